// What every published package says of itself, from package.json at the top: `node tools/package-metadata.mjs` writes
// it into each one, with the license beside it. Change the address of the repository there, and run this again.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file) => readFileSync(join(root, file), 'utf8');

/** The fields that follow from the project; `keywords` are the package's own. */
function metadataOf(name, project) {
  const { author, license, repository, homepage, bugs } = project;
  return {
    license,
    author,
    repository: { ...repository, directory: `packages/${name}` },
    homepage,
    bugs,
    publishConfig: { access: 'public', provenance: true },
  };
}

/**
 * Compares a package with the project.
 * @param {string} name - a folder under packages/
 * @returns {string[]} what differs, a line each
 */
export function metadataProblems(name) {
  const manifest = JSON.parse(read(`packages/${name}/package.json`));
  const problems = Object.entries(metadataOf(name, JSON.parse(read('package.json'))))
    .filter(([key, value]) => JSON.stringify(manifest[key]) !== JSON.stringify(value))
    .map(([key]) => `${key} differs: run node tools/package-metadata.mjs`);
  if (!(manifest.keywords?.length > 0)) problems.push('keywords are missing');
  if (!manifest.files.includes('CHANGELOG.md')) problems.push('files leaves out CHANGELOG.md');
  if (read(`packages/${name}/LICENSE`) !== read('LICENSE')) problems.push('LICENSE differs');
  return problems;
}

function write(name) {
  const file = `packages/${name}/package.json`;
  const manifest = JSON.parse(read(file));
  const metadata = metadataOf(name, JSON.parse(read('package.json')));
  writeFileSync(join(root, file), `${JSON.stringify({ ...manifest, ...metadata }, null, 2)}\n`);
  writeFileSync(join(root, `packages/${name}/LICENSE`), read('LICENSE'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of readdirSync(join(root, 'packages'))) write(name);
}
