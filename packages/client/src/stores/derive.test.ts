import { expect } from '@open-wc/testing';
import { atom } from 'nanostores';
import { derive } from './derive.js';

describe('derive', () => {
  it('wakes its listeners for changed members only', () => {
    const $source = atom({ shown: 1, hidden: 1, list: ['a'] });
    const $derived = derive([$source], ({ shown, list }) => ({ shown, list: [...list] }));
    const seen: unknown[] = [];
    const stop = $derived.listen((value) => seen.push(value));
    const first = $derived.get();
    $source.set({ shown: 1, hidden: 2, list: ['a'] });
    expect($derived.get()).to.equal(first);
    expect(seen).to.have.length(0);
    $source.set({ shown: 1, hidden: 2, list: ['b'] });
    expect(seen).to.deep.equal([{ shown: 1, list: ['b'] }]);
    $source.set({ shown: 2, hidden: 2, list: ['b'] });
    expect(seen).to.have.length(2);
    stop();
  });

  it('tells a missing member from an undefined one', () => {
    const $source = atom<object>({ a: undefined });
    const $derived = derive([$source], (value) => value);
    const stop = $derived.listen(() => undefined);
    $source.set({ b: undefined });
    expect($derived.get()).to.deep.equal({ b: undefined });
    stop();
  });
});
