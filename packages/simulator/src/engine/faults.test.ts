import { expect } from '@open-wc/testing';
import { isRecord, parseServerMessage } from '@scapi/protocol';
import { createStage, settled, type Application, type Stage } from './application.test-support.js';
import { FAULT_KINDS, type Fault } from './faults.js';
import { DesktopRefusal } from './refusal.js';
import * as given from './scenes/given.test-support.js';

const replies = (app: Application) =>
  app.received.filter((message) => isRecord(message) && message['referenceId'] !== undefined);

async function dialWith(fault: Fault, stage?: Stage): Promise<Stage> {
  const it = stage ?? (await createStage());
  it.desktop.faults.add(fault);
  void it.app.request('voice.dial', '5001');
  await settled();
  return it;
}

describe('faults', () => {
  it('delay: the request is served late', async () => {
    const { app, clock, desktop } = await dialWith({
      kind: 'delay',
      on: 'voice.dial',
      delay: 2000,
    });
    expect(desktop.state.interactions).to.be.empty;
    expect(desktop.log.entries.at(-1)?.outcome).to.equal('pending');
    clock.advance(2000);
    await settled();
    expect(desktop.state.interactions).to.have.length(1);
    expect(replies(app)).to.have.length(1);
  });

  it('late: the request is served at once and answered after the client gave up', async () => {
    const { app, clock, desktop } = await dialWith({ kind: 'late', on: 'voice.dial' });
    expect(desktop.state.interactions).to.have.length(1);
    clock.advance(10_000);
    expect(replies(app)).to.be.empty;
    clock.advance(500);
    expect(replies(app)).to.have.length(1);
  });

  it('drop: the request is lost', async () => {
    const { app, desktop } = await dialWith({ kind: 'drop', on: '*' });
    expect(desktop.state.interactions).to.be.empty;
    expect(app.received).to.be.empty;
    expect(desktop.log.entries.at(-1)).to.include({ outcome: 'ignored', why: 'fault: drop' });
  });

  it('drop: the answer is lost, the events are not', async () => {
    const { app, desktop } = await dialWith({ kind: 'drop', on: 'voice.dial', what: 'answer' });
    expect(replies(app)).to.be.empty;
    expect(app.eventTypes()).to.deep.equal(['ADDED', 'DIALING']);
    expect(desktop.log.entries.some(({ outcome }) => outcome === 'lost')).to.be.true;
  });

  it('duplicate: the answer comes twice', async () => {
    const { app } = await dialWith({ kind: 'duplicate', on: 'voice.dial' });
    expect(replies(app)).to.have.length(2);
    expect(replies(app)[0]).to.deep.equal(replies(app)[1]);
  });

  it('reorder: the answer comes after the message that follows it', async () => {
    const { app } = await dialWith({ kind: 'reorder', on: 'voice.dial' });
    expect(app.received.map((message) => isRecord(message) && 'event' in message)).to.deep.equal([
      true,
      false,
      true,
    ]);
  });

  it('reorder: the answer comes after a second when nothing follows it', async () => {
    const { app, clock, desktop } = await createStage();
    desktop.faults.add({ kind: 'reorder', on: 'agent.get' });
    void app.request('agent.get');
    await settled();
    expect(app.received).to.be.empty;
    clock.advance(1000);
    expect(app.received).to.have.length(1);
  });

  it('refuse: an error reply, and nothing is done', async () => {
    const { app, desktop } = await dialWith({
      kind: 'refuse',
      on: 'voice.dial',
      errorMessage: 'No',
    });
    expect(replies(app)[0]).to.have.property('errorMessage', 'No');
    expect(desktop.state.interactions).to.be.empty;
  });

  it('malformed: what comes is none of the protocol’s answers', async () => {
    for (let turn = 0; turn < 12; turn += 1) {
      const { app } = await dialWith(
        { kind: 'malformed', on: 'voice.dial' },
        await createStage({ seed: String(turn) }),
      );
      expect(app.received).to.have.length(3);
      const read = app.received.map((message) => parseServerMessage(message)?.kind);
      expect(read.filter((kind) => kind === 'reply' || kind === 'error')).to.be.empty;
    }
  });

  for (const [what, expected] of [
    ['origin', undefined],
    ['service', 'accepted-web-content-origins'],
    ['key', 'write-allowed'],
  ] as const) {
    it(`denied: as if the ${what} were not allowed`, async () => {
      const stage = await createStage();
      const id = given.talking(stage);
      await settled();
      stage.app.forget();
      stage.desktop.faults.add({ kind: 'denied', on: 'interaction.setUserData', what });
      void stage.app.request('interaction.setUserData', id, { Segment: 'Gold' });
      await settled();
      const [reply] = stage.app.received as { errorMessage: string }[];
      if (expected === undefined) expect(reply).to.equal(undefined);
      else expect(reply?.errorMessage).to.contain(expected);
      expect(stage.desktop.state.interactions[0]?.userData).not.to.have.property('Segment');
    });
  }

  it('apply to events by name', async () => {
    const { app, desktop } = await createStage();
    desktop.faults.add({ kind: 'drop', on: 'event:agent' });
    desktop.faults.add({ kind: 'duplicate', on: 'event:*', once: true });
    desktop.perform('agent.setState', 'NotReady');
    await settled();
    expect(app.events('agent')).to.be.empty;
    expect(app.events('media')).to.have.length(4);
  });

  it('apply once', async () => {
    const { app, desktop } = await createStage();
    desktop.faults.add({ kind: 'refuse', on: '*', once: true });
    expect(await app.request('agent.get')).to.have.property('errorMessage');
    expect(await app.request('agent.get')).to.have.property('data');
    expect(desktop.faults.list()).to.be.empty;
  });

  it('apply with the probability given, the same way for the same seed', async () => {
    const run = async (seed: string) => {
      const { app, desktop } = await createStage({ seed });
      desktop.faults.add({ kind: 'refuse', on: 'agent.get', probability: 0.5 });
      let refused = '';
      for (let turn = 0; turn < 100; turn += 1) {
        refused += 'errorMessage' in (await app.request('agent.get')) ? '1' : '0';
      }
      return refused;
    };
    const first = await run('a');
    expect(first.replaceAll('0', '').length).to.be.within(30, 70);
    expect(await run('a')).to.equal(first);
    expect(await run('b')).not.to.equal(first);
  });

  it('can be listed, taken back and watched', async () => {
    const { desktop } = await createStage();
    let changes = 0;
    const stop = desktop.faults.subscribe(() => (changes += 1));
    const id = desktop.faults.add({ kind: 'drop', on: 'voice.dial' });
    expect(desktop.faults.list()).to.deep.equal([{ id, kind: 'drop', on: 'voice.dial' }]);
    desktop.faults.remove(id);
    desktop.faults.add({ kind: 'drop', on: '*' });
    desktop.faults.clear();
    expect(desktop.faults.list()).to.be.empty;
    expect(changes).to.equal(4);
    stop();
    desktop.faults.add({ kind: 'drop', on: '*' });
    expect(changes).to.equal(4);
  });
});

describe('faults.add', () => {
  for (const [what, fault, reason] of [
    ['no object', 'drop', 'a fault must be an object'],
    ['a fault without a kind', { on: '*' }, 'kind is missing'],
    ['an unknown kind', { kind: 'slow', on: '*' }, 'kind must be one of "delay", "drop", '],
    ['a fault without a target', { kind: 'drop' }, 'on is missing'],
    ['an unknown request', { kind: 'drop', on: 'voice.dail' }, 'not "voice.dail"'],
    ['an unknown event', { kind: 'drop', on: 'event:agents' }, 'not "event:agents"'],
    ['an event that is refused', { kind: 'refuse', on: 'event:agent' }, 'on must be requests'],
    ['a late event', { kind: 'late', on: 'event:*' }, 'on must be requests'],
    ['a probability that is none', { kind: 'drop', on: '*', probability: 2 }, 'from 0 to 1'],
    ['NaN', { kind: 'drop', on: '*', probability: Number.NaN }, 'from 0 to 1'],
    ['a delay without end', { kind: 'delay', on: '*', delay: Infinity }, 'milliseconds, 0 or more'],
    ['a negative delay', { kind: 'late', on: '*', delay: -1 }, 'delay must be a number'],
    ['a text for a flag', { kind: 'drop', on: '*', once: 'yes' }, 'once must be true or false'],
    [
      'a wrong what',
      { kind: 'drop', on: '*', what: 'key' },
      'what must be one of "request", "answer"',
    ],
    [
      'a member of another kind',
      { kind: 'duplicate', on: '*', delay: 5 },
      'delay is not known here',
    ],
    [
      'a text that is none',
      { kind: 'refuse', on: '*', errorMessage: 7 },
      'errorMessage must be a text',
    ],
  ] as const) {
    it(`refuses ${what}, and says why`, async () => {
      const { desktop } = await createStage();
      expect(() => desktop.faults.add(fault as never)).to.throw(DesktopRefusal, reason);
      expect(desktop.faults.list()).to.be.empty;
    });
  }

  for (const on of [
    'voice.dial',
    'subscribe',
    '*',
    'event:*',
    'event:agent',
    'event:messenger:x',
  ]) {
    it(`takes ${on}`, async () => {
      const { desktop } = await createStage();
      desktop.faults.add({ kind: 'drop', on });
      expect(desktop.faults.list()).to.have.length(1);
    });
  }

  it('keeps what it was given, whatever becomes of the object', async () => {
    const { desktop } = await createStage();
    const fault = { kind: 'drop', on: 'voice.dial' };
    desktop.faults.add(fault as Fault);
    fault.on = '*';
    expect(desktop.faults.list()[0]?.on).to.equal('voice.dial');
  });

  it('lists every kind', () => {
    expect(FAULT_KINDS).to.have.length(8);
  });
});

describe('faults.quarantine', () => {
  for (const seconds of [-1, Number.NaN, Infinity, '5']) {
    it(`refuses ${String(seconds)} seconds`, async () => {
      const { desktop } = await createStage();
      expect(() => desktop.faults.quarantine(seconds as number)).to.throw(
        DesktopRefusal,
        'faults.quarantine: seconds must be a number of seconds, 0 or more',
      );
    });
  }
});

describe('reload', () => {
  it('forgets subscriptions, answers on their way, delayed requests and toasts', async () => {
    const stage = await createStage({ latency: 100 });
    const { app, clock, desktop } = stage;
    const id = given.talking(stage);
    desktop.perform('system.popupToast', { autoCloseTimeout: 5000 });
    desktop.faults.add({ kind: 'delay', on: 'voice.hold' });
    void app.request('agent.get');
    void app.request('voice.hold', id);
    desktop.faults.reload();
    app.forget();
    clock.runAll();
    desktop.world.hangUp(id);
    clock.runAll();
    expect(app.received).to.be.empty;
    expect(desktop.state.toasts).to.be.empty;
    expect(desktop.state.frames[0]?.subscriptions).to.be.empty;
    expect(desktop.state.interactions).to.have.length(1);
    expect(desktop.log.entries.find(({ why }) => why === 'the desktop reloaded')).not.to.equal(
      undefined,
    );
  });

  it('serves the applications again, and sends events to those that subscribe again', async () => {
    const { app, desktop } = await createStage();
    desktop.reload();
    expect(await app.request('agent.get')).to.have.property('data');
    desktop.world.call();
    await settled();
    expect(app.events()).to.be.empty;
    await app.subscribe('interaction');
    desktop.world.call();
    await settled();
    expect(app.eventTypes()).to.deep.equal(['ADDED', 'RINGING']);
  });
});
