// What an application gets with our packages, as the lock file has it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const { packages } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
);

/** The entry that `name` means for code at `from`, by Node's rule: the nearest node_modules first. */
function resolve(from, name) {
  for (let folder = from; ; folder = folder.replace(/(^|\/)[^/]*$/, '')) {
    const place = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    const entry = packages[place];
    if (entry) return entry.link ? entry.resolved : place;
    if (!folder) return undefined;
  }
}

/** Our packages and everything that is installed with them, peer dependencies excepted. */
function installedWith(names) {
  const found = new Set(names.map((name) => `packages/${name}`));
  for (const place of found) {
    for (const name of Object.keys(packages[place].dependencies ?? {})) {
      const dependency = resolve(place, name);
      assert.ok(dependency, `${place} needs ${name}, which the lock file lacks`);
      found.add(dependency);
    }
  }
  return [...found];
}

const ours = readdirSync(new URL('../packages', import.meta.url));

test('nothing that is installed with the packages runs a script when it is installed', () => {
  const installed = installedWith(ours);
  assert.ok(installed.includes('node_modules/nanostores'));
  assert.deepEqual(
    installed.filter((place) => packages[place].hasInstallScript),
    [],
  );
  for (const name of ours) {
    const manifest = new URL(`../packages/${name}/package.json`, import.meta.url);
    const { scripts = {} } = JSON.parse(readFileSync(manifest, 'utf8'));
    const run = Object.keys(scripts).filter((script) => /install|prepare/.test(script));
    assert.deepEqual(run, [], name);
  }
});

test('the lock file has a checksum for every package, and no address to load it from', () => {
  const fromRegistry = Object.entries(packages).filter(
    ([place, { link }]) => /(^|\/)node_modules\//.test(place) && !link,
  );
  assert.ok(fromRegistry.length > 100);
  for (const [place, { integrity, resolved }] of fromRegistry) {
    assert.match(integrity ?? '', /^sha512-/, place);
    assert.equal(resolved, undefined, place);
  }
});

for (const folder of ['client/dist/browser', 'elements/dist/browser', 'compat/dist']) {
  test(`the hash beside the script of ${folder} is that of the script`, () => {
    const read = (name) => readFileSync(new URL(`../packages/${folder}/${name}`, import.meta.url));
    const values = Object.entries(JSON.parse(read('integrity.json')));
    assert.equal(values.length, 1);
    for (const [name, value] of values) {
      const hash = createHash('sha384').update(read(name)).digest('base64');
      assert.equal(value, `sha384-${hash}`);
    }
  });
}
