import { expect } from '@open-wc/testing';
import { redact } from './redact.js';

const token = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJraW0ifQ.fake';

describe('redact', () => {
  it('shares what holds no token', () => {
    const value = { a: [1, 'text', null], b: new Date(0), c: 'eyJhbGciOi', d: 1n };
    expect(redact(value)).to.equal(value);
  });

  it('replaces tokens wherever structured clone carries texts', () => {
    const value = {
      text: `Bearer ${token}`,
      list: [[token]],
      map: new Map([[token, { token }]]),
      set: new Set([token]),
      when: new Date(0),
    };
    expect(redact(value)).to.deep.equal({
      text: 'Bearer [redacted]',
      list: [['[redacted]']],
      map: new Map([['[redacted]', { token: '[redacted]' }]]),
      set: new Set(['[redacted]']),
      when: value.when,
    });
    expect(value.text).to.contain(token);
  });

  it('keeps keys that are data', () => {
    const value: unknown = JSON.parse(`{"__proto__":{"x":"${token}"}}`);
    const copy = redact(value) as object;
    expect(Object.getOwnPropertyNames(copy)).to.deep.equal(['__proto__']);
    expect(Object.getPrototypeOf(copy)).to.equal(Object.prototype);
  });

  it('keeps a cycle as it is', () => {
    const value: Record<string, unknown> = { token };
    value['self'] = value;
    const copy = redact(value) as Record<string, unknown>;
    expect(copy['token']).to.equal('[redacted]');
    expect(copy['self']).to.equal(copy);
  });

  it('reaches the bottom of what is nested 100,000 deep', () => {
    let value: unknown = token;
    for (let depth = 0; depth < 100_000; depth += 1) value = [value];
    let copy = redact(value);
    while (Array.isArray(copy)) [copy] = copy as unknown[];
    expect(copy).to.equal('[redacted]');
  });
});
