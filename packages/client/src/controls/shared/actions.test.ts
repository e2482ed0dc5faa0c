import { expect } from '@open-wc/testing';
import { atom } from 'nanostores';
import { createActions, type Command } from './actions.js';
import { rejection } from './controls.test-support.js';

/** A question that the test answers. */
function question() {
  let answer!: () => void;
  let refuse!: (error: unknown) => void;
  let asked = 0;
  const promise = new Promise<void>((resolve, reject) => {
    answer = resolve;
    refuse = reject;
  });
  const ask = (): Promise<void> => {
    asked += 1;
    return promise;
  };
  return { ask, answer, refuse, count: () => asked };
}

describe('createActions', () => {
  const hold = (ask: () => Promise<unknown>, more: Partial<Command<string>> = {}) => ({
    on: '1',
    action: 'hold',
    ask,
    ...more,
  });

  it('is busy from the call to the answer', async () => {
    const actions = createActions();
    const { ask, answer } = question();
    const done = actions.run(hold(ask));
    expect(actions.$activities.get().get('1')).to.deep.equal({ status: 'busy', action: 'hold' });
    answer();
    await done;
    expect(actions.$activities.get().size).to.equal(0);
  });

  it('takes the same action for one, also with equal arguments', async () => {
    const actions = createActions();
    const { ask, answer, count } = question();
    const first = actions.run(hold(ask, { detail: 'a' }));
    expect(actions.run(hold(ask, { detail: 'a' }))).to.equal(first);
    answer();
    await first;
    expect(count()).to.equal(1);
  });

  it('rejects another action, or other arguments, on the same thing and keeps the first', async () => {
    const actions = createActions();
    const { ask, answer } = question();
    const first = actions.run(hold(ask, { detail: 'a' }));
    expect((await rejection(actions.run(hold(ask, { action: 'resume' })))).code).to.equal(
      'ABORTED',
    );
    expect((await rejection(actions.run(hold(ask, { detail: 'b' })))).code).to.equal('ABORTED');
    expect(actions.$activities.get().get('1')?.status).to.equal('busy');
    answer();
    await first;
  });

  it('does not make actions on different things wait for each other', async () => {
    const actions = createActions();
    const { ask, answer, count } = question();
    const all = [actions.run(hold(ask)), actions.run(hold(ask, { on: '2' }))];
    expect(count()).to.equal(2);
    answer();
    await Promise.all(all);
  });

  it('keeps an error until the next action or a reset', async () => {
    const actions = createActions();
    const error = new Error('No.');
    await rejection(actions.run(hold(() => Promise.reject(error))));
    expect(actions.$activities.get().get('1')).to.deep.equal({
      status: 'failed',
      action: 'hold',
      error,
    });
    await actions.run(hold(() => Promise.resolve()));
    expect(actions.$activities.get().size).to.equal(0);
    await rejection(actions.run(hold(() => Promise.reject(error))));
    actions.reset('2');
    expect(actions.$activities.get().size).to.equal(1);
    actions.reset();
    expect(actions.$activities.get().size).to.equal(0);
  });

  it('lets a listener act at once', async () => {
    const actions = createActions();
    const first = question();
    let second: Promise<void> | undefined;
    actions.$activities.listen(() => (second ??= actions.run(hold(first.ask))));
    const run = actions.run(hold(first.ask));
    expect(second).to.equal(run);
    first.answer();
    await run;
    expect(first.count()).to.equal(1);
  });

  describe('with a confirmation', () => {
    const confirmed = ($held: ReturnType<typeof atom<boolean>>) => ({
      confirmation: { $source: $held, isGiven: () => $held.get() },
    });

    it('stays busy after the answer until the effect shows', async () => {
      const actions = createActions();
      const $held = atom(false);
      const { ask, answer } = question();
      const done = actions.run(hold(ask, confirmed($held)));
      answer();
      await Promise.resolve();
      expect(actions.$activities.get().get('1')?.status).to.equal('busy');
      $held.set(true);
      await done;
      expect($held.lc).to.equal(0);
    });

    it('accepts an effect that came before the answer', async () => {
      const actions = createActions();
      const $held = atom(false);
      const { ask, answer } = question();
      const done = actions.run(hold(ask, confirmed($held)));
      $held.set(true);
      answer();
      await done;
    });

    it('rejects with TIMEOUT when the effect never shows', async () => {
      const actions = createActions({ confirmationTimeout: 10 });
      const $held = atom(false);
      const run = actions.run(hold(() => Promise.resolve(), confirmed($held)));
      expect((await rejection(run)).code).to.equal('TIMEOUT');
      expect(actions.$activities.get().get('1')?.status).to.equal('failed');
      expect($held.lc).to.equal(0);
    });

    it('settles at once when closed', async () => {
      const actions = createActions();
      const $held = atom(false);
      const run = actions.run(hold(() => Promise.resolve(), confirmed($held)));
      await Promise.resolve();
      actions.close();
      await run;
      expect($held.lc).to.equal(0);
    });
  });

  it('rejects everything once closed', async () => {
    const actions = createActions();
    actions.close();
    expect((await rejection(actions.run(hold(() => Promise.resolve())))).code).to.equal('CLOSED');
  });
});
