import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { JsonSyntaxError, MAX_DEPTH, readJson, type JsonPath } from './json-source.js';

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    const text = '{"a": [1, -2.5e3, true, null, "x\\"\\u00e9"], "b": {}, "": [], "__proto__": 1}';
    expect(readJson(text).value).to.deep.equal(JSON.parse(text));
  });

  it('reads any JSON as JSON.parse does, and finds every value where it stands', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const source = readJson(text);
        expect(source.value).to.deep.equal(JSON.parse(text));
        for (const [path, member] of leaves(source.value)) {
          const { line, column } = source.positionOf(path);
          const rest = text.split('\n')[line - 1]?.slice(column - 1);
          expect(rest?.startsWith(JSON.stringify(member))).to.be.true;
        }
      }),
    );
  });

  it('accepts and refuses what JSON.parse does', () => {
    const signs = '{ } [ ] , : " \\ 0 1 - . e + t true null "a" 1e5 \\u00e9'.split(' ');
    const fragment = fc.constantFrom(...signs, ' ', '\n');
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 8 }), (fragments) => {
        const text = fragments.join('');
        expect(accepts(() => readJson(text))).to.equal(accepts(() => JSON.parse(text)));
      }),
      { numRuns: 1_000 },
    );
  });

  for (const [what, open, close] of [
    ['lists', '[\n', ']'],
    ['objects', '{ "a":\n', '}'],
  ] as const) {
    it(`names the place where ${what} are nested too deep, however deep they are`, () => {
      const nested = (depth: number): string => `${open.repeat(depth)}1${close.repeat(depth)}`;
      expect(accepts(() => readJson(nested(MAX_DEPTH)))).to.be.true;
      for (const depth of [MAX_DEPTH + 1, 20_000]) {
        const error = caught(() => readJson(nested(depth)));
        expect(error).to.be.instanceOf(JsonSyntaxError);
        expect(error).to.have.property('message', 'nested deeper than 500 levels');
        expect(error).to.have.deep.property('position', { line: MAX_DEPTH + 1, column: 1 });
      }
    });
  }

  it('knows where a value begins', () => {
    const { positionOf } = readJson('{\n  "steps": [\n    { "do": "reload" },\n    7\n  ]\n}');
    expect(positionOf(['steps', 1])).to.deep.equal({ line: 4, column: 5 });
    expect(positionOf(['steps', 0, 'do'])).to.deep.equal({ line: 3, column: 13 });
    expect(positionOf([])).to.deep.equal({ line: 1, column: 1 });
  });

  it('gives what is missing the place of its parent', () => {
    const { positionOf } = readJson('{\n  "steps": [\n    {}\n  ]\n}');
    expect(positionOf(['steps', 0, 'do', 'deeper'])).to.deep.equal({ line: 3, column: 5 });
  });

  it('tells a list index from a name of the same digits', () => {
    const { positionOf } = readJson('[{\n"0": 1 }]');
    expect(positionOf([0, '0'])).to.deep.equal({ line: 2, column: 6 });
    expect(positionOf(['0'])).to.deep.equal({ line: 1, column: 1 });
  });

  for (const { text, reason, line, column } of [
    {
      text: '{\n  "a": 1\n  "b": 2\n}',
      reason: 'expected , or the end of the list or object',
      line: 3,
      column: 3,
    },
    { text: '[1,\n]', reason: 'expected a value', line: 2, column: 1 },
    {
      text: '{\n  a: 1 }',
      reason: 'expected a value or a name in double quotes',
      line: 2,
      column: 3,
    },
    { text: '{"a" 1}', reason: 'expected :', line: 1, column: 6 },
    { text: '{"a": 1,}', reason: 'expected a name in double quotes', line: 1, column: 9 },
    { text: '[1', reason: 'expected , or ]', line: 1, column: 3 },
    { text: '1 2', reason: 'expected the end of the file', line: 1, column: 3 },
    { text: '"a\nb"', reason: 'expected the end of the text in quotes', line: 1, column: 1 },
    { text: '"\\x"', reason: 'unknown character after \\', line: 1, column: 1 },
    { text: '[1] // one', reason: 'JSON has no comments', line: 1, column: 5 },
    { text: '', reason: 'expected a value', line: 1, column: 1 },
  ]) {
    it(`says where ${JSON.stringify(text)} is no JSON`, () => {
      const error = caught(() => readJson(text));
      expect(error).to.be.instanceOf(JsonSyntaxError).with.property('message', reason);
      expect(error).to.have.deep.property('position', { line, column });
    });
  }
});

/** Every value that is neither an object nor a list, with its path. */
function leaves(value: unknown, path: JsonPath = []): readonly (readonly [JsonPath, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Array.isArray(value)
    ? value.flatMap((member, index) => leaves(member, [...path, index]))
    : Object.entries(value).flatMap(([name, member]) => leaves(member, [...path, name]));
}

function accepts(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
