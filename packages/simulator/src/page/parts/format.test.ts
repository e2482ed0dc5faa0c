import { expect } from '@open-wc/testing';
import { formatDuration, formatValue } from './format.js';

describe('format', () => {
  for (const [milliseconds, text] of [
    [0, '00:00'],
    [999, '00:00'],
    [65_000, '01:05'],
    [3_600_000 + 4 * 60_000 + 7000, '1:04:07'],
    [-5000, '00:00'],
  ] as const) {
    it(`writes ${String(milliseconds)} ms as ${text}`, () => {
      expect(formatDuration(milliseconds)).to.equal(text);
    });
  }

  it('writes what JSON cannot', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    expect(formatValue(cycle)).to.equal('[object Object]');
    expect(formatValue({ count: 10n })).to.include('"10"');
    expect(formatValue(undefined)).to.equal('undefined');
    expect(formatValue({ a: 1 })).to.equal('{\n  "a": 1\n}');
  });
});
