// Each folder of examples/ with an index.html is an application with an origin of its own.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { serveFiles } from '@scapi/simulator/server';
import { browserFile, bundleSource, root } from './bundle-source.mjs';
import { withOwnDesktop } from './embedded-desktop.mjs';
import { lazy } from './lazy.mjs';

/** The README talks about this one. */
const FIRST = 'plain-html';
const folderOf = (name) => join(root, 'examples', name);

/** The scripts that the pages of a folder load as modules: these may be TypeScript and import packages by name. */
function moduleScripts(folder) {
  const tags = readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/<script\b[^>]*>/g) ?? [])
    .filter((tag) => /type="module"/.test(tag));
  const sources = tags.map((tag) => /src="([^"]+)"/.exec(tag)?.[1]).filter(Boolean);
  return new Set(sources.map((source) => new URL(source, 'http://x/').pathname));
}

/** Serves the folder as it is, but its modules bundled, and with the browser files of the packages. */
function withoutBuildStep(name) {
  const folder = folderOf(name);
  const textOf = async (path) => {
    if (!existsSync(join(folder, path))) return browserFile(path);
    if (!moduleScripts(folder).has(path)) return undefined;
    const bundled = await bundleSource({ entryPoints: { script: `examples/${name}${path}` } });
    return bundled.get('/script.js');
  };
  return {
    root: folder,
    transform: async (path) => {
      const body = await textOf(path);
      return body === undefined ? undefined : { body, type: 'text/javascript' };
    },
    prepare: () => browserFile('/scapi-elements.js'),
  };
}

/** Serves what Vite makes of the folder, by its own configuration, but from the sources of the packages. */
function withVite(name) {
  const build = lazy(async () => {
    const vite = await import('vite');
    const { output } = await vite.build({
      root: folderOf(name),
      logLevel: 'silent',
      resolve: { conditions: ['@scapi/source', ...vite.defaultClientConditions] },
      build: { write: false },
    });
    return new Map(
      output.map((file) => [`/${file.fileName}`, 'code' in file ? file.code : file.source]),
    );
  });
  return {
    transform: async (path) => {
      const body = (await build()).get(path);
      return body === undefined ? undefined : { body };
    },
    prepare: build,
  };
}

const usesVite = (name) =>
  readdirSync(folderOf(name)).some((file) => file.startsWith('vite.config.'));

function optionsOf(name) {
  if (usesVite(name)) return withVite(name);
  return name === 'embeds-the-desktop'
    ? withOwnDesktop(withoutBuildStep(name))
    : withoutBuildStep(name);
}

/** What the desktop calls the example: the title of its page. */
const titleOf = (name) =>
  /<title>([^<]+)<\/title>/.exec(readFileSync(join(folderOf(name), 'index.html'), 'utf8'))[1];

/**
 * Serves every example; each is built when a browser asks for it, or by its `prepare`.
 * @param {number} firstPort the first example's, and the others' follow; 0: any free ones
 * @returns {Promise<{ name: string, title: string, url: string, prepare: () => Promise<unknown>, close: () => Promise<unknown> }[]>}
 */
export async function serveExamples(firstPort) {
  const names = readdirSync(join(root, 'examples'))
    .filter((name) => existsSync(join(folderOf(name), 'index.html')))
    .sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || a.localeCompare(b));
  const served = [];
  for (const name of names) {
    const { prepare, began, ended, ...options } = optionsOf(name);
    // Ports that stay the same are good for bookmarks and origin lists.
    const port = firstPort === 0 ? 0 : (served.at(-1)?.port ?? firstPort - 1) + 1;
    const server = await serveFiles({ ...options, port });
    if (server.port !== port && port !== 0)
      console.log(`Port ${port} is taken: example ${name} gets the next free one, ${server.port}.`);
    const { address } = server;
    await began?.(address);
    served.push({
      name,
      title: titleOf(name),
      url: `${address}/`,
      port: server.port,
      prepare,
      close: () => Promise.all([server.close(), ended?.()]),
    });
  }
  return served;
}
