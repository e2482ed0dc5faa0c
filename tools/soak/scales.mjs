// Weighs a process that has been at work for long, and says whether it grows.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
// Compiled code and what it remembers also lie in the heap, and grow for long: weigh without them.
setFlagsFromString('--no-opt');
setFlagsFromString('--no-sparkplug');
const collect = runInNewContext('gc');

/** Heap in kB, of what is still reachable. */
export function weighHeap() {
  collect();
  return process.memoryUsage().heapUsed / 1024;
}

/** How many of a kind of Node's own resources are open: `Timeout`, `MessagePort`. */
export const countResources = (kind) =>
  process.getActiveResourcesInfo().filter((name) => name === kind).length;

/** Growth that is allowed: what lives at a time varies with the calls and chats that happen to be on. */
const ALLOWED = {
  heap: () => 300,
  timers: (early) => 4 + Math.round(early / 4),
  subscriptions: () => 2,
  ports: () => 0,
};

const median = (values) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/**
 * Compares the second quarter of the time (by then the log is full and the code compiled) with the last.
 * @param {readonly Record<string, number>[]} samples in order of time, all of the same measures
 * @param {Record<string, number>} left what was there after everything had been closed, and should not be
 * @param {number} noise how many times the usual growth is allowed
 */
export function judge(samples, left, noise = 1) {
  const quarter = Math.ceil(samples.length / 4);
  const measures = Object.keys(samples[0] ?? {}).map((measure) => {
    const values = samples.map((sample) => sample[measure]);
    const early = median(values.slice(quarter, 2 * quarter));
    const late = median(values.slice(-quarter));
    const allowed = noise * ALLOWED[measure](early);
    return { measure, early, late, allowed, grew: late - early > allowed };
  });
  const leftovers = Object.entries(left).filter(([, count]) => count > 0);
  return { measures, leftovers, ok: leftovers.length === 0 && !measures.some(({ grew }) => grew) };
}
