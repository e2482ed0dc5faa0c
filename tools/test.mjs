// npm test: everything that must hold, in one run. `npm test -- unit lint` runs only the steps named.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { browserVariables } from './find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const node = process.execPath;
const bin = (path) => [node, `node_modules/${path}`];

// Nx knows from nx-targets.mjs what a step depends on, and does not run again what is as it was when it passed.
const nx = (...args) => [...bin('nx/dist/bin/nx.js'), 'run-many', '--output-style=static', ...args];
// One after the other: the lanes below say what runs at the same time.
const targets = (names) => [nx('--projects=scapi-toolkit', '--parallel=1', `--targets=${names}`)];

/** Name, commands, and for steps that are test runs: what their closing lines say. */
const steps = {
  lock: [[node, 'tools/check-lock.mjs']],
  manifest: [[node, 'tools/manifest.mjs']],
  code: targets('code'),
  format: targets('formatting,boundaries,documents'),
  // Two packages at a time, two pages each: a page waits half of its time.
  unit: [nx('--targets=unit', '--parallel=2')],
  build: [['npm', 'run', '-s', 'build']],
  packages: targets('entries,sizes,api'),
  storybook: targets('storybook'),
  applications: targets('applications'),
  e2e: targets('e2e'),
};
const nodeCounts = {
  passed: /^ℹ pass (\d+)/gm,
  failed: /^ℹ fail (\d+)/gm,
  skipped: /^ℹ skipped (\d+)/gm,
};
const counts = {
  unit: {
    passed: /tests: (\d+) passed/g,
    failed: /tests: \d+ passed, (\d+) failed/g,
    skipped: /tests: .* (\d+) skipped/g,
  },
  applications: nodeCounts,
  e2e: nodeCounts,
};

/** Lanes, which run at the same time; the steps of a lane run one after the other. */
const lanes = [
  ['build', 'packages', 'storybook', 'e2e'],
  ['code', 'format', 'unit'],
  ['applications'],
];
/** What a step waits for in a lane above its own. */
const needs = { applications: ['build'] };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps[name]);
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

const wants = (name) => wanted.length === 0 || wanted.includes(name);

const env = {
  ...process.env,
  NX_DAEMON: 'false',
  // Plugins in the same process: workers of their own have been seen not to end.
  NX_ISOLATE_PLUGINS: 'false',
  // Without a terminal of its own for a command, which would not end with the rest.
  NX_NATIVE_COMMAND_RUNNER: 'false',
  NX_TUI: 'false',
  WTR_CONCURRENCY: process.env.WTR_CONCURRENCY ?? '2',
  STORYBOOK_DISABLE_TELEMETRY: '1',
  FORCE_COLOR: '0',
};
if (Object.keys(counts).some(wants)) {
  try {
    // Once for all steps.
    Object.assign(env, browserVariables());
  } catch (error) {
    console.error(error.message);
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
}

/** Minutes that one command may take: only what hangs takes so long, on any machine. */
const limit = Number(process.env.SCAPI_STEP_MINUTES ?? 45);
const isWindows = process.platform === 'win32';

/** Runs one command; its output is kept, so that lanes do not mix their lines. */
const run = ([command, ...args]) =>
  new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: isWindows && command === 'npm',
      // A group of its own, so that browsers and servers end with it.
      detached: !isWindows,
    });
    const end = (ok) => {
      clearTimeout(timer);
      resolve({ ok, output });
    };
    const stop = () => {
      try {
        if (isWindows) child.kill();
        else process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(() => {
      output += `\nStopped: ${[command, ...args].join(' ')} did not end within ${limit} minutes.\n`;
      stop();
      end(false);
    }, limit * 60_000);
    const keep = (chunk) => (output += String(chunk));
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => {
      output += String(error);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
    // A process left behind that holds the pipe must not hold up the run.
    child.on('exit', (code) => {
      setTimeout(() => {
        stop();
        end(code === 0);
      }, 5000);
    });
  });

const total = { passed: 0, failed: 0, skipped: 0 };

async function runStep(name) {
  const start = Date.now();
  // All commands of a step run, so that one look shows everything that is wrong.
  const results = [];
  for (const command of steps[name]) results.push(await run(command));
  const output = results.map((result) => result.output).join('');

  // A package of unit tests has a closing line of its own.
  const find = (pattern) =>
    [...(pattern ? output.matchAll(pattern) : [])].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    );
  const tests = Object.hasOwn(counts, name);
  const count = find(counts[name]?.passed);
  // A test run in which nothing ran proves nothing.
  const ok = results.every((result) => result.ok) && !(tests && count === 0);
  const passed = tests ? count : Number(ok);
  const failed = tests ? find(counts[name].failed) : Number(!ok);
  const skipped = tests ? find(counts[name].skipped) : 0;
  total.passed += passed;
  // A run that broke off has failed, also where no single test has.
  total.failed += ok ? failed : Math.max(failed, 1);
  total.skipped += skipped;

  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const known = ok && / (\d+) out of \1 tasks/.test(output) ? ', known from an earlier run' : '';
  const details = tests ? `, ${passed} passed, ${failed} failed, ${skipped} skipped` : '';
  console.log(`\n== ${name}: ${ok ? 'ok' : 'FAILED'} in ${seconds} s${details}${known}`);
  // Of what went well, only what measures something is worth reading.
  if (!ok || name === 'packages') console.log(output.trim());
}

const start = Date.now();
for (const name of ['lock', 'manifest']) if (wants(name)) await runStep(name);

/** For each step: when it has ended. */
const ended = {};
for (const lane of lanes) {
  let before;
  for (const name of lane) {
    const all = [before, ...(needs[name] ?? []).map((needed) => ended[needed])];
    before = ended[name] = Promise.all(all).then(() => (wants(name) ? runStep(name) : undefined));
  }
}
await Promise.all(Object.values(ended));

console.log(`\nAll steps: ${((Date.now() - start) / 1000).toFixed(1)} s, ${total.skipped} skipped`);
// Not by itself: what a stopped command left behind may keep handles open. And not before a pipe has taken all.
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`, () => {
  process.exit(total.failed > 0 ? 1 : 0);
});
