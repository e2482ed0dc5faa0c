// Unit and element tests: a real browser, the packages' sources, one group per package.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { cpuThrottle } from './tools/cpu-throttle.mjs';
import { chromeArgs, ensureHeadlessBrowser } from './tools/find-browser.mjs';
import { freePort } from './tools/free-port.mjs';
import { summaryReporter } from './tools/summary-reporter.mjs';
import { onlyThisComputer } from './tools/wtr-this-computer.mjs';
import { pagesOf } from './tools/wtr-pages.mjs';
import { vendorPlugin } from './tools/wtr-vendor.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// Several pages run at once, and each is to behave as the one in front: with focus, frames and timers.
const foreground = [
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
];

// No verdict depends on the speed of the machine: each limit is so long that only a test that hangs meets it.
// The inner limit is the shorter one, because its message names what did not come.
const WAIT_LIMIT = 300_000;
const TEST_LIMIT = 600_000;
const PAGE_LIMIT = 1_800_000;

async function browser() {
  switch (process.env.WTR_BROWSER ?? 'chrome') {
    case 'webkit': {
      const { webkitLauncher } = await import('./tools/wtr-webkit.mjs');
      return webkitLauncher();
    }
    case 'firefox':
      return chromeLauncher({
        puppeteer: puppeteerCore,
        // Only the page in front gets focus and frames.
        concurrency: 1,
        launchOptions: {
          browser: 'firefox',
          executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
          headless: true,
          protocolTimeout: PAGE_LIMIT,
          // Tests that judge colors ask for no motion, which this browser cannot be told later.
          extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
        },
        createPage: async ({ context }) => {
          const page = await context.newPage();
          page.setDefaultNavigationTimeout(PAGE_LIMIT);
          const { keyboard } = page;
          for (const action of ['press', 'down', 'up']) {
            const act = keyboard[action].bind(keyboard);
            // WebDriver knows this key by its character alone.
            keyboard[action] = (key, options) => act(key === 'Space' ? ' ' : key, options);
          }
          return page;
        },
      });
    default:
      return chromeLauncher({
        launchOptions: {
          executablePath: ensureHeadlessBrowser(),
          args: [...chromeArgs, ...foreground],
          protocolTimeout: PAGE_LIMIT,
        },
        createPage: async ({ context }) => {
          // A window of its own: a tab behind another one gets no frames.
          const page = await context.newPage({ type: 'window' });
          page.setDefaultNavigationTimeout(PAGE_LIMIT);
          // A color in transition has no contrast that could be judged.
          await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
          const session = await page.createCDPSession();
          await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
          await session.send('Emulation.setCPUThrottlingRate', { rate: cpuThrottle });
          return page;
        },
      });
  }
}

// With `--files` on the command line only those run, a page each: the runner would add the groups to them.
const named = process.argv.includes('--files');
const packages = process.env.UNIT_PACKAGES?.split(',') ?? readdirSync(here('packages'));

// The runner refuses a group without files, so a package enters with its first test.
const groups = (named ? [] : packages)
  .filter((name) => existsSync(here(`packages/${name}/src`)))
  .map((name) => ({ name, files: pagesOf(name) }))
  .filter(({ files }) => files.length > 0);

// Libraries ask process.env.NODE_ENV, which bundlers replace and browsers do not have. Our own sources must not.
const nodeEnvPlugin = {
  name: 'node-env',
  transform: ({ path, body }) =>
    path.includes('/node_modules/') && typeof body === 'string'
      ? { body: body.replaceAll('process.env.NODE_ENV', '"development"') }
      : undefined,
};

// The runner sends what an assertion compared as JSON; an element or a module in it ends in a test run that hangs.
// Mocha has made strings of whatever can be shown as a difference, so nothing else needs to be sent.
const safeDiffPlugin = {
  name: 'safe-diff',
  transform: ({ path, body }) =>
    path.endsWith('/test-runner-mocha/dist/autorun.js') && typeof body === 'string'
      ? {
          body: body.replaceAll(
            'expected:e.expected,actual:e.actual',
            '...(typeof e.actual+typeof e.expected==="stringstring"&&{expected:e.expected,actual:e.actual})',
          ),
        }
      : undefined,
};

// A test that puts timers of its own in the place of the page's still waits by the page's.
const waitLimitPlugin = {
  name: 'wait-limit',
  transform: ({ path, body }) =>
    path.endsWith('/testing-helpers/src/helpers.js') && typeof body === 'string'
      ? {
          body: `const { setTimeout, clearTimeout } = globalThis;\n${body}`.replace(
            'interval = 50, timeout = 1000',
            `interval = 10, timeout = ${WAIT_LIMIT}`,
          ),
        }
      : undefined,
};

export default {
  rootDir: here('.'),
  // Not the first free one from 8000 on, which another runner may take between the look and the use.
  port: Number(await freePort()),
  middleware: [onlyThisComputer],
  groups,
  nodeResolve: { exportConditions: ['@scapi/source', 'development', 'browser'] },
  browsers: [await browser()],
  concurrency: Number(process.env.WTR_CONCURRENCY ?? 3),
  browserStartTimeout: PAGE_LIMIT,
  testsStartTimeout: PAGE_LIMIT,
  testsFinishTimeout: PAGE_LIMIT,
  testFramework: { config: { ui: 'bdd', timeout: TEST_LIMIT } },
  filterBrowserLogs: ({ args }) =>
    !args.some((arg) => typeof arg === 'string' && /Lit is in dev mode|React DevTools/.test(arg)),
  reporters: [defaultReporter(), summaryReporter()],
  plugins: [
    vendorPlugin({
      cjs: [
        'react',
        'react-dom',
        'react-dom/client',
        'react-dom/server',
        'react/jsx-runtime',
        'react/jsx-dev-runtime',
      ],
      esm: ['vue'],
      // e2e/older-frameworks.test.mjs tries the oldest that the bindings promise to work with.
      from: process.env.OLDER_FRAMEWORKS
        ? [here('e2e/older-frameworks')]
        : [here('packages/react'), here('packages/vue')],
    }),
    nodeEnvPlugin,
    safeDiffPlugin,
    waitLimitPlugin,
    esbuildPlugin({
      ts: true,
      tsx: true,
      json: true,
      target: 'es2022',
      tsconfig: here('tsconfig.base.json'),
    }),
  ],
  coverageConfig: {
    include: ['packages/*/src/**/*'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.test.*', '**/*.test-support.*'],
    report: true,
    reportDir: 'coverage',
    reporters: ['text', 'lcovonly'],
  },
};
