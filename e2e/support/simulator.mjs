// Starts the simulator as a user does: the built command line, in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterTests } from './after-tests.mjs';

const main = fileURLToPath(new URL('../../packages/simulator/dist/cli/main.js', import.meta.url));

const running = new Set();
afterTests(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** The process, without the options of the test runner. */
function start(args, options = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

/**
 * Runs the command to its end.
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, out: string, err: string }>}
 */
export async function runSimulator(args, options) {
  const child = start(args, options);
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (output.out += String(chunk)));
  child.stderr.on('data', (chunk) => (output.err += String(chunk)));
  const [code] = await once(child, 'close');
  return { code, ...output };
}

/**
 * Starts the command and waits for the line with its address.
 * @param {string[]} args `--port 0` is added when no port is given
 */
export async function startSimulator(args = []) {
  const child = start(args.includes('--port') ? args : [...args, '--port', '0']);
  const closed = once(child, 'close');
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const output = [];
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output.push(line);
      if (/^https?:\/\/\S+$/.test(line)) resolve(line);
    });
    void closed.then(() => reject(new Error(`The simulator ended without an address. ${errors}`)));
  });
  return {
    address,
    /** The lines it has printed so far. */
    output,
    /** What it has said of mistakes so far. */
    errors: () => errors,
    child,
    /** Stops it as Ctrl+C does; resolves with the exit code. */
    async stop(signal = 'SIGINT') {
      child.kill(signal);
      const [code] = await closed;
      return code;
    },
  };
}
