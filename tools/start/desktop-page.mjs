import { pathToFileURL } from 'node:url';
import { bundleSource, root } from './bundle-source.mjs';
import { lazy } from './lazy.mjs';

const script = lazy(() =>
  bundleSource({ entryPoints: { desktop: 'packages/simulator/src/page/main.ts' } }),
);

/** The page of the simulator as its sources are; `prepare` bundles its script before it is asked for. */
export const desktopPage = {
  folder: pathToFileURL(`${root}packages/simulator/src/page/`),
  transform: async (path) =>
    path === '/desktop.js' ? { body: (await script()).get(path) } : undefined,
  prepare: script,
};
