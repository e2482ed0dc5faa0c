// What a browser loads, bundled from the sources of examples and packages, in memory.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lazy } from './lazy.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<Map<string, string>>} path to text; the path of an entry point is its name and `.js`
 */
export async function bundleSource(options) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'inline',
    conditions: ['@scapi/source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    // A failure is thrown, with its messages; a bundler's warning does not help to start a desktop.
    logLevel: 'silent',
    ...options,
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

const elements = lazy(() =>
  bundleSource({
    entryPoints: { 'scapi-elements': 'packages/elements/src/all.ts' },
    chunkNames: 'scapi-[name]-[hash]',
    splitting: true,
  }),
);
const dropIn = lazy(() =>
  bundleSource({
    entryPoints: { 'wwe-service-client-api': 'packages/compat/src/script.ts' },
    format: 'iife',
  }),
);

/** A file that packages offer to pages without a build step: `/scapi-elements.js`, and the drop-in script. */
export async function browserFile(path) {
  if (path === '/wwe-service-client-api.js') return (await dropIn()).get(path);
  return path.startsWith('/scapi-') ? (await elements()).get(path) : undefined;
}
