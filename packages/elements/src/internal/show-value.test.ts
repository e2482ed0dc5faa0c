import { expect } from '@open-wc/testing';
import { LONG_TEXT } from './cut-text.js';
import { showValue, textOfValue } from './show-value.js';

describe('showValue', () => {
  it('shows a text as it is, and a missing value as nothing', () => {
    expect(textOfValue('plain "text"\n')).to.equal('plain "text"\n');
    expect(textOfValue('')).to.equal('');
    expect(textOfValue(undefined)).to.equal('');
    expect(textOfValue(null)).to.equal('');
  });

  it('shows numbers and truth values, also those that JSON does not know', () => {
    const texts = [1.5, NaN, -Infinity, true, false, 12n].map((value) => textOfValue(value));
    expect(texts).to.deep.equal(['1.5', 'NaN', '-Infinity', 'true', 'false', '12']);
  });

  it('shows structured data like JSON, in lines', () => {
    const value = { a: [1, 'two', null], 'b"': {}, c: [] };
    expect(textOfValue(value)).to.equal(JSON.stringify(value, undefined, 2));
  });

  it('shows what JSON does not know', () => {
    const values = [
      new Date(0),
      new Date(NaN),
      /a+/gi,
      new TypeError('No.'),
      new ArrayBuffer(8),
      new Uint16Array(4),
      new Blob(['x']),
      Object(7n) as unknown,
      -0,
      2n,
      undefined,
    ];
    expect(textOfValue(values).split(/,?\n\s*/)).to.deep.equal([
      '[',
      '1970-01-01T00:00:00.000Z',
      'Invalid Date',
      '/a+/gi',
      'TypeError: No.',
      '[ArrayBuffer, 8 bytes]',
      '[Uint16Array, 8 bytes]',
      '[Blob]',
      '[BigInt]',
      '-0',
      '2n',
      'undefined',
      ']',
    ]);
    const map = new Map<unknown, unknown>([[{ a: 1 }, new Set(['x'])]]);
    expect(textOfValue(map).replace(/\s+/g, ' ')).to.equal('Map [ [ { "a": 1 }, Set [ "x" ] ] ]');
  });

  it('takes members called __proto__ for data', () => {
    const value = JSON.parse('{"__proto__": {"a": 1}}') as unknown;
    expect(textOfValue(value)).to.contain('"__proto__": {');
  });

  it('names a cycle, and shows the same value twice where it is none', () => {
    const cycle: Record<string, unknown> = { twice: [[], []] };
    const twin = {};
    cycle['self'] = cycle;
    cycle['twins'] = [twin, twin];
    const text = textOfValue(cycle);
    expect(text).to.contain('"self": [circular]');
    expect(text.match(/circular/g)).to.have.length(1);
  });

  it('shows what can be read where a part throws', () => {
    const value = {
      before: 1,
      get bad(): never {
        throw new Error('No.');
      },
    };
    expect(textOfValue([value, 2]))
      .to.contain('[unreadable]')
      .and.contain('2');
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(textOfValue(proxy)).to.equal('[unreadable]');
  });

  it('bounds the text and the effort, however large, deep or sparse the value is', () => {
    const cases: Readonly<Record<string, unknown>> = {
      text: 'x'.repeat(1_000_000),
      key: { ['k'.repeat(1_000_000)]: 1 },
      list: Array.from({ length: 100_000 }, (_, index) => index),
      members: Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [index, index])),
    };
    for (const [name, value] of Object.entries(cases)) {
      const { text, isCut } = showValue(value);
      expect(isCut, name).to.equal(true);
      expect(text.length, name).to.equal(LONG_TEXT + 1);
    }
    let deep: unknown = 'end';
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(showValue(deep).text.length).to.be.below(LONG_TEXT);
    const sparse: unknown[] = [];
    sparse[4_000_000_000] = 'last';
    expect(textOfValue(sparse).replace(/\s+/g, '')).to.equal(
      'Array(4000000001)[4000000000:"last"]',
    );
    // Only as many members are read as are shown.
    let reads = 0;
    const counted = {
      get a() {
        return reads++;
      },
    };
    showValue(
      Array.from({ length: 10_000 }, () => counted),
      100,
    );
    expect(reads).to.be.within(1, 20);
  });

  it('shows all of a text on demand, and never half a character', () => {
    expect(showValue('x'.repeat(5_000), Infinity)).to.deep.equal({
      text: 'x'.repeat(5_000),
      isCut: false,
    });
    expect(textOfValue('ab😀', 3)).to.equal('ab…');
    expect(textOfValue('\uD800')).to.equal('\uD800');
  });
});
