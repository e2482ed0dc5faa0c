import { expect } from '@open-wc/testing';
import { isRecord } from '@scapi/protocol';
import { attachApplication, createStage, settled } from './application.test-support.js';
import { createDesktop } from './create-desktop.js';
import * as given from './scenes/given.test-support.js';

const SERVER = { userAgent: 'WWE Server', protocolVersion: 2 };

describe('answers on the wire', () => {
  it('are a copy, unless they are posted by what copies them', async () => {
    for (const postCopies of [false, true]) {
      const desktop = createDesktop();
      const app = attachApplication(desktop, { postCopies });
      await app.request('agent.get');
      const isLogged = app.received[0] === desktop.log.entries.at(-1)?.message;
      expect(isLogged).to.equal(postCopies);
    }
  });

  it('carry the result under data', async () => {
    const { app } = await createStage();
    const { referenceId, ...rest } = await app.request('system.isFrameLeading');
    expect(referenceId).to.be.a('string');
    expect(rest).to.deep.equal({ data: true, ...SERVER });
  });

  it('carry no data when there is no result', async () => {
    const { app } = await createStage();
    const { referenceId: _, ...rest } = await app.request('voice.dial', '5001');
    expect(rest).to.deep.equal(SERVER);
  });

  it('carry the subscription at top level, as text or number', async () => {
    const { app } = await createStage();
    const { referenceId: _, ...rest } = await app.subscribe('agent', 'system');
    expect(rest).to.deep.equal({ subscriptionId: 'sub-2', ...SERVER });
    const numbers = attachApplication(createDesktop({ dialect: { subscriptionIdType: 'number' } }));
    expect(await numbers.subscribe('agent')).to.have.property('subscriptionId', 1);
  });

  it('carry an error as errorMessage', async () => {
    const { app } = await createStage();
    const { referenceId: _, ...rest } = await app.request('voice.answer', '99');
    expect(rest).to.deep.equal({ errorMessage: 'voice.answer: unknown interaction 99', ...SERVER });
  });

  it('echo the referenceId with its type (defect Q10)', async () => {
    const { app } = await createStage();
    for (const referenceId of ['0', 0, 'a7-1', 17]) app.send({ request: 'agent.get', referenceId });
    await settled();
    const ids = app.received.filter(isRecord).map((message) => message['referenceId']);
    expect(ids).to.deep.equal(['0', 0, 'a7-1', 17]);
  });

  it('never carry an event', async () => {
    const { app } = await createStage();
    const answers = [
      await app.request('agent.get'),
      await app.request('voice.answer', '99'),
      await app.subscribe('agent'),
    ];
    for (const answer of answers) expect(answer).not.to.have.property('event');
  });

  it('come later, never while the request is being sent', () => {
    const app = attachApplication(createDesktop());
    void app.request('agent.get');
    expect(app.received).to.be.empty;
  });

  it('come after the time that messages travel', async () => {
    const { app, clock } = await createStage({ latency: 50 });
    void app.request('agent.get');
    clock.advance(49);
    await settled();
    expect(app.received).to.be.empty;
    clock.advance(1);
    expect(app.received).to.have.length(1);
  });

  it('come before the events of the action, or after them when the dialect says so', async () => {
    for (const replyBeforeEvents of [true, false]) {
      const { app } = await createStage({ dialect: { replyBeforeEvents } });
      void app.request('voice.dial', '5001');
      await settled();
      const kinds = app.received.map((message) => isRecord(message) && 'event' in message);
      expect(kinds).to.deep.equal(replyBeforeEvents ? [false, true, true] : [true, true, false]);
    }
  });

  it('are copies: an application cannot change the desktop through them', async () => {
    const stage = await createStage();
    const id = given.talking(stage);
    const other = attachApplication(stage.desktop);
    await other.subscribe('interaction');
    const keyValues = { Order: { lines: [1] } };
    await stage.app.request('interaction.setUserData', id, keyValues);
    keyValues.Order.lines.push(2);
    const { data } = await stage.app.request('interaction.getByInteractionId', id);
    (data as { userData: typeof keyValues }).userData.Order.lines.push(3);
    stage.desktop.perform('interaction.getByInteractionId', id);
    for (const events of [stage.app.events('interaction'), other.events('interaction')]) {
      const last = events.at(-1)?.['interaction'] as { userData: typeof keyValues };
      expect(last.userData.Order).to.deep.equal({ lines: [1] });
      last.userData.Order.lines.push(4);
    }
    expect(stage.desktop.state.interactions[0]?.userData['Order']).to.deep.equal({ lines: [1] });
  });
});

describe('what is not of the protocol', () => {
  for (const [name, message] of Object.entries({
    text: 'wwe something',
    null: null,
    'an answer': { referenceId: '1', data: 1, ...SERVER },
    'another user agent': { request: 'agent.get', referenceId: '1', userAgent: 'WWE' },
    'no referenceId': { request: 'agent.get', userAgent: 'WWE Client', protocolVersion: 2 },
    'a function': () => 1,
  })) {
    it(`is ignored and logged: ${name}`, async () => {
      const { app, desktop } = await createStage();
      app.frame.receive(message);
      await settled();
      expect(app.received).to.be.empty;
      expect(desktop.log.entries.at(-1)).to.include({
        outcome: 'ignored',
        why: 'not a message of the protocol',
      });
    });
  }

  it('is refused when it is the protocol’s but cannot be served', async () => {
    const { app } = await createStage();
    app.send({ request: 'agent.get', parameters: 'x', referenceId: '1' });
    app.send({ event: 'subscribe', data: 7, referenceId: '2' });
    await settled();
    expect(
      app.received.filter(isRecord).map((message) => typeof message['errorMessage']),
    ).to.deep.equal(['string', 'string']);
  });
});

describe('subscriptions', () => {
  it('end with unsubscribe, which is not acknowledged unless the dialect says so', async () => {
    for (const acknowledgeUnsubscribe of [false, true]) {
      const { app, desktop } = await createStage({ dialect: { acknowledgeUnsubscribe } });
      app.send({ event: 'unsubscribe', data: 'sub-1', referenceId: 'u' });
      desktop.world.call();
      await settled();
      expect(app.events()).to.be.empty;
      expect(app.received).to.have.length(acknowledgeUnsubscribe ? 1 : 0);
    }
  });

  it('of one event come once, or as often as subscribed when the dialect says so', async () => {
    for (const [repeatedSubscription, times] of [
      ['once', 1],
      ['each', 2],
    ] as const) {
      const { app, desktop } = await createStage({ dialect: { repeatedSubscription } });
      await app.subscribe('agent');
      app.forget();
      desktop.perform('agent.setState', 'NotReady');
      await settled();
      expect(app.events('agent')).to.have.length(times);
    }
  });

  it('take any name, unless the dialect refuses unknown ones', async () => {
    const free = attachApplication(createDesktop());
    expect(await free.subscribe('weather')).to.have.property('subscriptionId');
    const strict = attachApplication(createDesktop({ dialect: { unknownEventName: 'refuse' } }));
    expect((await strict.subscribe('agent', 'weather'))['errorMessage']).to.contain('weather');
    expect(await strict.subscribe('messenger:orders')).to.have.property('subscriptionId');
  });

  it('are listed, and end when the application goes away', async () => {
    const { app, desktop } = await createStage();
    await app.subscribe('agent', 'messenger:a');
    expect(desktop.state.frames[0]?.subscriptions).to.include.members(['agent', 'messenger:a']);
    app.forget();
    app.frame.close();
    app.frame.close();
    desktop.world.call();
    void app.request('agent.get');
    await settled();
    expect(desktop.state.frames).to.be.empty;
    expect(app.received).to.be.empty;
  });

  it('of a messenger channel hear the other applications, not their own', async () => {
    const { app, desktop } = await createStage();
    const other = attachApplication(desktop, { label: 'Other' });
    await app.subscribe('messenger:orders');
    await other.subscribe('messenger:orders');
    app.forget();
    await app.request('messenger.broadcastMessage', 'orders', { id: 42 });
    await settled();
    expect(other.received.at(-1)).to.deep.equal({
      event: 'messenger:orders',
      data: { id: 42 },
      ...SERVER,
    });
    expect(app.events()).to.be.empty;
  });
});

describe('frame identification', () => {
  it('comes when the dialect says so', async () => {
    const app = attachApplication(createDesktop({ dialect: { frameIdentification: 'attach' } }));
    await settled();
    expect(app.received).to.deep.equal([{ frameId: app.frame.id, ...SERVER }]);
  });
});

describe('an application that cannot be reached', () => {
  it('does not affect other applications, and the log records the loss', async () => {
    const { app, desktop } = await createStage();
    const broken = attachApplication(desktop, {
      post() {
        throw new Error('detached');
      },
    });
    void broken.request('agent.get');
    expect(await app.request('agent.get')).to.have.property('data');
    const lost = desktop.log.entries.filter(({ outcome }) => outcome === 'lost');
    expect(lost[0]?.why).to.contain('detached');
  });
});
