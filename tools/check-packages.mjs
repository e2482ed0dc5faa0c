// A package can be right here and broken once published: this packs each one and looks at the tarball. Needs a build.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { metadataProblems } from './package-metadata.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const readJson = async (file) => JSON.parse(await readFile(join(root, file), 'utf8'));
const { version } = await readJson('lerna.json');
const out = await mkdtemp(join(tmpdir(), 'scapi-packages-'));

/** Files that tsc made of a source: their source must be in the package too, else they are leftovers. */
const sourceOf = (file) => /^dist\/(.*)\.d\.ts$/.exec(file)?.[1];

/** Files with other people's code in them, whose licenses ask for a notice. */
const BUNDLED = {
  client: ['dist/browser/scapi-client.js'],
  compat: ['dist/wwe-service-client-api.js'],
  elements: ['dist/browser/scapi-elements.js'],
  simulator: ['dist/page/desktop.js', 'dist/doctor/page/doctor.js'],
};

async function problemsOf(name) {
  const folder = join(root, 'packages', name);
  const manifest = await readJson(`packages/${name}/package.json`);
  const problems = metadataProblems(name);

  if (manifest.version !== version) problems.push(`version ${manifest.version}, not ${version}`);
  const internal = Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies });
  for (const [other, range] of internal) {
    if (other.startsWith('@scapi/') && range !== version)
      problems.push(`${other} is asked for as ${range}, not ${version}`);
  }
  for (const [entry, target] of Object.entries(manifest.exports)) {
    if (entry.includes('*')) problems.push(`wildcard entry ${entry}`);
    if (typeof target === 'string') continue;
    if (Object.keys(target).join() !== '@scapi/source,types,default')
      problems.push(`conditions of ${entry}: ${Object.keys(target).join()}`);
  }

  const packed = await run('npm', ['pack', '--json', '--pack-destination', out], { cwd: folder });
  const [{ filename, files, size }] = JSON.parse(packed.stdout);
  const paths = new Set(files.map(({ path }) => path));
  for (const file of ['LICENSE', 'README.md'])
    if (!paths.has(file)) problems.push(`${file} is missing`);
  for (const bundled of BUNDLED[name] ?? []) {
    if (!paths.has(bundled)) problems.push(`${bundled} is missing`);
    if (!paths.has(join(dirname(bundled), 'THIRD-PARTY-NOTICES.md')))
      problems.push(`${bundled} has no notices of what it bundles`);
  }
  for (const path of paths) {
    if (!path.endsWith('.map')) continue;
    const map = JSON.parse(await readFile(join(folder, path), 'utf8'));
    if (map.sourcesContent?.some(Boolean)) problems.push(`${path} embeds copies of sources`);
  }
  for (const path of paths) {
    // An application that is begun with them needs its tests, too.
    if (path.startsWith('dist/templates/')) continue;
    if (/\.(test|test-support|stories)\.|tsbuildinfo$|(^|\/)test\//.test(path))
      problems.push(`${path} is no part of the package`);
    const stem = sourceOf(path);
    if (stem && !paths.has(`src/${stem}.ts`) && !paths.has(`src/${stem}.tsx`))
      problems.push(`${path} has no source: a leftover, delete dist and build again`);
  }

  const tarball = join(out, filename);
  const bytes = await readFile(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
    strict: true,
  });
  // A suggestion is a matter of taste, a warning is not.
  problems.push(
    ...messages
      .filter(({ type }) => type !== 'suggestion')
      .map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`),
  );

  // Nothing imports a command.
  if (Object.keys(manifest.exports).length > 0) await checkTypes(tarball, pkg, problems);
  return { problems, note: `${files.length} files, ${(size / 1000).toFixed(0)} kB packed` };
}

/** Adds what is wrong with the types of a package's entries. */
async function checkTypes(tarball, pkg, problems) {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  // A style sheet has no types to resolve.
  const styles = Object.keys(pkg.exports ?? {}).filter((entry) => entry.endsWith('.css'));
  const args = [tarball, '--profile', 'esm-only', '--no-color'];
  if (styles.length > 0) args.push('--exclude-entrypoints', ...styles);
  await run(process.execPath, [attw, ...args]).catch(({ stdout, stderr }) =>
    problems.push(`attw: ${stdout}${stderr}`),
  );
}

const names = [];
for (const name of await readdir(join(root, 'packages'))) {
  const manifest = await readJson(`packages/${name}/package.json`).catch(() => undefined);
  if (manifest && !manifest.private) names.push(name);
}

const queue = [...names];
async function worker() {
  for (let name = queue.shift(); name; name = queue.shift()) {
    const { problems, note } = await problemsOf(name).catch((error) => ({
      problems: [error.stderr || error.stack],
      note: 'failed',
    }));
    console.log(`package ${name}: ${problems.length === 0 ? 'ok' : 'WRONG'} (${note})`);
    for (const problem of problems) console.log(`  ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  }
}
await Promise.all([worker(), worker()]);
await rm(out, { recursive: true });
