// npm run mutate: changes the sources in one place after the other, and asks the tests whether they notice.
// `-- --count 200 --seed 7` takes so many places by chance, `--only link/` those of paths with these words.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { openLane } from './mutate/browser-lane.mjs';
import { instrument } from './mutate/mutants.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '400' },
    only: { type: 'string', default: '' },
    lanes: { type: 'string', default: '2' },
    least: { type: 'string', default: '95' },
  },
});

/** Folders whose sources are changed, and those whose tests are asked. */
const AREAS = [
  { sources: 'packages/protocol/src', tests: ['packages/protocol/src'] },
  ...['link', 'requests', 'stores'].map((name) => ({
    sources: `packages/client/src/${name}`,
    tests: ['link', 'requests', 'stores', 'shared'].map((one) => `packages/client/src/${one}`),
  })),
];
/** Tables and types: what they say is compared with the protocol's reference elsewhere. */
const TABLES = /(signatures|event-types|requests)\.ts$/;
/** A minute of random life each: too slow to be asked about every place. */
const SLOW = /(property|reentrancy|hostile-messages)\.test\.ts$/;

const filesOf = (folder) => readdirSync(root + folder).map((file) => `${folder}/${file}`);
const isTest = (file) => /(?<!\.node)\.test\.ts$/.test(file) && !SLOW.test(file);
const isSource = (file) => /(?<!\.test|\.test-support)\.ts$/.test(file) && !TABLES.test(file);

const sources = new Map();
let mutants = [];
for (const { sources: folder } of AREAS) {
  for (const file of filesOf(folder).filter(isSource)) {
    const { code, mutants: found } = instrument(
      file,
      readFileSync(root + file, 'utf8'),
      mutants.length,
    );
    sources.set(file, code);
    mutants.push(...found);
  }
}
console.log(`${mutants.length} mutants in ${sources.size} files`);
mutants = mutants.filter(({ file }) => file.includes(values.only));

/** Without those that are not chosen, in the order of the files. */
function sample(all, count, seed) {
  const random = xoroshiro128plus(Number(seed));
  const left = [...all];
  const chosen = [];
  while (chosen.length < count && left.length > 0) {
    chosen.push(...left.splice(uniformInt(random, 0, left.length - 1), 1));
  }
  return chosen.sort((one, other) => one.id - other.id);
}
const chosen = sample(mutants, Number(values.count), values.seed);

const lanes = await Promise.all(
  Array.from({ length: Number(values.lanes) }, () => openLane(sources)),
);
/** Does a task for each item, as many at a time as there are lanes. */
async function forEach(items, task) {
  const waiting = [...items];
  await Promise.all(
    lanes.map(async (lane) => {
      for (let item; (item = waiting.shift()) !== undefined;) await task(lane, item);
    }),
  );
}

/** For each test file: the mutants that it reaches, and how long it takes. */
const reached = new Map();
const areas = AREAS.filter(({ sources: folder }) =>
  chosen.some(({ file }) => dirname(file) === folder),
);
const testFiles = [...new Set(areas.flatMap(({ tests }) => tests.flatMap(filesOf).filter(isTest)))];
await forEach(testFiles, async (lane, file) => {
  const start = performance.now();
  const result = await lane.run([file], -1, { test: 600_000, page: 1_800_000 });
  if (!result || result.failed > 0 || result.passed === 0) {
    throw new Error(`${file} does not pass without a mutant: ${result?.first ?? 'it did not end'}`);
  }
  reached.set(file, { hits: new Set(result.hits), milliseconds: performance.now() - start });
});

/** The quickest first, but before all the file's own test. */
function testsFor({ id, file }) {
  const own = `${basename(file, '.ts')}.test.ts`;
  const isOwn = (test) => basename(test) === own && dirname(test) === dirname(file);
  const { tests } = AREAS.find(({ sources: folder }) => dirname(file) === folder);
  return [...reached]
    .filter(([test, { hits }]) => tests.includes(dirname(test)) && (hits.has(id) || isOwn(test)))
    .sort(([one, a], [other, b]) => isOwn(other) - isOwn(one) || a.milliseconds - b.milliseconds);
}

const survivors = [];
let done = 0;
await forEach(chosen, async (lane, mutant) => {
  const tests = testsFor(mutant);
  const usual = tests.reduce((sum, [, { milliseconds }]) => sum + milliseconds, 0);
  const slowest = Math.max(0, ...tests.map(([, { milliseconds }]) => milliseconds));
  const limits = { test: Math.round(3 * slowest + 10_000), page: Math.round(3 * usual + 60_000) };
  const result =
    tests.length === 0
      ? { failed: 0, passed: 0 }
      : await lane.run(
          tests.map(([file]) => file),
          mutant.id,
          limits,
        );
  // What does not end any more has been noticed, and so has a file that cannot be loaded.
  if (result && result.failed === 0) survivors.push({ ...mutant, tests: tests.length });
  done++;
  if (done % 50 === 0) console.log(`${done} of ${chosen.length}, ${survivors.length} survive`);
});
await Promise.all(lanes.map((lane) => lane.close()));

for (const { file, line, what, tests } of survivors.sort((one, other) => one.id - other.id)) {
  console.log(`survives: ${file}:${line}  ${what}${tests === 0 ? '  (no test reaches it)' : ''}`);
}
let isGood = true;
for (const { sources: folder } of areas) {
  const isHere = ({ file }) => dirname(file) === folder;
  const all = chosen.filter(isHere).length;
  const killed = all - survivors.filter(isHere).length;
  const score = (100 * killed) / all;
  isGood &&= score >= Number(values.least);
  console.log(`${folder}: ${score.toFixed(1)} % (${killed} of ${all})`);
}
process.exit(isGood ? 0 : 1);
