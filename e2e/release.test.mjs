// A release as CONTRIBUTING.md describes it, in a copy of this repository: a new version, its changelogs, its packages
// published to a registry on this machine, and an application that installs them. Needs a build of the packages.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startRegistry } from './support/local-registry.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = await readdir(join(root, 'packages'));
const publishedName = (name) => (name === 'create-scapi-app' ? name : `@scapi/${name}`);
const version = '0.2.0';

let folder;
let registry;

/** Runs a command; what it said is the reason when it fails. */
const run = (cwd, command, ...args) =>
  promisify(execFile)(command, args, {
    cwd,
    maxBuffer: 64_000_000,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NX_DAEMON: 'false',
      npm_config_registry: `${registry.address}/`,
      npm_config_cache: join(folder, 'cache'),
      npm_config_userconfig: join(folder, 'npmrc'),
      npm_config_update_notifier: 'false',
      npm_config_audit: 'false',
    },
  }).catch(({ stdout, stderr }) => assert.fail(`${command} ${args.join(' ')}\n${stdout}${stderr}`));
const lerna = (...args) =>
  run(join(folder, 'copy'), process.execPath, 'node_modules/lerna/dist/cli.js', ...args);
const readJson = async (...path) => JSON.parse(await readFile(join(folder, ...path), 'utf8'));

async function commit(message) {
  const copy = join(folder, 'copy');
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  await run(copy, 'git', 'add', '--all');
  await run(copy, 'git', ...author, 'commit', '--quiet', '-m', message);
}

/** What is under version control, and what was built of it, as the first commit of a repository of its own. */
async function copyRepository(copy) {
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout } = await run(root, 'git', ...listed);
  const built = packages.flatMap((name) =>
    ['dist', 'custom-elements.json'].map((file) => `packages/${name}/${file}`),
  );
  for (const file of [...stdout.split('\0').filter(Boolean), ...built]) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await cp(join(root, file), join(copy, file), { recursive: true }).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  await run(copy, 'git', 'init', '--quiet');
  await commit('feat(client): dial');
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scapi-release-'));
  registry = await startRegistry({ own: [], folder });
  const { host } = new URL(registry.address);
  await writeFile(join(folder, 'npmrc'), `//${host}/:_authToken=test\n`);
  await copyRepository(join(folder, 'copy'));
});
after(async () => {
  await registry?.close();
  await rm(folder, { recursive: true });
});

test('lerna version sets the version everywhere, and writes changelogs', async () => {
  await lerna('version', version, '--no-push', '--no-git-tag-version', '--yes');

  const { packages: locked } = await readJson('copy/package-lock.json');
  for (const name of packages) {
    const manifest = await readJson('copy/packages', name, 'package.json');
    assert.equal(manifest.version, version, name);
    const { dependencies, devDependencies, peerDependencies } = manifest;
    for (const [other, range] of Object.entries({
      ...dependencies,
      ...devDependencies,
      ...peerDependencies,
    })) {
      if (other.startsWith('@scapi/')) assert.equal(range, version, `${name}: ${other}`);
    }
    assert.equal(locked[`packages/${name}`].version, version, name);
    const changelog = await readFile(join(folder, 'copy/packages', name, 'CHANGELOG.md'), 'utf8');
    assert.match(changelog, /### Features\s+\* \*\*client:\*\* dial/, name);
  }
  const example = await readJson('copy/examples/react-crm/package.json');
  assert.equal(example.dependencies['@scapi/react'], version);
  for (const [place, { resolved, link }] of Object.entries(locked))
    assert.ok(link || resolved === undefined, `${place} has an address`);
});

test('lerna publish puts every package into the registry, and an application installs them', async () => {
  for (const name of packages) {
    // Only a build service can prove where a package was built.
    const file = join(folder, 'copy/packages', name, 'package.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"provenance": true', '"provenance": false'));
  }
  await commit(`chore: release ${version}`);
  const to = ['--registry', `${registry.address}/`, '--no-git-reset'];
  await lerna('publish', 'from-package', '--yes', ...to);

  const application = join(folder, 'application');
  await mkdir(application);
  await writeFile(join(application, 'package.json'), '{ "private": true, "type": "module" }');
  await run(application, 'npm', 'install', ...packages.map(publishedName), 'react', 'vue');
  for (const name of packages) {
    const place = join(application, 'node_modules', publishedName(name));
    const manifest = JSON.parse(await readFile(join(place, 'package.json'), 'utf8'));
    assert.equal(manifest.version, version, name);
    for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md'])
      assert.ok((await readFile(join(place, file), 'utf8')).trim(), `${name}: ${file}`);
  }
  const script =
    "import { createScapiClient } from '@scapi/client'; console.log(typeof createScapiClient)";
  const { stdout } = await run(application, process.execPath, '-e', script);
  assert.equal(stdout.trim(), 'function');

  const command = 'node_modules/create-scapi-app/bin/create-scapi-app.js';
  await run(application, process.execPath, command, 'made', '--template', 'html');
  const made = await readJson('application/made/package.json');
  assert.equal(made.dependencies['@scapi/elements'], version);
  assert.equal(made.devDependencies['@scapi/simulator'], version);
});
