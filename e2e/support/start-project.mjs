// Runs `npm start` as a newcomer does and reads what it prints.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterTests } from './after-tests.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
// Not through npm, which hands on signals in its own way.
const [, ...command] = scripts.start.split(' ');

const running = new Set();
afterTests(() => {
  for (const child of running) child.kill('SIGTERM');
});

/**
 * Starts the command of `npm start`.
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function start(args, env) {
  const child = spawn(process.execPath, [...command, ...args], {
    cwd: root,
    env: { ...process.env, EXAMPLES_PORT: '0', NODE_OPTIONS: '', NODE_TEST_CONTEXT: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (output.out += String(chunk)));
  child.stderr.on('data', (chunk) => (output.err += String(chunk)));
  return { child, output, ended: once(child, 'close').then(([code]) => code) };
}

/** Runs it to its end, for arguments with which it serves nothing. */
export async function runStart(args) {
  const { output, ended } = start(args);
  return { code: await ended, ...output };
}

/**
 * Resolves with the desktop's address and those of the examples, by folder name. Ports are free ones
 * unless `args` and `env` (`EXAMPLES_PORT`) say others.
 * @param {string[]} [args]
 * @param {Record<string, string>} [env]
 */
export function startProject(args = ['--port', '0'], env = {}) {
  const { child, output, ended } = start(args, env);
  /** Stops it as Ctrl+C does; resolves with the exit code. */
  const close = (signal = 'SIGINT') => {
    child.kill(signal);
    return ended;
  };
  return new Promise((resolve, reject) => {
    child.stdout.on('data', () => {
      const address = /^(http:\S+)\n/m.exec(output.out)?.[1];
      if (!address) return;
      const examples = Object.fromEntries(
        [...output.out.matchAll(/^example (\S+): (\S+)$/gm)].map(([, name, url]) => [name, url]),
      );
      resolve({ address, examples, output, close });
    });
    void ended.then((code) =>
      reject(new Error(`npm start ended with ${code}:\n${output.out}${output.err}`)),
    );
  });
}
