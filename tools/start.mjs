// npm start: the simulated desktop with the example applications in it, each from an origin of its own.
// Arguments go to the simulator: `npm start -- --scenario recorded-call`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { serveStatic } from './static-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const firstPort = Number(process.env.EXAMPLES_PORT ?? 4410);
// Examples may load these as a page without any build step does: <script src="/scapi-elements.js">.
const browserFolders = ['packages/elements/dist/browser', 'packages/compat/dist'];

/** Bundles one script or module of an example, with a source map inside. */
async function bundle(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'inline',
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'warning',
  });
  return { body: outputFiles[0].text, type: 'text/javascript' };
}

/** What Vite builds is served from the folder that this returns. */
async function buildWithVite(folder, name) {
  const vite = await import('vite');
  const outDir = join(root, 'node_modules/.cache/examples', name);
  await vite.build({ root: folder, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  return outDir;
}

/** The scripts that the pages of a folder load as modules: these may be TypeScript and import packages by name. */
function moduleScripts(folder) {
  const tags = readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/<script\b[^>]*>/g) ?? [])
    .filter((tag) => /type="module"/.test(tag));
  const sources = tags.map((tag) => /src="([^"]+)"/.exec(tag)?.[1]).filter(Boolean);
  return new Set(sources.map((source) => new URL(source, 'http://x/').pathname));
}

/** How one example is served: built by Vite if it has a Vite configuration, else as it is, its modules bundled. */
async function exampleOptions(name) {
  const folder = join(root, 'examples', name);
  if (readdirSync(folder).some((file) => file.startsWith('vite.config.')))
    return { root: await buildWithVite(folder, name) };
  return {
    root: folder,
    transform: async (path) => {
      const file = join(folder, path);
      if (existsSync(file)) return moduleScripts(folder).has(path) ? bundle(file) : undefined;
      if (!path.endsWith('.js')) return undefined;
      const own = browserFolders.map((folder) => join(root, folder, path)).find(existsSync);
      return own && { body: readFileSync(own, 'utf8') };
    },
  };
}

async function serveExample(name, port) {
  const options = await exampleOptions(name);
  // Steady ports are good for bookmarks and origin lists; a taken one is no reason to stop.
  return serveStatic({ ...options, port }).catch(() => serveStatic(options));
}

/** `plain-html` to `Plain html`: what the desktop calls the example. */
const titleOf = (name) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

async function serveExamples() {
  const folder = join(root, 'examples');
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.html')))
    : [];
  return Promise.all(
    names.map(async (name, index) => {
      const server = await serveExample(name, firstPort === 0 ? 0 : firstPort + index);
      console.log(`example ${name}: ${server.origin}/`);
      return { name, url: `${server.origin}/`, close: server.close };
    }),
  );
}

// The test command has built everything just before.
if (process.env.SCAPI_IS_BUILT !== '1') {
  const built = spawnSync('npm', ['run', '-s', 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false' },
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) {
    console.error(built.stdout, built.stderr);
    process.exit(1);
  }
}

const examples = await serveExamples();
const simulator = spawn(
  process.execPath,
  [
    join(root, 'packages/simulator/dist/cli/main.js'),
    ...examples.map(({ name, url }) => `${titleOf(name)}=${url}`),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
const stop = () => simulator.kill();
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
simulator.on('exit', (code) => {
  for (const { close } of examples) void close();
  process.exitCode = code ?? 0;
});
