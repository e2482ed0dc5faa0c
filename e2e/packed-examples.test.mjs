// The example applications as a user begins with them: copied into an empty folder, installed from packed packages,
// checked and built there. Needs a build of the packages.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ensureBrowser } from '../tools/find-browser.mjs';
import { freePort } from '../tools/free-port.mjs';
import { startRegistry } from './support/local-registry.mjs';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));

let folder;
let registry;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scapi-packed-'));
  const tarballs = join(folder, 'tarballs');
  await mkdir(tarballs);
  registry = await startRegistry({
    own: ['protocol', 'design', 'client', 'elements', 'react', 'vue', 'simulator'],
    folder: tarballs,
  });
});
after(async () => {
  await registry?.close();
  await rm(folder, { recursive: true });
});

/** Copies an example with what it shares, as its README says. */
async function copy(name) {
  const target = join(folder, name);
  await cp(join(examples, name), target, {
    recursive: true,
    filter: (file) => !/[\\/](node_modules|dist)$/.test(file),
  });
  await cp(join(examples, 'crm-shared'), join(target, 'src/crm-shared'), { recursive: true });
  for (const entry of await readdir(join(target, 'src'), { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(target, 'src', entry.name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll("'../../crm-shared/", "'./crm-shared/"));
  }
  return target;
}

/** Runs npm in a folder; what it said is the reason when it fails. */
const npm = (cwd, ...args) => npmWith({}, cwd, ...args);
const npmWith = (environment, cwd, ...args) =>
  promisify(execFile)('npm', args, {
    cwd,
    env: {
      ...process.env,
      ...environment,
      NODE_OPTIONS: '',
      npm_config_registry: `${registry.address}/`,
      npm_config_cache: join(folder, 'cache'),
      npm_config_userconfig: join(folder, 'none'),
      npm_config_ignore_scripts: 'true',
      npm_config_audit: 'false',
      npm_config_fund: 'false',
      npm_config_update_notifier: 'false',
    },
  }).catch(({ stdout, stderr }) => assert.fail(`npm ${args.join(' ')}\n${stdout}${stderr}`));

/** Checks the types of an application, and builds it. */
async function checkAndBuild(target) {
  await rm(join(target, 'dist'), { recursive: true, force: true });
  await npm(target, 'run', 'check');
  await npm(target, 'run', 'build');
  const built = await readdir(join(target, 'dist/assets'));
  assert.ok(built.some((file) => file.endsWith('.js')));
}

for (const [name, ...older] of [
  ['react-crm', 'react@18', 'react-dom@18', '@types/react@18', '@types/react-dom@18'],
  ['vue-crm', 'vue@3.4'],
]) {
  test(`${name} installs, has the right types and builds`, async () => {
    const target = await copy(name);
    await npm(target, 'install');
    await checkAndBuild(target);
  });

  test(`${name} does so with ${older[0]}`, async () => {
    const target = join(folder, name);
    await npm(target, 'install', ...older);
    await checkAndBuild(target);
  });
}

test('an end-to-end test with Playwright installs and passes, in a module and in CommonJS', async () => {
  const target = join(folder, 'playwright');
  await cp(join(examples, 'testing/playwright'), target, {
    recursive: true,
    filter: (file) => !/[\\/](node_modules|test-results)$/.test(file),
  });
  await npm(target, 'install');
  const environment = { CHROME_PATH: ensureBrowser(), PORT: await freePort() };
  const passes = async () => {
    const { stdout } = await npmWith(environment, target, 'test', '--', '--reporter=list');
    assert.match(stdout, /^\s*1 passed/m);
  };
  await passes();
  const manifest = join(target, 'package.json');
  const text = await readFile(manifest, 'utf8');
  await writeFile(manifest, text.replace('"type": "module"', '"type": "commonjs"'));
  await passes();
});
