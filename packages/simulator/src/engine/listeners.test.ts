import { expect } from '@open-wc/testing';
import { createStage } from './application.test-support.js';
import { createListeners } from './listeners.js';
import { uncaughtDuring } from './uncaught.test-support.js';

const fail = (): never => {
  throw new Error('listener');
};

describe('listeners', () => {
  it('are called in the order in which they were added, each as often as it was added', () => {
    const listeners = createListeners();
    const calls: string[] = [];
    const first = (): void => void calls.push('first');
    const stop = listeners.add(first);
    listeners.add(() => calls.push('second'));
    listeners.add(first);
    listeners.notify();
    stop();
    listeners.notify();
    expect(calls).to.deep.equal(['first', 'second', 'first', 'second', 'first']);
  });

  it('that were removed by another listener are not called', () => {
    const listeners = createListeners();
    let calls = 0;
    listeners.add(() => stop());
    const stop = listeners.add(() => (calls += 1));
    listeners.notify();
    expect(calls).to.equal(0);
  });

  for (const [what, follow] of [
    ['state', ({ desktop }) => desktop.subscribe(fail)],
    ['faults', ({ desktop }) => desktop.faults.subscribe(fail)],
    ['log', ({ desktop }) => desktop.log.subscribe(fail)],
  ] as const satisfies readonly [
    string,
    (stage: Awaited<ReturnType<typeof createStage>>) => unknown,
  ][]) {
    it(`of the ${what} that throw are reported, and keep nothing from going on`, async () => {
      const stage = await createStage();
      const { desktop, app } = stage;
      follow(stage);
      let states = 0;
      desktop.subscribe(() => (states += 1));
      let reply: unknown;
      const errors = await uncaughtDuring(async () => {
        desktop.world.call();
        desktop.faults.add({ kind: 'duplicate', on: 'event:agent' });
        reply = await app.request('sipEndpoint.muteMicrophone');
      });
      expect(reply).to.have.property('referenceId');
      expect(desktop.state).to.include({ microphoneMuted: true });
      expect(desktop.state.interactions).to.have.length(1);
      expect(states).to.equal(2);
      expect(errors.map(String)).to.include('Error: listener');
    });
  }

  it('are each reported once for each change', async () => {
    const { desktop } = await createStage();
    desktop.subscribe(fail);
    const errors = await uncaughtDuring(() => desktop.world.call());
    expect(errors).to.have.length(1);
  });
});
