import { expect } from '@open-wc/testing';
import { settle, useTestClock, type TestClock } from '../shared/clock.test-support.js';
import { createPacer, type Pacer } from './pacer.js';
import { rejection } from './scripted-desktop.test-support.js';

describe('pacer', () => {
  let clock: TestClock;
  beforeEach(() => (clock = useTestClock()));
  afterEach(() => clock.restore());

  /** Takes turns and tells which of them have come. */
  const take = (pacer: Pacer, count: number): number[] => {
    const came: number[] = [];
    for (let turn = 0; turn < count; turn++) void pacer.turn().then(() => came.push(turn));
    return came;
  };

  it('holds nothing up without a limit', async () => {
    for (const limit of [undefined, 0]) {
      const came = take(createPacer(limit), 1_000);
      await settle();
      expect(came).to.have.length(1_000);
    }
    expect(clock.timers()).to.equal(0);
  });

  it('never lets more through in a minute than the limit, with one left for the probe, in order', async () => {
    const came = take(createPacer(4), 8);
    await settle();
    expect(came).to.deep.equal([0, 1, 2]);
    await clock.tick(60_000);
    expect(came).to.deep.equal([0, 1, 2]);
    await clock.tick(1_000);
    expect(came).to.deep.equal([0, 1, 2, 3, 4, 5]);
    await clock.tick(61_000);
    expect(came).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('gives the turn of one who gave up to the next', async () => {
    const pacer = createPacer(2);
    const controller = new AbortController();
    await pacer.turn();
    const first = pacer.turn(controller.signal);
    controller.abort('changed my mind');
    expect(await rejection(first)).to.equal('changed my mind');
    expect(clock.timers()).to.equal(0);
    const came = take(pacer, 1);
    await clock.tick(61_000);
    expect(came).to.deep.equal([0]);
  });

  it('releases all who wait, who then have no turn', async () => {
    const pacer = createPacer(2);
    const came = take(pacer, 3);
    await settle();
    pacer.release();
    await settle();
    expect(came).to.deep.equal([0, 1, 2]);
    expect(clock.timers()).to.equal(0);
    const next = take(pacer, 1);
    await clock.tick(60_999);
    expect(next).to.be.empty;
    await clock.tick(1);
    expect(next).to.deep.equal([0]);
  });

  it('says whether there is a turn right now', () => {
    const pacer = createPacer(3);
    expect([pacer.take(), pacer.take(), pacer.take()]).to.deep.equal([true, true, false]);
  });

  it('counts probes, which do not wait', async () => {
    const pacer = createPacer(4);
    const first = take(pacer, 2);
    pacer.probed();
    const second = take(pacer, 2);
    pacer.probed();
    await settle();
    expect([first, second]).to.deep.equal([[0, 1], []]);
    await clock.tick(61_000);
    expect(second).to.deep.equal([0, 1]);
  });

  it('calls much traffic heavy, for a minute', async () => {
    const pacer = createPacer(undefined);
    take(pacer, 29);
    expect(pacer.isHeavy()).to.equal(false);
    take(pacer, 1);
    expect(pacer.isHeavy()).to.equal(true);
    await clock.tick(61_000);
    expect(pacer.isHeavy()).to.equal(false);
  });

  it('does not call silence heavy because no limit was configured', () => {
    expect(createPacer(0).isHeavy()).to.equal(false);
  });
});
