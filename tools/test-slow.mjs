// npm run test:slow: no verdict depends on the speed of the machine. Everything passes in pages that are six times
// slower, and beside programs that keep every core busy. `-- client vue e2e` runs these parts only.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = readdirSync(`${root}packages`);
const all = [...packages, 'e2e'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${all.join(', ')}.`);
  process.exit(2);
}

const run = (name, env) => {
  const isUnit = packages.includes(name);
  const { status } = spawnSync(
    process.execPath,
    isUnit
      ? ['node_modules/@web/test-runner/dist/bin.js']
      : ['tools/node-tests.mjs', '--no-applications'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, UNIT_PACKAGES: name, ...env } },
  );
  return status === 0;
};

/** Keeps every core busy until it is stopped, or this program is. */
function startBusyPrograms() {
  const programs = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ['-e', 'const { ppid } = process; while (process.ppid === ppid);'], {
      stdio: 'ignore',
    }),
  );
  return () => programs.forEach((program) => program.kill('SIGKILL'));
}

const report = [];
for (const name of wanted.length > 0 ? wanted : all) {
  const slow = run(name, { CPU_THROTTLE: '6' });
  const stop = startBusyPrograms();
  const busy = run(name, { CPU_THROTTLE: '1' });
  stop();
  const say = (ok) => (ok ? 'ok' : 'FAILED');
  report.push(`${name}: six times slower ${say(slow)}, beside busy programs ${say(busy)}`);
  if (!slow || !busy) process.exitCode = 1;
}
console.log(`\n${report.join('\n')}`);
