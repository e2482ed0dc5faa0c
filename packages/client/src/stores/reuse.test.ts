import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { reuse } from './reuse.js';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

describe('reuse', () => {
  it('returns the old value when nothing changed', () => {
    const before = { list: [{ id: '1', data: { key: 'value' } }], flag: true };
    expect(reuse(before, structuredClone(before))).to.equal(before);
  });

  it('keeps the identity of every part that did not change', () => {
    const before = { kept: { deep: [1, 2] }, changed: { value: 1 } };
    const after = reuse(before, { kept: { deep: [1, 2] }, changed: { value: 2 } });
    expect(after).not.to.equal(before);
    expect(after.kept).to.equal(before.kept);
    expect(after.changed).to.deep.equal({ value: 2 });
  });

  it('finds elements again by their identifier, wherever they stand', () => {
    const [a, b, c] = ['1', '2', '3'].map((interactionId) => ({ interactionId, userData: {} }));
    const after = reuse([a, b, c], structuredClone([c, b]));
    expect(after[0]).to.equal(c);
    expect(after[1]).to.equal(b);
  });

  for (const key of ['interactionId', 'caseId', 'id', 'name', 'media'])
    it(`finds elements again by their ${key}`, () => {
      const [one, other] = [{ [key]: 'a' }, { [key]: 'b' }];
      const next = reuse([one, other], [{ ...other }, { ...one }]);
      expect(next[0]).to.equal(other);
      expect(next[1]).to.equal(one);
    });

  it('leaves alone what is a part of the old value already, wherever it stands', () => {
    const [a, b, c] = ['x', 'y', 'z'].map((key) => ({ key }));
    const [first, second] = ['x', 'y'].map((key) => ({ interactionId: '7', key }));
    expect(reuse([a, b], [c, a, b]).slice(1)).to.have.ordered.members([a, b]);
    const before = [first, second];
    expect(reuse(before, [first, second])).to.equal(before);
    expect(reuse(before, [second, first])).to.have.ordered.members([second, first]);
  });

  it('does not take a missing member for one that is undefined', () => {
    expect(reuse({ a: 1 }, { a: 1, b: undefined })).to.have.property('b');
    expect(reuse({ a: 1, b: undefined }, { a: 1 })).not.to.have.property('b');
    expect(reuse({ b: undefined }, { a: undefined })).to.have.all.keys('a');
  });

  it('takes __proto__ for data', () => {
    const before = JSON.parse('{"__proto__":{"polluted":1},"x":1}') as object;
    const after = reuse(before, JSON.parse('{"__proto__":{"polluted":2},"x":1}') as object);
    expect(Object.keys(after)).to.include('__proto__');
    expect(Object.getPrototypeOf(after)).to.equal(Object.prototype);
    expect(after).not.to.have.property('polluted');
    expect(reuse(after, structuredClone(after))).to.equal(after);
  });

  it('never takes a date or a map for another one', () => {
    const next = { date: new Date(2), map: new Map([['a', 1]]) };
    const after = reuse({ date: new Date(1), map: new Map() }, next);
    expect(after.date).to.equal(next.date);
    expect(after.map).to.equal(next.map);
  });

  it('ends on cyclic, branching and very deep values', () => {
    const knot = (): Record<string, unknown> => {
      const value: Record<string, unknown> = {};
      for (const key of KEYS) value[key] = value;
      return value;
    };
    const tower = (): unknown => {
      let value: unknown = 'end';
      for (let level = 0; level < 100_000; level++) value = { value };
      return value;
    };
    expect(reuse(knot(), knot())).to.have.all.keys(...KEYS);
    expect(reuse(tower(), tower())).to.have.property('value');
  });

  it('finds an element again whose identifier is no text', () => {
    const before = [{ name: {} }, { name: null }, { id: 0 }];
    expect(reuse(before, structuredClone(before))).to.equal(before);
  });

  it('always equals what it was given (property)', () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(value, value, (before, next) => {
        const after = reuse(before, next);
        expect(after).to.deep.equal(next);
        expect(reuse(after, structuredClone(next))).to.equal(after);
      }),
    );
  });
});
