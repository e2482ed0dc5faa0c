// npm run test:browsers: the unit tests in each browser that can be had here, and a word about those that cannot.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, installOnDebian, onPath } from './find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const firefox = () =>
  process.env.FIREFOX_PATH ??
  onPath('firefox-esr', 'firefox') ??
  ['/Applications/Firefox.app/Contents/MacOS/firefox'].find((file) => existsSync(file));
const miniBrowser = () =>
  process.env.WEBKIT_PATH ??
  (existsSync('/usr/lib') ? readdirSync('/usr/lib') : [])
    .map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
    .find((file) => existsSync(file));
const webkit = () =>
  onPath('WebKitWebDriver') && (process.env.DISPLAY || onPath('Xvfb')) ? miniBrowser() : undefined;

/** For each: how it is found (installed first, where that is allowed), and what the runner needs to know. */
const browsers = {
  chrome: { find: ensureBrowser, variable: 'CHROME_PATH' },
  firefox: {
    find: () => firefox() ?? (installOnDebian(['firefox-esr']) ? firefox() : undefined),
    variable: 'FIREFOX_PATH',
    advice: 'install Firefox or set FIREFOX_PATH',
  },
  webkit: {
    find: () =>
      webkit() ?? (installOnDebian(['webkit2gtk-driver', 'xvfb', 'xauth']) ? webkit() : undefined),
    variable: 'WEBKIT_PATH',
    advice: 'on Debian or Ubuntu: apt-get install webkit2gtk-driver xvfb xauth',
  },
};

const wanted = process.argv.slice(2);
const report = [];
for (const [name, { find, variable, advice }] of Object.entries(browsers)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  let path;
  try {
    path = find();
  } catch (error) {
    report.push(`${name}: not run: ${error.message}`);
    continue;
  }
  if (!path) {
    report.push(`${name}: not run: it is not here (${advice})`);
    continue;
  }
  const { status, stdout } = spawnSync(
    process.execPath,
    ['node_modules/@web/test-runner/dist/bin.js'],
    {
      cwd: root,
      env: { ...process.env, WTR_BROWSER: name, [variable]: path },
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    },
  );
  process.stdout.write(stdout);
  report.push(`${name}: ${/tests: (\d+ passed.*)$/m.exec(stdout)?.[1] ?? 'the run broke off'}`);
  if (status !== 0) process.exitCode = 1;
}
console.log(`\n${report.join('\n')}`);
