// The tests that Node runs: end to end (e2e/*.test.mjs) and those of Node code (packages/*/src/**/*.node.test.ts).
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { browserVariables } from './find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const filesIn = (folder, pattern) =>
  readdirSync(`${root}${folder}`, { recursive: true })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => pattern.test(file) && !file.includes('node_modules'));

// Those that build and test whole applications wait for nothing but the processor.
const isOfApplications = (file) =>
  /(code-blocks|older-frameworks|packed-examples|release|svelte-guide|testing-recipes|typescript-versions|vue-templates)\.test/.test(
    file,
  );
const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const isAsked = (file) =>
  !(options.includes('--applications') && !isOfApplications(file)) &&
  !(options.includes('--no-applications') && isOfApplications(file));

// `npm run test:e2e -- words`: only the files whose names contain one of the words.
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const files = [
  ...filesIn('packages', /^packages\/[^/]+\/src\/.*\.node\.test\.ts$/),
  ...filesIn('e2e', /\.test\.mjs$/),
]
  .filter(isAsked)
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));

// Programs under test are to write what they write without a terminal: no colors, and no warnings about them.
const env = { ...process.env, ...browserVariables() };
delete env.FORCE_COLOR;
delete env.NO_COLOR;

const { status } = spawnSync(
  process.execPath,
  [
    '--import=./tools/node-typescript.mjs',
    '--conditions=@scapi/source',
    '--enable-source-maps',
    '--test',
    // Two at least: a file waits for its browser and its servers half of the time.
    `--test-concurrency=${Math.max(2, availableParallelism() - 1)}`,
    // Of a file as well as of a test: a browser or server that does not end must not hold up the run. The longest
    // file takes ten minutes on a slow machine that does other things beside.
    '--test-timeout=1800000',
    '--test-reporter=spec',
    ...files,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env,
  },
);
process.exitCode = status ?? 1;
