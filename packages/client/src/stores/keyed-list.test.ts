import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { drop, find, put } from './keyed-list.js';

interface Item {
  readonly id: string;
  readonly version: number;
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('Keyed lists', () => {
  it('replace in place, append what is new, and leave the list before as it is', () => {
    const before: readonly Item[] = [
      { id: 'a', version: 1 },
      { id: 'b', version: 1 },
    ];
    const after = put(before, [
      { id: 'c', version: 1 },
      { id: 'a', version: 2 },
      { id: 'c', version: 2 },
    ]);
    expect(after).to.deep.equal([
      { id: 'a', version: 2 },
      { id: 'b', version: 1 },
      { id: 'c', version: 2 },
    ]);
    expect(find(before, 'a')).to.equal(before[0]);
    expect(find(before, 'c')).to.equal(undefined);
  });

  it('find each element after any changes, as a look at all of them would (property)', () => {
    const change = fc.record({ id: fc.constantFrom(...IDS), isPut: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        let all: readonly Item[] = [];
        for (const [version, { id, isPut }] of changes.entries()) {
          const known = find(all, id);
          if (isPut) all = put(all, [{ id, version }]);
          else if (known) all = drop(all, known);
          for (const one of IDS)
            expect(find(all, one)).to.equal(all.find((each) => each.id === one));
          expect(new Set(all.map((each) => each.id)).size).to.equal(all.length);
        }
      }),
    );
  });
});
