import { expect } from '@open-wc/testing';
import { detailOf } from './detail-of.js';

describe('detailOf', () => {
  it('is equal for equal arguments only', () => {
    expect(detailOf('1', { a: [1] })).to.equal(detailOf('1', { a: [1] }));
    expect(detailOf('1', { a: [1] })).to.not.equal(detailOf('1', { a: [2] }));
    expect(detailOf(undefined)).to.not.equal(detailOf());
  });

  it('takes a BigInt', () => {
    expect(detailOf({ a: 1n })).to.equal(detailOf({ a: 1n }));
    expect(detailOf({ a: 1n })).to.not.equal(detailOf({ a: 2n }));
  });

  it('takes arguments that contain themselves, and tells them from all others', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(detailOf(cycle)).to.not.equal(detailOf(cycle));
  });
});
