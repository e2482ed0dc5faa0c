import { expect } from '@open-wc/testing';
import { useTestClock, type TestClock } from '../shared/clock.test-support.js';
import { createReadSchedule, type ReadSchedule } from './read-schedule.js';

describe('The schedule of a store', () => {
  let clock: TestClock;
  let reads: number[];
  let outcome: 'succeeded' | 'failed';
  let hasRoom: boolean;
  let schedule: ReadSchedule;

  const create = (isPeriodic = true): ReadSchedule =>
    (schedule = createReadSchedule(
      () => {
        reads.push(performance.now());
        schedule.began();
        schedule[outcome]();
      },
      isPeriodic,
      () => hasRoom,
    ));
  /** The first read, which the store begins by itself. */
  const readOnce = (): void => {
    create().began();
    schedule.succeeded();
  };

  beforeEach(() => {
    clock = useTestClock();
    reads = [];
    outcome = 'succeeded';
    hasRoom = true;
  });
  afterEach(() => clock.restore());

  it('reads once in a period of less than a minute, and no more', async () => {
    readOnce();
    await clock.tick(200_000);
    expect(reads).to.deep.equal([50_000, 100_000, 150_000, 200_000]);
  });

  it('reads what does not change once', async () => {
    create(false).began();
    schedule.succeeded();
    schedule.afterRequest(true);
    await clock.tick(300_000);
    expect(reads).to.be.empty;
  });

  it('reads soon after a request, once for many of them', async () => {
    readOnce();
    await clock.tick(20_000);
    for (let count = 0; count < 10; count++) schedule.afterRequest(true);
    await clock.tick(1_999);
    expect(reads).to.be.empty;
    await clock.tick(1);
    expect(reads).to.deep.equal([22_000]);
    await clock.tick(49_999);
    expect(reads).to.have.length(1);
  });

  it('reads within 15 s of any request, and keeps pauses while they keep coming', async () => {
    for (const isConcerned of [true, false]) {
      reads = [];
      readOnce();
      for (let second = 0; second < 120; second++) {
        schedule.afterRequest(isConcerned);
        await clock.tick(1_000);
      }
      const pauses = reads.slice(1).map((time, index) => time - (reads[index] ?? 0));
      expect(Math.max(...pauses)).to.be.at.most(15_000);
      expect(Math.min(...pauses)).to.be.at.least(8_000);
      schedule.stop();
    }
  });

  it('reads soon after a gap, and ever more rarely while gaps keep coming', async () => {
    readOnce();
    await clock.tick(20_000);
    schedule.afterGap();
    await clock.tick(500);
    expect(reads).to.deep.equal([20_500]);
    for (let second = 0; second < 600; second++) {
      schedule.afterGap();
      await clock.tick(1_000);
    }
    const inLastFive = reads.filter((time) => time > 320_000);
    expect(inLastFive.length).to.be.at.most(6);
  });

  it('reads soon again after a gap that comes long after the others', async () => {
    readOnce();
    for (let count = 0; count < 5; count++) schedule.afterGap();
    await clock.tick(120_000);
    reads = [];
    schedule.afterGap();
    await clock.tick(500);
    expect(reads).to.have.length(1);
  });

  it('tries a failed read again, ever more slowly, until it succeeds', async () => {
    outcome = 'failed';
    create().began();
    schedule.failed();
    await clock.tick(300_000);
    const [first = 0, second = 0, third = 0] = reads;
    expect([first, second - first, third - second]).to.deep.equal([1_000, 2_000, 4_000]);
    const pauses = reads.slice(1).map((time, index) => time - (reads[index] ?? 0));
    expect(Math.max(...pauses)).to.be.at.most(50_000);
    outcome = 'succeeded';
    await clock.tick(60_000);
    outcome = 'failed';
    reads = [];
    await clock.tick(53_000);
    expect(reads.length, 'the pauses begin anew').to.be.at.least(2);
  });

  it('tries soon again when a read that had succeeded fails', async () => {
    create().began();
    for (let failure = 0; failure < 4; failure++) schedule.failed();
    await clock.tick(1_000);
    schedule.succeeded();
    reads = [];
    outcome = 'succeeded';
    const start = performance.now();
    schedule.failed();
    await clock.tick(1_000);
    expect(reads).to.have.length(1);
    expect(performance.now() - start).to.equal(1_000);
  });

  it('waits until there is room under the rate limit', async () => {
    readOnce();
    hasRoom = false;
    schedule.afterRequest(true);
    await clock.tick(60_000);
    expect(reads).to.be.empty;
    hasRoom = true;
    await clock.tick(5_000);
    expect(reads).to.have.length(1);
  });

  it('leaves one timer at most, and none once stopped', () => {
    readOnce();
    schedule.afterRequest(true);
    schedule.afterGap();
    schedule.failed();
    expect(clock.timers()).to.equal(1);
    schedule.stop();
    expect(clock.timers()).to.equal(0);
  });
});
