import { expect } from '@open-wc/testing';
import { TraceError, parseTrace } from './trace.js';

describe('parseTrace', () => {
  it('reads a trace', () => {
    const trace = {
      version: 1,
      entries: [{ at: 0, direction: 'out', message: { request: 'agent.get' } }],
    };
    expect(parseTrace(JSON.stringify(trace))).to.deep.equal(trace);
  });

  for (const { text, reason } of [
    { text: '[]', reason: 'line 1: a trace is an object with version and entries' },
    { text: '{\n"version": 2, "entries": [] }', reason: 'line 2: version must be 1' },
    { text: '{ "version": 1 }', reason: 'line 1: entries must be an array' },
    {
      text: '{ "version": 1, "entries": [\n3] }',
      reason: 'line 2: an entry is an object with at, direction and message',
    },
    {
      text: entries('{ "direction": "in", "message": 1 }'),
      reason: 'line 2: at must be a number of milliseconds',
    },
    {
      text: entries('{ "at": 0, "direction": "up", "message": 1 }'),
      reason: 'line 2: direction must be in or out',
    },
    { text: entries('{ "at": 0, "direction": "in" }'), reason: 'line 2: message is missing' },
    {
      text: entries(
        '{ "at": 5, "direction": "in", "message": 1 },\n{ "at": 4, "direction": "in", "message": 1 }',
      ),
      reason: 'line 3: entries must be in order of time',
    },
    {
      text: entries(`{ "at": 0, "direction": "in", "message":\n${'['.repeat(20_000)}`),
      reason: 'line 3: nested deeper than 500 levels',
    },
    { text: entries('{ "at": 0,, }'), reason: 'line 2: expected a name in double quotes' },
  ]) {
    it(`refuses: ${reason}`, () => {
      expect(() => parseTrace(text)).to.throw(TraceError, reason);
    });
  }
});

function entries(list: string): string {
  return `{ "version": 1, "entries": [\n${list}\n] }`;
}
