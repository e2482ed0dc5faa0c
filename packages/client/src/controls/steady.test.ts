import { expect } from '@open-wc/testing';
import { atom } from 'nanostores';
import { steady, steadyEntries } from './steady.js';

describe('steady', () => {
  it('wakes its listeners for changed members only', () => {
    const $source = atom({ shown: 1, hidden: 1, list: ['a'] });
    const $steady = steady([$source], ({ shown, list }) => ({ shown, list: [...list] }));
    const seen: unknown[] = [];
    const stop = $steady.listen((value) => seen.push(value));
    const first = $steady.get();
    $source.set({ shown: 1, hidden: 2, list: ['a'] });
    expect($steady.get()).to.equal(first);
    expect(seen).to.have.length(0);
    $source.set({ shown: 1, hidden: 2, list: ['b'] });
    expect(seen).to.deep.equal([{ shown: 1, list: ['b'] }]);
    $source.set({ shown: 2, hidden: 2, list: ['b'] });
    expect(seen).to.have.length(2);
    stop();
  });

  it('tells a missing member from an undefined one', () => {
    const $source = atom<object>({ a: undefined });
    const $steady = steady([$source], (value) => value);
    const stop = $steady.listen(() => undefined);
    $source.set({ b: undefined });
    expect($steady.get()).to.deep.equal({ b: undefined });
    stop();
  });
});

describe('steadyEntries', () => {
  it('wakes nobody in a steady value but the readers of what changed', () => {
    const keep = steadyEntries<{ key: string; value: number }>(({ key }) => key);
    const known = ['b', 'c'].map((key) => ({ key, value: 1 }));
    const $source = atom(known);
    const $steady = steady([$source], (entries) => ({ entries: keep(entries) }));
    const stop = $steady.listen(() => undefined);
    const [b, c] = $steady.get().entries;
    $source.set(structuredClone([{ key: 'a', value: 1 }, ...known]));
    const [, secondNow, thirdNow] = $steady.get().entries;
    expect(secondNow).to.equal(b);
    expect(thirdNow).to.equal(c);
    stop();
  });

  it('keeps the identity of entries that did not change, wherever they are', () => {
    const keep = steadyEntries<{ id: string; value: number }>(({ id }) => id);
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
