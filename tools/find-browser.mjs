// The tests need a real Chromium; this finds one, installs it where it may, and otherwise says what to do.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Launcher } from 'chrome-launcher';

const canRun = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of these programs that PATH knows: chrome-launcher finds Chrome and Chromium and nothing else. */
export const onPath = (...programs) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => programs.map((program) => join(folder, program)))
    .find(canRun);

const named = () => process.env.CHROME_PATH ?? process.env.CHROME_BIN;

/**
 * The browser that `CHROME_PATH` (or `CHROME_BIN`) names, else an installed Chrome or Chromium.
 * @returns {string | undefined}
 * @throws when the named file cannot be run, which chrome-launcher would pass over in silence
 */
export function findBrowser() {
  const name = named();
  if (name) {
    if (!canRun(name)) throw new Error(`CHROME_PATH names ${name}, which cannot be run.`);
    return name;
  }
  try {
    return Launcher.getFirstInstallation();
  } catch {
    return undefined; // On Linux it throws where it finds none.
  }
}

/** The Firefox that `FIREFOX_PATH` names, else an installed one. */
export const findFirefox = () =>
  process.env.FIREFOX_PATH ??
  onPath('firefox-esr', 'firefox') ??
  ['/Applications/Firefox.app/Contents/MacOS/firefox'].find((file) => existsSync(file));

/** On Debian or Ubuntu, as root, and unless forbidden: installs these packages. False where it may not. */
export function installOnDebian(packages, log = console.error) {
  const may =
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!may || process.env.SCAPI_NO_BROWSER_INSTALL === '1') return false;
  log(`Installing ${packages.join(' ')} (SCAPI_NO_BROWSER_INSTALL=1 turns this off).`);
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  // A failing update is no reason to stop: the lists at hand may do.
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** As findBrowser, but installs the distribution's Chromium where there is none and it may. */
export function ensureBrowser() {
  const found = findBrowser() ?? (installOnDebian(['chromium']) ? findBrowser() : undefined);
  if (found) return found;
  throw new Error(
    [
      'These tests need Chrome or Chromium, and none was found.',
      '  Debian/Ubuntu:  sudo apt-get install chromium',
      '  macOS:          brew install --cask google-chrome',
      '  or set CHROME_PATH to the browser to use.',
    ].join('\n'),
  );
}

/** Chromium without the user interface of a browser: a page costs a tenth of the processor's time. Debian has it. */
const HEADLESS_SHELL = 'chromium-headless-shell';

/**
 * The browser for pages that need nothing of a user's browser, such as its settings: the one that is named, else
 * Chromium's headless shell, else as ensureBrowser.
 */
export function ensureHeadlessBrowser() {
  const { CHROME_HEADLESS_PATH } = process.env;
  if (CHROME_HEADLESS_PATH) return CHROME_HEADLESS_PATH;
  return (named() ? undefined : onPath(HEADLESS_SHELL)) ?? ensureBrowser();
}

/** Whether the distribution has this package, as far as its lists at hand say: not each that has apt-get does. */
const isPackage = (name) => spawnSync('apt-cache', ['show', name]).status === 0;

/**
 * Environment variables for programs that look for browsers themselves, the same ones for all of a run. Installs the
 * browsers where it may.
 */
export function browserVariables() {
  const isOurs = !named();
  const CHROME_PATH = ensureBrowser();
  if (isOurs && !onPath(HEADLESS_SHELL) && isPackage(HEADLESS_SHELL))
    installOnDebian([HEADLESS_SHELL]);
  return { CHROME_HEADLESS_PATH: ensureHeadlessBrowser(), CHROME_PATH };
}

/** What headless Chromium needs: no sandbox only for root (it has none there), and no calls home. */
export const chromeArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--mute-audio',
];

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const versionOf = (browser) =>
      `${browser} ${spawnSync(browser, ['--version'], { encoding: 'utf8' }).stdout.trim()}`;
    console.log(
      process.argv.includes('--version')
        ? [ensureHeadlessBrowser(), ensureBrowser()].map(versionOf).join('\n')
        : ensureBrowser(),
    );
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
