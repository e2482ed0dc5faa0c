import { expect } from '@open-wc/testing';
import { JsonSyntaxError, readJson } from './json-source.js';

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    const text = '{"a": [1, -2.5e3, true, null, "x\\"\\u00e9"], "b": {}, "": [], "__proto__": 1}';
    expect(readJson(text).value).to.deep.equal(JSON.parse(text));
  });

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
    { text: '{\n  "a": 1\n  "b": 2\n}', reason: 'expected , or }', line: 3, column: 3 },
    { text: '[1,\n]', reason: 'expected a value', line: 2, column: 1 },
    { text: '{\n  a: 1 }', reason: 'expected a name in double quotes', line: 2, column: 3 },
    { text: '{"a" 1}', reason: 'expected :', line: 1, column: 6 },
    { text: '1 2', reason: 'expected the end of the file', line: 1, column: 3 },
    { text: '"a\nb"', reason: 'expected a value', line: 1, column: 1 },
    { text: '', reason: 'expected a value', line: 1, column: 1 },
  ]) {
    it(`says where ${JSON.stringify(text)} is no JSON`, () => {
      const error = caught(() => readJson(text));
      expect(error).to.be.instanceOf(JsonSyntaxError).with.property('message', reason);
      expect(error).to.have.deep.property('position', { line, column });
    });
  }
});

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
