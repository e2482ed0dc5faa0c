// A small browser launcher for @web/test-runner: WebKitGTK's MiniBrowser, driven by WebKitWebDriver over plain
// W3C WebDriver calls. Debian: apt-get install webkit2gtk-driver xvfb. One page at a time.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds that only a driver that hangs takes. */
const LIMIT = 600_000;

const freePort = () =>
  new Promise((ok, no) => {
    const s = createServer()
      .listen(0, '127.0.0.1', () => {
        const { port } = s.address();
        s.close(() => ok(port));
      })
      .on('error', no);
  });
// WebDriver's code points for the keys a test may name.
const KEYS = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
};
const stroke = (type, key) => ({ type, value: KEYS[key] ?? key });
const strokes = (key) => [stroke('keyDown', key), stroke('keyUp', key)];
const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
const turn = (type, button) => ({ type, button: ['left', 'middle', 'right'].indexOf(button) });
const miniBrowsers = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
];

/** A folder of settings for GTK, from which WebKit knows that a person prefers reduced motion. */
function settingsWithoutMotion() {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-settings-'));
  for (const version of ['gtk-3.0', 'gtk-4.0']) {
    mkdirSync(join(folder, version));
    writeFileSync(join(folder, version, 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  }
  return folder;
}

export function webkitLauncher({
  driver = 'WebKitWebDriver',
  binary = process.env.WEBKIT_PATH ?? miniBrowsers.find((f) => existsSync(f)),
  display = process.env.DISPLAY,
} = {}) {
  let base, session, xvfb, proc, active, settings;
  const call = async (method, path, body) => {
    const r = await fetch(base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(LIMIT),
    });
    const { value } = await r.json();
    if (!r.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  };
  async function start() {
    settings = settingsWithoutMotion();
    const env = {
      ...process.env,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      NO_AT_BRIDGE: '1',
      XDG_CONFIG_HOME: settings,
      // Else it says that the language of this person is "C".
      LC_ALL: 'en_US.UTF-8',
    };
    if (!display) {
      xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      });
      display =
        ':' +
        (await new Promise((ok, no) => {
          xvfb.stdio[3].once('data', (d) => ok(String(d).trim()));
          xvfb.once('error', no);
        }));
    }
    env.DISPLAY = display;
    env.GDK_BACKEND = 'x11';
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    proc = spawn(driver, [`--port=${port}`], {
      env,
      stdio: ['ignore', 'ignore', process.env.WEBKIT_DEBUG ? 'inherit' : 'ignore'],
    });
    for (let i = 0; ; i++) {
      try {
        await call('GET', '/status');
        break;
      } catch (e) {
        if (i > 50) throw e;
        await new Promise((r) => setTimeout(r, 100));
      }
    }
    const s = await call('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': {
            binary,
            args: ['--automation', '--javascript-can-open-windows-automatically=true'],
          },
        },
      },
    });
    session = `/session/${s.sessionId}`;
    await call('POST', `${session}/timeouts`, { pageLoad: LIMIT, script: LIMIT });
  }
  let starting;
  const keys = (actions) =>
    call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const pointer = (actions) =>
    call('POST', `${session}/actions`, {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  return {
    name: 'WebKit',
    // For which the runner's commands use the page below; for 'webdriver' they know no key that stays down.
    type: 'puppeteer',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      await (starting ??= start());
      active = id;
      await call('POST', `${session}/url`, { url });
    },
    isActive: (id) => active === id,
    getBrowserUrl: () => base,
    async stopSession(id) {
      if (active === id) {
        active = undefined;
        await call('POST', `${session}/url`, { url: 'about:blank' });
      }
      return {};
    },
    getPage: () => ({
      keyboard: {
        type: (text) => keys([...text].flatMap(strokes)),
        press: (key) => keys(strokes(key)),
        down: (key) => keys([stroke('keyDown', key)]),
        up: (key) => keys([stroke('keyUp', key)]),
      },
      mouse: {
        move: (x, y) => pointer([moveTo(x, y)]),
        click: (x, y, { button = 'left' } = {}) =>
          pointer([moveTo(x, y), turn('pointerDown', button), turn('pointerUp', button)]),
        down: ({ button = 'left' } = {}) => pointer([turn('pointerDown', button)]),
        up: ({ button = 'left' } = {}) => pointer([turn('pointerUp', button)]),
        reset: () => call('DELETE', `${session}/actions`),
      },
      setViewport: ({ width, height }) => call('POST', `${session}/window/rect`, { width, height }),
    }),
    async stop() {
      if (session) await call('DELETE', session).catch(() => {});
      proc?.kill();
      xvfb?.kill();
      if (settings) rmSync(settings, { recursive: true, force: true });
    },
  };
}
