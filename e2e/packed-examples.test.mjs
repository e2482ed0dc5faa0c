// Applications as their authors begin them: made by `npm create scapi-app` in an empty folder, installed from packed
// packages, checked, built, tested and started there. Needs a build of the packages.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ensureBrowser } from '../tools/find-browser.mjs';
import { freePort } from '../tools/free-port.mjs';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser, watchErrors } from './support/browser.mjs';
import { startRegistry } from './support/local-registry.mjs';

const packages = await readdir(new URL('../packages', import.meta.url));

let folder;
let registry;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scapi-packed-'));
  const tarballs = join(folder, 'tarballs');
  await mkdir(tarballs);
  registry = await startRegistry({ own: packages, folder: tarballs });
});
after(async () => {
  await registry?.close();
  await rm(folder, { recursive: true });
});

/** Without what the runner of this test sets. */
const environment = () => {
  const env = {
    ...process.env,
    CHROME_PATH: ensureBrowser(),
    NO_COLOR: '1',
    npm_config_registry: `${registry.address}/`,
    npm_config_cache: join(folder, 'cache'),
    npm_config_userconfig: join(folder, 'none'),
    npm_config_ignore_scripts: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    npm_config_yes: 'true',
  };
  delete env.NODE_OPTIONS;
  delete env.NODE_TEST_CONTEXT;
  return env;
};

/** Runs npm in a folder; what it said is the reason when it fails. */
const npm = (cwd, ...args) =>
  promisify(execFile)('npm', args, { cwd, env: environment() }).catch(({ stdout, stderr }) =>
    assert.fail(`npm ${args.join(' ')}\n${stdout}${stderr}`),
  );

/** Makes an application, and installs what it needs. */
async function make(template) {
  const { stdout } = await npm(
    folder,
    'create',
    'scapi-app',
    template,
    '--',
    '--template',
    template,
  );
  assert.match(
    stdout,
    new RegExp(`^Made ${template}: .*\n\n {2}cd ${template}\n {2}npm install\n`, 'm'),
  );
  const target = join(folder, template);
  await npm(target, 'install');
  return target;
}

/** Checks the types of an application, builds it, and runs its unit test. */
async function checkBuildAndTest(target) {
  await rm(join(target, 'dist'), { recursive: true, force: true });
  await npm(target, 'run', 'check');
  await npm(target, 'run', 'build');
  const built = await readdir(join(target, 'dist/assets'));
  assert.ok(built.some((file) => file.endsWith('.js')));
  await passesUnitTest(target);
}

async function passesUnitTest(target) {
  const { stdout } = await npm(target, 'test');
  assert.match(stdout, /Tests\s+1 passed \(1\)/);
}

async function passesEndToEndTest(target) {
  await usePorts(target);
  const { stdout } = await npm(target, 'run', 'test:e2e', '--', '--reporter=list');
  assert.match(stdout, /^\s*1 passed/m);
}

/** Ports of its own, for more than this runs on this machine. */
async function usePorts(target) {
  const port = String(await freePort());
  for (const name of await readdir(target)) {
    if (!/^(package\.json|playwright\.config\.[jt]s)$/.test(name)) continue;
    const file = join(target, name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll('5173', port));
  }
}

for (const [template, ...older] of [
  ['react', 'react@18', 'react-dom@18', '@types/react@18', '@types/react-dom@18'],
  ['vue', 'vue@3.4'],
]) {
  test(`an application with ${template} has the right types, builds and passes its tests`, async () => {
    const target = await make(template);
    await checkBuildAndTest(target);
    await passesEndToEndTest(target);
  });

  test(`it does so with ${older[0]}`, async () => {
    const target = join(folder, template);
    await npm(target, 'install', ...older);
    await checkBuildAndTest(target);
  });
}

test('an application of plain HTML passes its tests, and npm start shows it in the desktop', async () => {
  const target = await make('html');
  await passesUnitTest(target);
  await passesEndToEndTest(target);
  const desktop = await start(target);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(desktop.address);
  const application = page.frameLocator('iframe');
  await application.getByText('Connected with the desktop.').waitFor();
  await application.getByRole('button', { name: 'Call Alan' }).click();
  await application.getByText('Dialed +442079460018 for Alan Turing.').waitFor();
  await browser.close();
  await desktop.stop();
});

/** `npm start`, until it has said where the desktop is. */
async function start(cwd) {
  const child = spawn('npm', ['start'], { cwd, env: environment(), detached: true });
  let output = '';
  const address = await new Promise((resolve, reject) => {
    const read = (chunk) => {
      output += String(chunk);
      const [, found] = /^\[desktop\] (http:\S+)$/m.exec(output) ?? [];
      if (found && output.includes('Local:')) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', () => reject(new Error(output)));
  });
  return {
    address,
    stop: async () => {
      process.kill(-child.pid, 'SIGINT');
      await once(child, 'close');
    },
  };
}

test('the installed simulator writes the page of the doctor, which runs on any web server', async () => {
  const target = join(folder, 'html');
  await npm(target, 'exec', '--', 'scapi-simulator', 'doctor', '--out', 'doctor');
  const server = await serveStatic({ root: join(target, 'doctor') });
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const errors = watchErrors(page);
  await page.goto(server.origin);
  await page.getByText('No desktop is around this page.').waitFor();
  assert.deepEqual(errors, []);
  const notices = await readFile(join(target, 'doctor/THIRD-PARTY-NOTICES.md'), 'utf8');
  assert.match(notices, /^## lit /m);
  await browser.close();
  await server.close();
});

test('what is in the folder stays, and a template that is not there is told', async () => {
  const create = (...args) =>
    promisify(execFile)('npm', ['create', 'scapi-app', ...args], {
      cwd: folder,
      env: environment(),
    })
      .then(() => assert.fail('It was made.'))
      .catch(({ stderr }) => stderr);
  await mkdir(join(folder, 'taken'));
  await writeFile(join(folder, 'taken/notes.txt'), 'mine');
  assert.match(await create('taken', '--', '--template', 'vue'), /taken is not empty, and nothing/);
  assert.deepEqual(await readdir(join(folder, 'taken')), ['notes.txt']);
  assert.match(await create('other', '--', '--template', 'x'), /choose one of react, vue, html\./);
  assert.match(await create('other'), /Name a folder and a template, for example npm create/);
});

test('an end-to-end test with Playwright installs and passes, in a module and in CommonJS', async () => {
  const target = join(folder, 'playwright');
  await cp(fileURLToPath(new URL('../examples/testing/playwright', import.meta.url)), target, {
    recursive: true,
    filter: (file) => !/[\\/](node_modules|test-results)$/.test(file),
  });
  await npm(target, 'install');
  await usePorts(target);
  const passes = async () => {
    const { stdout } = await npm(target, 'test', '--', '--reporter=list');
    assert.match(stdout, /^\s*1 passed/m);
  };
  await passes();
  const manifest = join(target, 'package.json');
  const text = await readFile(manifest, 'utf8');
  await writeFile(manifest, text.replace('"type": "module"', '"type": "commonjs"'));
  await passes();
});
