import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createStage } from './application.test-support.js';
import { liveAtRandom } from './random-life.test-support.js';

const MINUTE = 60_000;
const KILOBYTE = 1024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

test('ten minutes of everything leave the heap as large as the first ones made it', async () => {
  const stage = await createStage({ logLimit: 300, farEnd: { answerAfter: 900 } });
  const sizes: number[] = [];
  await liveAtRandom(stage, 10 * MINUTE, (time) => {
    if (time % MINUTE !== 0) return;
    collect();
    sizes.push(process.memoryUsage().heapUsed / KILOBYTE);
  });
  // By the third minute the log is full and the code is compiled; what lives then varies a little.
  const settledSize = Math.max(...sizes.slice(2, 5));
  const last = Math.min(...sizes.slice(-3));
  assert.ok(last - settledSize < 256, `grew from ${sizes.map(Math.round).join(' to ')} kB`);
  stage.desktop.close();
});
