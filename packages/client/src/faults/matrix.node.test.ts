import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { faultTable } from './fault-table.test-support.js';
import { CELLS, runCell, type CellResult } from './matrix.test-support.js';

describe('Every control, with every fault', () => {
  const results: { control: string; fault: string; result: CellResult }[] = [];

  for (const { control, fault, armed } of CELLS) {
    const when = armed === 'before' ? 'before it connects' : 'while it is connected';

    it(`${control.name}: ${fault.name}, from ${when} on`, async () => {
      const result = await runCell(control, fault, armed);
      results.push({ control: control.name, fault: fault.name, result });
      assert.deepEqual(result.problems, []);
      assert.ok(result.healed <= 60, `the truth is back only after ${String(result.healed)} s`);
      const { healedByRequest } = result;
      assert.ok(healedByRequest <= 15, `by a request only after ${String(healedByRequest)} s`);
    });
  }

  it('is what docs/faults.md says: write it anew with node tools/fault-table.mjs', async () => {
    const written = await readFile(new URL('../../../../docs/faults.md', import.meta.url), 'utf8');
    assert.equal(written, await faultTable(results));
  });
});
