import { expect } from '@open-wc/testing';
import { runWhile, type Run } from './run-while.js';

describe('runWhile', () => {
  function count(onStart: (run: Run<string>) => void = () => undefined) {
    const told: string[] = [];
    const run: Run<string> = runWhile(() => {
      told.push('start');
      onStart(run);
      return () => void told.push('stop');
    });
    return { run, told };
  }

  it('runs from the first reason to the last', () => {
    const { run, told } = count();
    run.add('a');
    run.add('b');
    run.delete('a');
    expect(told).to.deep.equal(['start']);
    run.delete('b');
    run.delete('b');
    expect(told).to.deep.equal(['start', 'stop']);
    run.add('a');
    expect(told).to.deep.equal(['start', 'stop', 'start']);
  });

  it('does not start again once it was ended', () => {
    const { run, told } = count();
    run.add('a');
    run.end();
    run.add('b');
    expect(told).to.deep.equal(['start', 'stop']);
  });

  it('stops when its own start takes the last reason away, or ends it', () => {
    for (const act of [(run: Run<string>) => run.delete('a'), (run: Run<string>) => run.end()]) {
      const { run, told } = count(act);
      run.add('a');
      expect(told).to.deep.equal(['start', 'stop']);
    }
  });
});
