// Runs `npm start` as a newcomer does, on free ports, and reads the addresses it prints.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterTests } from './after-tests.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const running = new Set();
afterTests(() => {
  for (const child of running) child.kill('SIGTERM');
});

/** Resolves with the desktop's address and those of the examples, by folder name. */
export function startProject() {
  const child = spawn(process.execPath, ['tools/start.mjs', '--port', '0'], {
    cwd: root,
    env: { ...process.env, EXAMPLES_PORT: '0', SCAPI_IS_BUILT: '1', NODE_TEST_CONTEXT: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  running.add(child);
  child.on('exit', () => running.delete(child));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
  };

  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk) => {
      output += String(chunk);
      const address = /^(http:\S+)$/m.exec(output)?.[1];
      if (!address) return;
      const examples = Object.fromEntries(
        [...output.matchAll(/^example (\S+): (\S+)$/gm)].map(([, name, url]) => [name, url]),
      );
      resolve({ address, examples, close });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    void ended.then((code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
}
