import { expect } from '@open-wc/testing';
import { createManualClock, createRealClock } from './clock.js';

describe('manual clock', () => {
  it('runs what falls due, in order of time, then in order of scheduling', () => {
    const clock = createManualClock({ start: 1000 });
    const ran: string[] = [];
    clock.schedule(() => ran.push(`late ${clock.now()}`), 20);
    clock.schedule(() => ran.push(`first ${clock.now()}`), 10);
    clock.schedule(() => ran.push(`second ${clock.now()}`), 10);
    clock.advance(10);
    expect(ran).to.deep.equal(['first 1010', 'second 1010']);
    expect(clock.pending).to.equal(1);
    clock.advance(100);
    expect(ran.at(-1)).to.equal('late 1020');
    expect(clock.now()).to.equal(1110);
  });

  it('runs what a task schedules within the same time', () => {
    const clock = createManualClock();
    const ran: number[] = [];
    const start = clock.now();
    clock.schedule(() => clock.schedule(() => ran.push(clock.now() - start), 5), 5);
    clock.advance(10);
    expect(ran).to.deep.equal([10]);
  });

  it('forgets what is canceled', () => {
    const clock = createManualClock();
    const timer = clock.schedule(() => expect.fail(), 1);
    clock.cancel(timer);
    clock.cancel(timer);
    clock.cancel(undefined);
    expect(clock.pending).to.equal(0);
    clock.runAll();
  });

  it('stops running when something schedules itself for ever', () => {
    const clock = createManualClock();
    const again = () => void clock.schedule(again, 1);
    again();
    expect(() => clock.runAll()).to.throw('10,000');
  });
});

describe('real clock', () => {
  it('is that of the machine', async () => {
    const clock = createRealClock();
    const before = Date.now();
    const now = clock.now();
    expect(now).to.be.within(before, Date.now());
    const canceled = clock.schedule(() => expect.fail(), 0);
    clock.cancel(canceled);
    clock.cancel(undefined);
    await new Promise<void>((resolve) => void clock.schedule(resolve, 1));
  });
});
