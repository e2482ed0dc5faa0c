// `npm ci` refuses a lock that lacks some platforms' packages, and npm can write such a lock: this finds it early.
import { readFileSync } from 'node:fs';

/** The package that `name` means for code at `from`, by Node's rule: the nearest node_modules first. */
function find(packages, from, name) {
  for (let folder = from; ;) {
    const found = packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
    if (found || !folder) return found;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

function problemsOf(lock) {
  const text = readFileSync(new URL(`../${lock}`, import.meta.url), 'utf8');
  const { packages } = JSON.parse(text);
  const problems = [];
  for (const [path, { version, optionalDependencies = {} }] of Object.entries(packages)) {
    const bad = Object.entries(optionalDependencies).filter(([name, range]) => {
      const found = find(packages, path, name);
      return !found || (/^\d/.test(range) && found.version !== range);
    });
    if (bad.length > 0) {
      const examples = bad.slice(0, 2).map(([name, range]) => `${name}@${range}`);
      problems.push(
        `${lock}: ${path} ${version}: ${bad.length} optional packages missing or of another version (${examples.join(', ')}).` +
          ' Pin an older version of it under "overrides", delete node_modules and the lock, install again.',
      );
    }
  }
  // Addresses would tie the lock to one registry; .npmrc keeps them out.
  if (text.includes('"resolved": "http')) problems.push(`${lock} holds download addresses.`);
  return problems;
}

const problems = ['package-lock.json', 'bench/package-lock.json'].flatMap(problemsOf);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
