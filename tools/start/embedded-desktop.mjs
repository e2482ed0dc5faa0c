// The desktop inside example embeds-the-desktop. It has no applications: the example would be one, and show itself.
import { servePage } from '../../packages/simulator/src/cli/serve-page.ts';
import { desktopPage } from './desktop-page.mjs';

/** The desktop around the example embeds this one, too; its port is not known yet. */
const OUTER = ['http://127.0.0.1:*', 'http://localhost:*'];

/**
 * Serves a desktop beside an example, and tells the example its address by `/config.js`.
 * @param {import('@scapi/simulator/server').FileServerOptions & { prepare: () => Promise<unknown> }} example
 */
export function withOwnDesktop(example) {
  let desktop;
  return {
    ...example,
    transform: async (path) =>
      path === '/config.js'
        ? { body: `window.genesys = { wwe: { origin: '${desktop.address}' } };\n` }
        : example.transform(path),
    /** @param {string} origin of the example */
    async began(origin) {
      desktop = await servePage({
        page: desktopPage,
        config: JSON.stringify({ views: [], embedders: [origin] }),
        host: '127.0.0.1',
        port: 0,
        embedders: [origin, ...OUTER],
      });
    },
    ended: () => desktop?.close(),
  };
}
