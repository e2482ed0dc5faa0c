// What a request allocates, as `npm run bench -- requests` measures it: a count of bytes, which no machine changes.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { runInNode } from '../bench/node/report.mjs';

it('a request allocates at most 1.4 times what it does in a map of promises without time-outs', () => {
  const [{ rows }] = runInNode('allocation.mjs', [
    '--max-semi-space-size=128',
    // What is compiled when must not depend on how busy the machine is: compiled code allocates less.
    '--no-concurrent-recompilation',
  ]);
  const [title, bytes, ratio] = rows.at(-1);
  assert.equal(title, '@scapi/client');
  assert.match(ratio, /^\d\.\d\d ×$/);
  assert.ok(Number.parseFloat(ratio) <= 1.4, `${bytes} bytes, ${ratio}`);
});
