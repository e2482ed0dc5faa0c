// A browser and a server that runs test files with one mutant switched on. Lanes work side by side.
import { startDevServer } from '@web/dev-server';
import puppeteer from 'puppeteer-core';
import runnerConfig from '../../web-test-runner.config.mjs';
import { chromeArgs, ensureHeadlessBrowser } from '../find-browser.mjs';
import { pageOf } from '../wtr-pages.mjs';

/** Stands in for the runner's own channel, which Mocha's entry imports. */
const SOCKET = 'export const sendMessage = async () => {}; export const webSocket = {};';

const MOCHA = `globalThis.__WTR_CONFIG__ = {};
await import('/node_modules/@web/test-runner-mocha/dist/standalone.js');
const counts = { passed: 0, failed: 0, first: undefined };
globalThis.mocha.setup({
  ui: 'bdd',
  bail: true,
  timeout: Number(new URL(location.href).searchParams.get('limit')),
  reporter: function (runner) {
    runner.on('pass', () => counts.passed++);
    runner.on('fail', (test, error) => {
      counts.failed++;
      counts.first ??= test.fullTitle() + ': ' + error.message;
    });
  },
});
await import('/__files.js');
globalThis.mocha.run(() => {
  globalThis.__result = { ...counts, hits: [...(globalThis.__hits ?? [])] };
});`;

/** @param {Map<string, string>} sources instrumented TypeScript by path */
export async function openLane(sources) {
  let active = -1;
  let files = [];
  const hitsOfOpened = new Set();
  const generated = {
    // The pages that a test opens, frames and popups, tell the server, since the test cannot ask them.
    '/__mutant.js': () => `const hits = (globalThis.__hits ??= new Set());
const isOpened = location.pathname !== '/__run.html';
export const is = (id) => {
  if (isOpened && !hits.has(id)) void fetch('/__hit/' + id, { keepalive: true });
  hits.add(id);
  return id === ${active};
};`,
    '/__run.js': () => MOCHA,
    '/__files.js': () => pageOf(files),
    '/__web-dev-server__web-socket.js': () => SOCKET,
  };
  const mutants = {
    name: 'mutants',
    serve: ({ path }) => {
      const [, hit] = /^\/__hit\/(\d+)$/.exec(path) ?? [];
      if (hit) {
        hitsOfOpened.add(Number(hit));
        return { body: '' };
      }
      const body = generated[path]?.();
      if (body !== undefined) return { body, type: 'js', headers: { 'cache-control': 'no-store' } };
      if (path === '/__run.html') {
        return { body: '<!doctype html><script type="module" src="/__run.js"></script>' };
      }
      return undefined;
    },
    // What changes from one run to the next is not kept.
    transformCacheKey: ({ path }) => (path.startsWith('/__') ? String(Math.random()) : undefined),
    transform: ({ path }) => {
      const body = sources.get(path.slice(1));
      return body === undefined ? undefined : { body };
    },
  };
  const server = await startDevServer({
    config: {
      rootDir: runnerConfig.rootDir,
      port: 0,
      middleware: runnerConfig.middleware,
      nodeResolve: runnerConfig.nodeResolve,
      plugins: [mutants, ...runnerConfig.plugins],
    },
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
    autoExitProcess: false,
  });
  const { port } = server.server.address();
  const launch = () =>
    puppeteer.launch({
      executablePath: ensureHeadlessBrowser(),
      args: chromeArgs,
      headless: true,
      protocolTimeout: 3_600_000,
    });
  let browser = await launch();
  let page = await browser.newPage();

  return {
    /**
     * @param {string[]} tests files
     * @param {number} id of the mutant; -1 is none
     * @param {{ test: number, page: number }} limits milliseconds
     * @returns what came of it, or `undefined` where it did not end
     */
    run: async (tests, id, limits) => {
      active = id;
      files = tests;
      hitsOfOpened.clear();
      const query = `limit=${limits.test}&wtr-session-id=mutate&wtr-test-file=none`;
      try {
        await page.goto(`http://localhost:${port}/__run.html?${query}`, { timeout: limits.page });
        const result = await page.waitForFunction('globalThis.__result', { timeout: limits.page });
        const { hits, ...counts } = await result.jsonValue();
        return { ...counts, hits: [...hits, ...hitsOfOpened] };
      } catch (error) {
        if (!/timeout|timed out|detached|destroyed|crash|closed/i.test(String(error))) throw error;
        // Its page may be busy for ever.
        browser.process()?.kill('SIGKILL');
        browser = await launch();
        page = await browser.newPage();
        return undefined;
      }
    },
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}
