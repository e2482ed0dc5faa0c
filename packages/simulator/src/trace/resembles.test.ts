import { expect } from '@open-wc/testing';
import { resembles } from './resembles.js';

describe('resembles', () => {
  for (const [recorded, now] of [
    ['a', 'a'],
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [{ a: 1 }, { a: 1, b: undefined }],
    [['5001'], ['5001', undefined, null]],
    [[null], []],
    [{ OrderId: '[redacted]' }, { OrderId: '4711' }],
    ['token=[redacted]&x=1', 'token=abc&x=1'],
    [JSON.parse('{"__proto__": 1}'), JSON.parse('{"__proto__": 1}')],
  ] as const) {
    it(`takes ${JSON.stringify(now)} for ${JSON.stringify(recorded)}`, () => {
      expect(resembles(recorded, now)).to.be.true;
    });
  }

  for (const [recorded, now] of [
    ['1', 1],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [['5001'], ['5001', {}]],
    [[], {}],
    [{ OrderId: '[redacted]' }, {}],
    [{}, JSON.parse('{"__proto__": 1}')],
    [{ toString: 1 }, {}],
  ] as const) {
    it(`does not take ${JSON.stringify(now)} for ${JSON.stringify(recorded)}`, () => {
      expect(resembles(recorded, now)).to.be.false;
    });
  }
});
