import { expect } from '@open-wc/testing';
import { consoleLogger, createConsoleLogger, quietLogger, type LogLevel } from './logger.js';

describe('loggers', () => {
  let printed: [LogLevel, ...unknown[]][];
  const real = { ...console };
  const levels = ['debug', 'info', 'warn', 'error'] as const;
  beforeEach(() => {
    printed = [];
    for (const level of levels)
      console[level] = (...values: unknown[]) => printed.push([level, ...values]);
  });
  afterEach(() => {
    for (const level of levels) console[level] = real[level];
  });

  it('the default says warnings and errors only, and each once', () => {
    for (const level of [...levels, ...levels]) quietLogger(level, `A ${level}, once`);
    expect(printed.map(([level]) => level)).to.deep.equal(['warn', 'error']);
  });

  it('the default shows what an error says and not what it holds', () => {
    quietLogger('warn', 'With an error', Object.assign(new Error('why'), { userData: 'x' }));
    quietLogger('warn', 'With data', { userData: { a: 1 } });
    expect(printed).to.deep.equal([
      ['warn', '[scapi] With an error', 'why'],
      ['warn', '[scapi] With data', ''],
    ]);
  });

  it('one for the console prints from its level on', () => {
    const logger = createConsoleLogger('warn');
    for (const level of levels) logger(level, 'text');
    expect(printed.map(([level]) => level)).to.deep.equal(['warn', 'error']);
  });

  it('Q18: prints no user data and no token', () => {
    consoleLogger('debug', 'text', { userData: { a: 1 }, token: 'x', rest: 2 });
    const details = { userData: { a: '[redacted]' }, token: '[redacted]', rest: 2 };
    expect(printed).to.deep.equal([['debug', '[scapi] text', details]]);
  });
});
