import { expect } from '@open-wc/testing';
import type { LogEntry } from '../engine/log.js';
import { exportTrace } from './export-trace.js';
import { parseTrace } from './trace.js';

const frame = { id: 'frame-1', label: 'CRM' };
const entry = (change: Partial<LogEntry>): LogEntry => ({
  seq: 1,
  at: 1_000,
  frame,
  direction: 'in',
  message: 'a message',
  outcome: 'answered',
  ...change,
});

describe('exportTrace', () => {
  it('tells it as the application saw it, from its first message on', () => {
    const entries = [
      entry({ at: 1_000, direction: 'in', message: 'asked' }),
      entry({ at: 1_012, direction: 'out', message: 'answered', outcome: 'sent' }),
    ];
    expect(exportTrace({ entries })).to.deep.equal({
      version: 1,
      entries: [
        { at: 0, direction: 'out', message: 'asked' },
        { at: 12, direction: 'in', message: 'answered' },
      ],
    });
  });

  it('leaves out what a fault lost on its way to the application', () => {
    const entries = [entry({}), entry({ direction: 'out', outcome: 'lost' })];
    expect(exportTrace({ entries }).entries).to.have.length(1);
  });

  it('exports one application: the first, or the one that is named', () => {
    const entries = [
      entry({}),
      entry({ at: 2_000, frame: { id: 'frame-2', label: 'ERP' }, message: 'other' }),
    ];
    expect(exportTrace({ entries }).entries.map(({ message }) => message)).to.deep.equal([
      'a message',
    ]);
    expect(exportTrace({ entries }, 'frame-2').entries).to.deep.equal([
      { at: 0, direction: 'out', message: 'other' },
    ]);
  });

  it('can be written and read again, whatever structured clone carried', () => {
    const message: Record<string, unknown> = { big: 7n, when: new Date(0), twice: [[], []] };
    message['self'] = { message };
    let deep: unknown = 'bottom';
    for (let depth = 0; depth < 1_000; depth += 1) deep = [deep];
    const entries = [entry({ message }), entry({ message: deep })];
    const written = JSON.stringify(exportTrace({ entries }));
    expect(parseTrace(written).entries[0]?.message).to.deep.equal({
      big: '7',
      when: '1970-01-01T00:00:00.000Z',
      twice: [[], []],
      self: { message: '[circular]' },
    });
    expect(written).to.contain('[nested too deep]');
  });

  it('makes an empty trace of an empty log', () => {
    expect(exportTrace({ entries: [] })).to.deep.equal({ version: 1, entries: [] });
  });
});
