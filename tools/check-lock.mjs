// `npm ci` refuses a lock that lacks some platforms' packages, and npm can write such a lock: this finds it early.
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
const { packages } = JSON.parse(text);

/** The package that `name` means for code at `from`, by Node's rule: the nearest node_modules first. */
function find(from, name) {
  for (let folder = from; ;) {
    const found = packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
    if (found || !folder) return found;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

const problems = [];
for (const [path, { version, optionalDependencies = {} }] of Object.entries(packages)) {
  const bad = Object.entries(optionalDependencies).filter(([name, range]) => {
    const found = find(path, name);
    return !found || (/^\d/.test(range) && found.version !== range);
  });
  if (bad.length > 0) {
    const examples = bad.slice(0, 2).map(([name, range]) => `${name}@${range}`);
    problems.push(
      `${path} ${version}: ${bad.length} optional packages missing or of another version (${examples.join(', ')}).` +
        ' Pin an older version of it under "overrides", delete node_modules and the lock, install again.',
    );
  }
}
// Addresses would tie the lock to one registry; .npmrc keeps them out.
if (text.includes('"resolved": "http')) problems.push('The lock holds download addresses.');

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
