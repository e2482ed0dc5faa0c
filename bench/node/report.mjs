// A measurement in Node runs in a process of its own, and hands its sections to the one that started it.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printSections } from '../report/print.mjs';

/** Prints the sections, for a person or for {@link runInNode}. */
export function report(sections) {
  if (process.env.BENCH_JSON) writeFileSync(1, JSON.stringify(sections));
  else printSections(sections);
}

/**
 * Runs a file of this folder and returns what it reports.
 *
 * @param {readonly string[]} [flags] of Node
 */
export function runInNode(file, flags = []) {
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      ...flags,
      '--import',
      fileURLToPath(new URL('../../tools/node-typescript.mjs', import.meta.url)),
      '--conditions=@scapi/source',
      fileURLToPath(new URL(file, import.meta.url)),
    ],
    {
      env: { ...process.env, BENCH_JSON: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  );
  if (status !== 0) throw new Error(`${file} ended with ${status}`);
  return JSON.parse(stdout);
}
