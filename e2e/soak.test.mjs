// What `npm run soak` calls growth: a judge that never says so would find everything well.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../tools/soak/scales.mjs';

const samples = (at) => Array.from({ length: 40 }, (_, index) => at(index));

test('a heap, a number of timers or of ports that goes on growing is told', () => {
  const leaks = [
    samples((index) => ({ heap: 9_000 + 20 * index, timers: 12 })),
    samples((index) => ({ heap: 9_000, timers: 10 + index })),
    samples((index) => ({ heap: 9_000, ports: index < 20 ? 5 : 6 })),
  ];
  for (const leak of leaks) assert.equal(judge(leak, {}).ok, false);
});

test('what stays behind after closing is told', () => {
  const steady = samples(() => ({ heap: 9_000 }));
  assert.deepEqual(judge(steady, { timers: 1, ports: 0 }).leftovers, [['timers', 1]]);
  assert.equal(judge(steady, { timers: 0, ports: 0 }).ok, true);
});

test('what comes and goes is no growth, nor is what only the beginning takes', () => {
  const lively = samples((index) => ({
    heap: (index < 8 ? 8_000 : 9_000) + 100 * (index % 3),
    timers: 10 + (index % 4),
  }));
  assert.equal(judge(lively, {}).ok, true);
});
