import { expect } from '@open-wc/testing';
import { atom } from 'nanostores';
import type { ConnectionState } from '../../link/status.js';
import { uncaught } from '../../shared/uncaught.test-support.js';
import { createActions, type Command } from './actions.js';
import { rejection } from './controls.test-support.js';

/** A request that the test answers. */
function request() {
  let answer!: () => void;
  let refuse!: (error: unknown) => void;
  let sent = 0;
  const promise = new Promise<void>((resolve, reject) => {
    answer = resolve;
    refuse = reject;
  });
  const send = (): Promise<void> => {
    sent += 1;
    return promise;
  };
  return { send, answer, refuse, count: () => sent };
}

describe('createActions', () => {
  const refresh = (): Promise<void> => Promise.resolve();
  const client = {
    $status: atom<ConnectionState>({ status: 'connected', origin: undefined }),
    refresh,
  };

  const hold = (send: () => Promise<unknown>, more: Partial<Command<string>> = {}) => ({
    subject: '1',
    action: 'hold',
    send,
    ...more,
  });

  it('is busy from the call to the answer', async () => {
    const actions = createActions(client);
    const { send, answer } = request();
    const done = actions.run(hold(send));
    expect(actions.$activities.get().get('1')).to.deep.equal({ status: 'busy', action: 'hold' });
    answer();
    await done;
    expect(actions.$activities.get().size).to.equal(0);
  });

  it('takes the same action for one, also with equal arguments', async () => {
    const actions = createActions(client);
    const { send, answer, count } = request();
    const first = actions.run(hold(send, { detail: 'a' }));
    expect(actions.run(hold(send, { detail: 'a' }))).to.equal(first);
    answer();
    await first;
    expect(count()).to.equal(1);
  });

  it('rejects another action, or other arguments, on the same thing and keeps the first', async () => {
    const actions = createActions(client);
    const { send, answer } = request();
    const first = actions.run(hold(send, { detail: 'a' }));
    expect((await rejection(actions.run(hold(send, { action: 'resume' })))).code).to.equal(
      'ABORTED',
    );
    expect((await rejection(actions.run(hold(send, { detail: 'b' })))).code).to.equal('ABORTED');
    expect(actions.$activities.get().get('1')?.status).to.equal('busy');
    answer();
    await first;
  });

  it('does not make actions on different things wait for each other', async () => {
    const actions = createActions(client);
    const { send, answer, count } = request();
    const all = [actions.run(hold(send)), actions.run(hold(send, { subject: '2' }))];
    expect(count()).to.equal(2);
    answer();
    await Promise.all(all);
  });

  it('keeps an error until the next action or a reset', async () => {
    const actions = createActions(client);
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
    const actions = createActions(client);
    const first = request();
    let second: Promise<void> | undefined;
    actions.$activities.listen(() => (second ??= actions.run(hold(first.send))));
    const run = actions.run(hold(first.send));
    expect(second).to.equal(run);
    first.answer();
    await run;
    expect(first.count()).to.equal(1);
  });

  describe('with a confirmation', () => {
    const confirmed = ($held: ReturnType<typeof atom<boolean>>) => ({
      confirmation: { $source: $held, isMet: () => $held.get() },
    });

    it('stays busy after the answer until the effect shows', async () => {
      const actions = createActions(client);
      const $held = atom(false);
      const { send, answer } = request();
      const done = actions.run(hold(send, confirmed($held)));
      answer();
      await Promise.resolve();
      expect(actions.$activities.get().get('1')?.status).to.equal('busy');
      $held.set(true);
      await done;
      expect($held.lc).to.equal(0);
    });

    it('accepts an effect that came before the answer', async () => {
      const actions = createActions(client);
      const $held = atom(false);
      const { send, answer } = request();
      const done = actions.run(hold(send, confirmed($held)));
      $held.set(true);
      answer();
      await done;
    });

    it('rejects with TIMEOUT when the effect never shows', async () => {
      const actions = createActions(client, { confirmationTimeout: 10 });
      const $held = atom(false);
      const run = actions.run(hold(() => Promise.resolve(), confirmed($held)));
      expect((await rejection(run)).code).to.equal('TIMEOUT');
      expect(actions.$activities.get().get('1')?.status).to.equal('failed');
      expect($held.lc).to.equal(0);
    });

    it('settles at once when closed', async () => {
      const actions = createActions(client);
      const $held = atom(false);
      const run = actions.run(hold(() => Promise.resolve(), confirmed($held)));
      await Promise.resolve();
      actions.close();
      await run;
      expect($held.lc).to.equal(0);
    });
  });

  describe('with a listener', () => {
    it('that throws, goes on, and reports it each time', async () => {
      const actions = createActions(client);
      const { send, answer, count } = request();
      actions.$activities.listen(() => {
        throw new Error('A listener of the test fails');
      });
      const reported = await uncaught(async () => {
        const run = actions.run(hold(send));
        answer();
        await run;
      });
      expect(count()).to.equal(1);
      expect(actions.$activities.get().size).to.equal(0);
      expect(reported).to.have.length(2);
    });

    it('that closes, sends nothing, and is busy no more', async () => {
      const actions = createActions(client);
      const { send, count } = request();
      actions.$activities.listen(() => actions.close());
      expect((await rejection(actions.run(hold(send)))).code).to.equal('CLOSED');
      expect(count()).to.equal(0);
      expect(actions.$activities.get().size).to.equal(0);
    });
  });

  it('rejects with CLOSED when the client is closed before the effect shows', async () => {
    const $status = atom<ConnectionState>({ status: 'connected', origin: undefined });
    const actions = createActions({ $status, refresh });
    const $held = atom(false);
    const confirmation = { $source: $held, isMet: () => $held.get() };
    const run = actions.run(hold(() => Promise.resolve(), { confirmation }));
    await Promise.resolve();
    $status.set({ status: 'closed' });
    expect((await rejection(run)).code).to.equal('CLOSED');
    expect($held.lc + $status.lc).to.equal(0);
  });

  for (const confirmationTimeout of [0, -1, NaN, '5' as unknown as number]) {
    it(`takes no confirmationTimeout of ${String(confirmationTimeout)}`, () => {
      expect(() => createActions(client, { confirmationTimeout })).to.throw('confirmationTimeout');
    });
  }

  it('rejects everything once closed', async () => {
    const actions = createActions(client);
    actions.close();
    expect((await rejection(actions.run(hold(() => Promise.resolve())))).code).to.equal('CLOSED');
  });
});
