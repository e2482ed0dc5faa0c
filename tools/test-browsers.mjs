// npm run test:browsers [-- chrome firefox webkit]: the unit tests in each browser that can be had here, the end-to-end
// tests of what depends on the browser where puppeteer drives it, and a line about each of those that cannot be had.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, findFirefox, installOnDebian, onPath } from './find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const miniBrowser = () =>
  process.env.WEBKIT_PATH ??
  (existsSync('/usr/lib') ? readdirSync('/usr/lib') : [])
    .map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
    .find((file) => existsSync(file));
const webkit = () =>
  onPath('WebKitWebDriver') && (process.env.DISPLAY || onPath('Xvfb')) ? miniBrowser() : undefined;

/** For each: its engine, how it is found (installed first, where that is allowed), and what the runner needs to know. */
const browsers = {
  chrome: {
    engine: 'Blink',
    find: ensureBrowser,
    variable: 'CHROME_PATH',
    endToEnd: true,
  },
  firefox: {
    engine: 'Gecko',
    find: () => findFirefox() ?? (installOnDebian(['firefox-esr']) ? findFirefox() : undefined),
    variable: 'FIREFOX_PATH',
    advice: 'install Firefox or set FIREFOX_PATH',
    endToEnd: true,
  },
  webkit: {
    engine: 'WebKit, of WebKitGTK: near to Safari, and not the same',
    find: () =>
      webkit() ?? (installOnDebian(['webkit2gtk-driver', 'xvfb', 'xauth']) ? webkit() : undefined),
    variable: 'WEBKIT_PATH',
    advice: 'on Debian or Ubuntu: apt-get install webkit2gtk-driver xvfb xauth',
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(browsers, name));
if (unknown.length > 0) {
  console.error(
    `${unknown.join(', ')}: not known; name some of ${Object.keys(browsers).join(', ')}.`,
  );
  process.exit(2);
}
const report = [];
const run = (args, env, stdout = 'inherit') =>
  spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdout, 'inherit'],
    encoding: 'utf8',
  });

for (const [name, { engine, find, variable, advice, endToEnd }] of Object.entries(browsers)) {
  if (wanted.length > 0 && !wanted.includes(name)) {
    report.push(`${name}: not run: not asked for`);
    continue;
  }
  let path;
  try {
    path = find();
  } catch (error) {
    report.push(`${name} (${engine}): not run: ${error.message}`);
    continue;
  }
  if (!path) {
    report.push(`${name} (${engine}): not run: it is not here (${advice})`);
    continue;
  }
  const env = { WTR_BROWSER: name, E2E_BROWSER: name, [variable]: path };
  const unit = run(['node_modules/@web/test-runner/dist/bin.js'], env, 'pipe');
  process.stdout.write(unit.stdout);
  report.push(
    `${name} (${engine}), ${path}: ${/tests: (\d+ passed.*)$/m.exec(unit.stdout)?.[1] ?? 'the run broke off'}`,
  );
  let failed = unit.status !== 0;
  if (endToEnd) {
    const built =
      run(['tools/manifest.mjs']).status === 0 &&
      run(['node_modules/lerna/dist/cli.js', 'run', 'build']).status === 0;
    const passed = built && run(['tools/node-tests.mjs', 'each-browser'], env).status === 0;
    report.push(`${name}, end to end: ${passed ? 'passed' : 'failed'}`);
    failed ||= !passed;
  } else report.push(`${name}, end to end: not run: puppeteer does not drive it`);
  if (failed) process.exitCode = 1;
}
console.log(`\n${report.join('\n')}`);
