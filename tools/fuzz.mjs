// npm run fuzz: the property tests for minutes instead of seconds. The same seed tries the same values in the same order.
//   npm run fuzz -- --minutes 30 --seed 7 --only model
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

function settings() {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      minutes: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
    },
  });
  const minutes = Number(values.minutes);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30));
  if (!(minutes >= 0)) throw new Error(`--minutes is a number, not ${values.minutes}`);
  if (!Number.isInteger(seed)) throw new Error(`--seed is a whole number, not ${values.seed}`);
  return { seed, minutes, only: values.only };
}

/** The tests that assert properties, with how many. */
function propertyTests(only) {
  return readdirSync(`${root}packages`, { recursive: true })
    .map((file) => `packages/${file.replaceAll('\\', '/')}`)
    .filter((file) => /^packages\/[^/]+\/src\/.*(?<!\.node)\.test\.tsx?$/.test(file))
    .filter((file) => file.includes(only))
    .map((file) => ({
      file,
      count: readFileSync(root + file, 'utf8').split('fc.assert(').length - 1,
    }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

function run() {
  const { seed, minutes, only } = settings();
  const tests = propertyTests(only);
  const properties = tests.reduce((sum, { count }) => sum + count, 0);
  if (properties === 0) throw new Error(`No property test has "${only}" in its name`);
  const lanes = Math.min(tests.length, Number(process.env.WTR_CONCURRENCY ?? 2));
  const milliseconds = Math.round((minutes * 60_000 * lanes) / properties);
  console.log(
    `${properties} properties in ${tests.length} files, ${(milliseconds / 1000).toFixed(0)} s each, seed ${seed}`,
  );
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@web/test-runner/dist/bin.js', '--config', 'tools/fuzz/config.mjs'],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        SCAPI_FUZZ: JSON.stringify({ seed, milliseconds, files: tests.map(({ file }) => file) }),
      },
    },
  );
  return status ?? 1;
}

try {
  process.exitCode = run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
