import { expect } from '@open-wc/testing';
import { useTestClock, type TestClock } from './clock.test-support.js';
import { rejection } from '../link/scripted-desktop.test-support.js';
import { settleOnce } from './settle-once.js';

describe('settleOnce', () => {
  let clock: TestClock;
  beforeEach(() => (clock = useTestClock()));
  afterEach(() => clock.restore());

  const late = (): Error => new Error('late');
  const never = (): (() => void) => () => undefined;

  it('resolves and stops waiting', async () => {
    let stops = 0;
    let resolve!: (value: number) => void;
    const promise = settleOnce<number>(
      (...[done]) => {
        resolve = done;
        return () => stops++;
      },
      { timeout: 100, late },
    );
    resolve(7);
    expect(await promise).to.equal(7);
    expect(stops).to.equal(1);
    expect(clock.timers()).to.equal(0);
  });

  it('rejects with the reason of the signal as it is, be it an Error or not', async () => {
    const controller = new AbortController();
    const promise = settleOnce(never, { signal: controller.signal, timeout: 100, late });
    controller.abort('enough');
    expect(await rejection(promise)).to.equal('enough');
    expect(clock.timers()).to.equal(0);
  });

  it('does not begin when the signal has already aborted', async () => {
    let hasBegun = false;
    const promise = settleOnce(
      () => {
        hasBegun = true;
        return () => undefined;
      },
      { signal: AbortSignal.abort('too late') },
    );
    expect(await rejection(promise)).to.equal('too late');
    expect(hasBegun).to.equal(false);
  });

  it('rejects when the time is over, and stops listening to the signal', async () => {
    const controller = new AbortController();
    let removed = 0;
    controller.signal.removeEventListener = () => removed++;
    const promise = settleOnce(never, { signal: controller.signal, timeout: 100, late });
    promise.catch(() => undefined);
    await clock.tick(99);
    expect(clock.timers()).to.equal(1);
    await clock.tick(1);
    expect(await rejection(promise)).to.have.property('message', 'late');
    expect(removed).to.equal(1);
  });

  it('rejects with what begin throws and leaves no timer', async () => {
    const promise = settleOnce(
      () => {
        throw new Error('no');
      },
      { timeout: 100, late },
    );
    expect(await rejection(promise)).to.have.property('message', 'no');
    expect(clock.timers()).to.equal(0);
  });

  it('waits as long as timers can for a time that timers cannot count', async () => {
    const promise = settleOnce(never, { timeout: Infinity, late });
    promise.catch(() => undefined);
    await clock.tick(2 ** 31 - 2);
    expect(clock.timers()).to.equal(1);
    await clock.tick(1);
    expect(await rejection(promise)).to.have.property('message', 'late');
  });
});
