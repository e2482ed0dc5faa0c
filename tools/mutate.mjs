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

/** Tables and types: what they say is compared with the protocol's reference elsewhere. */
const TABLES = /(signatures|event-types|requests)\.ts$/;
/** A minute of random life each: asked only about what the others do not notice. */
const SLOW = /(property|reentrancy|hostile-messages)\.test\.ts$/;

const foldersIn = (folder) =>
  readdirSync(root + folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);

/** Folders of the client, by name. */
const client = (...names) => names.map((name) => `packages/client/src/${name}`);
/** Folders whose sources are changed, those whose tests are asked, and those asked where these notice nothing. */
const AREAS = [
  { sources: 'packages/protocol/src', rings: [['packages/protocol/src']] },
  ...client('link', 'requests', 'stores').map((sources) => ({
    sources,
    rings: [
      client('link', 'requests', 'stores', 'shared'),
      [
        'packages/client/src',
        ...client('diagnostics', 'controls'),
        ...foldersIn('packages/client/src/controls'),
        'packages/compat/src',
      ],
    ],
  })),
];

const filesOf = (folder) => readdirSync(root + folder).map((file) => `${folder}/${file}`);
const isTest = (file) => /(?<!\.node)\.test\.ts$/.test(file);
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

const areaOf = ({ file }) => AREAS.find(({ sources: folder }) => dirname(file) === folder);

/** For each test file: the mutants that it reaches, and how long it takes. */
const reached = new Map();
async function findReached(files) {
  await forEach(files, async (lane, file) => {
    const start = performance.now();
    const result = await lane.run([file], -1, { test: 600_000, page: 1_800_000 });
    if (!result || result.failed > 0 || result.passed === 0) {
      const why = result?.first ?? 'it did not end';
      throw new Error(`${file} does not pass without a mutant: ${why}`);
    }
    reached.set(file, { hits: new Set(result.hits), milliseconds: performance.now() - start });
  });
}

/** The quickest first, but before all the file's own test. */
function testsFor({ id, file }, files) {
  const own = `${basename(file, '.ts')}.test.ts`;
  const isOwn = (test) => basename(test) === own && dirname(test) === dirname(file);
  return [...reached]
    .filter(([test, { hits }]) => files.includes(test) && (hits.has(id) || isOwn(test)))
    .sort(([one, a], [other, b]) => isOwn(other) - isOwn(one) || a.milliseconds - b.milliseconds);
}

/** Whether these tests notice a mutant. What does not end any more has noticed it, and so has what cannot be loaded. */
async function notice(tests, lane, { id }) {
  const usual = tests.reduce((sum, [, { milliseconds }]) => sum + milliseconds, 0);
  const slowest = Math.max(...tests.map(([, { milliseconds }]) => milliseconds));
  const limits = { test: Math.round(3 * slowest + 10_000), page: Math.round(3 * usual + 60_000) };
  const files = tests.map(([file]) => file);
  const result = await lane.run(files, id, limits);
  return !result || result.failed > 0;
}

/** Whether the tests of these files notice a mutant, and how many of the files reach it. */
async function ask(lane, mutant, files) {
  const tests = testsFor(mutant, files);
  // Most are noticed by the first few; the rest is loaded only where it must be.
  for (const part of [tests.slice(0, 1), tests.slice(1, 5), tests.slice(5)])
    if (part.length > 0 && (await notice(part, lane, mutant)))
      return { isNoticed: true, count: tests.length };
  return { isNoticed: false, count: tests.length };
}

const placeOf = ({ file, line, what }) => `${file}:${line}  ${what}`;

/** The tests of a ring: the quick ones of the first, and in the end all others. */
function testsOfRing({ rings }, ring) {
  const quick = rings[0].flatMap(filesOf).filter((file) => isTest(file) && !SLOW.test(file));
  if (ring === 0) return quick;
  return rings
    .flat()
    .flatMap(filesOf)
    .filter((file) => isTest(file) && !quick.includes(file));
}

/** Those that the tests of one ring do not notice. */
async function survivorsOf(mutants, ring) {
  const areas = new Map(mutants.map((mutant) => [areaOf(mutant), []]));
  for (const area of areas.keys()) areas.set(area, testsOfRing(area, ring));
  const files = [...new Set([...areas.values()].flat())];
  console.log(`${mutants.length} mutants, ${files.length} files of tests`);
  await findReached(files);
  const survivors = [];
  let done = 0;
  await forEach(mutants, async (lane, mutant) => {
    const { isNoticed, count } = await ask(lane, mutant, areas.get(areaOf(mutant)));
    if (!isNoticed) {
      survivors.push({ ...mutant, tests: (mutant.tests ?? 0) + count });
      console.log(`not noticed so far: ${placeOf(mutant)}`);
    }
    done++;
    if (done % 50 === 0) console.log(`${done} of ${mutants.length}, ${survivors.length} survive`);
  });
  return survivors;
}

const survivors = await survivorsOf(await survivorsOf(chosen, 0), 1);
await Promise.all(lanes.map((lane) => lane.close()));

for (const mutant of survivors.sort((one, other) => one.id - other.id)) {
  const reach = mutant.tests === 0 ? '  (no test reaches it)' : '';
  console.log(`survives: ${placeOf(mutant)}${reach}`);
}
let isGood = true;
for (const { sources: folder } of AREAS) {
  const isHere = ({ file }) => dirname(file) === folder;
  const all = chosen.filter(isHere).length;
  if (all === 0) continue;
  const killed = all - survivors.filter(isHere).length;
  const score = (100 * killed) / all;
  isGood &&= score >= Number(values.least);
  console.log(`${folder}: ${score.toFixed(1)} % (${killed} of ${all})`);
}
process.exit(isGood ? 0 : 1);
