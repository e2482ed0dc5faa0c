import { expect } from '@open-wc/testing';
import { atom } from 'nanostores';
import { derive } from '../../stores/derive.js';
import { keepEntries } from './keep-entries.js';

describe('keepEntries', () => {
  it('keeps the identity of unchanged entries in a derived list', () => {
    const keep = keepEntries<{ key: string; value: number }>(({ key }) => key);
    const known = ['b', 'c'].map((key) => ({ key, value: 1 }));
    const $source = atom(known);
    const $derived = derive([$source], (entries) => ({ entries: keep(entries) }));
    const stop = $derived.listen(() => undefined);
    const [b, c] = $derived.get().entries;
    $source.set(structuredClone([{ key: 'a', value: 1 }, ...known]));
    const [, secondNow, thirdNow] = $derived.get().entries;
    expect(secondNow).to.equal(b);
    expect(thirdNow).to.equal(c);
    stop();
  });

  it('keeps the identity of entries that did not change, wherever they are', () => {
    const keep = keepEntries<{ id: string; value: number }>(({ id }) => id);
    const [a, b] = keep([
      { id: 'a', value: 1 },
      { id: 'b', value: 1 },
    ]);
    const after = keep([
      { id: 'b', value: 1 },
      { id: 'a', value: 2 },
    ]);
    expect(after[0]).to.equal(b);
    expect(after[1]).to.not.equal(a);
  });
});
