import { expect, waitUntil } from '@open-wc/testing';
import { request, subscribe } from './endpoints/messages.test-support.js';
import { createTestDesktop, desktopMatchers, requestsTo, until } from './testing.js';

describe('createTestDesktop', () => {
  it('connects an application to a desktop', async () => {
    const { desktop, port, close } = createTestDesktop();
    port.postMessage(request('voice.dial', '5001'));
    const call = await until(desktop, ({ interactions }) => interactions[0]);
    expect(call.dnis).to.equal('5001');
    expect(requestsTo(desktop)).to.deep.equal([{ name: 'voice.dial', parameters: ['5001'] }]);
    expect(requestsTo(desktop, 'voice.hangUp')).to.be.empty;
    close();
  });

  it('hands out the same identifiers every time', () => {
    const [first, second] = [createTestDesktop(), createTestDesktop()];
    first.desktop.world.call();
    second.desktop.world.call();
    expect(first.desktop.state.cases[0]?.caseId).to.equal(second.desktop.state.cases[0]?.caseId);
    first.close();
    second.close();
  });

  it('lets the test move the time of a manual clock', () => {
    const { desktop, clock, close } = createTestDesktop({ clock: 'manual' });
    const interactionId = desktop.world.call();
    desktop.perform('voice.answer', interactionId);
    desktop.perform('voice.hangUp', interactionId);
    desktop.perform('interaction.blockMarkdone', interactionId, 'Choose a disposition');
    clock.advance(29_999);
    expect(desktop.state.interactions[0]?.markdoneBlock).not.to.equal(undefined);
    clock.advance(1);
    expect(desktop.state.interactions[0]?.markdoneBlock).to.equal(undefined);
    close();
  });

  it('connects more applications, which do not hear each other’s answers', async () => {
    const { desktop, port, connect, close } = createTestDesktop();
    const other = connect({ label: 'Other', origin: 'https://other.example' });
    expect(desktop.state.frames.map(({ origin }) => origin)).to.deep.equal([
      'https://app.example',
      'https://other.example',
    ]);
    const heard: unknown[] = [];
    other.port.onmessage = ({ data }) => heard.push(data);
    port.postMessage(subscribe('agent'));
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length);
    other.port.postMessage(request('agent.get'));
    await waitUntil(() => heard.length > 0);
    expect(heard).to.have.length(1);
    close();
  });

  it('closes every connection', () => {
    const { desktop, connect, close } = createTestDesktop();
    connect();
    close();
    expect(desktop.state.frames).to.be.empty;
  });

  it('is closed by the end of its scope', () => {
    const test = createTestDesktop();
    test[Symbol.dispose]();
    expect(test.desktop.state.frames).to.be.empty;
  });
});

describe('desktopMatchers', () => {
  const equals = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const toHaveReceived = desktopMatchers.toHaveReceived.bind({ equals });

  it('tell which requests came, and which did not', async () => {
    const { desktop, port, close } = createTestDesktop();
    expect(toHaveReceived(desktop, 'voice.dial').message()).to.match(/It received nothing$/);
    port.postMessage(request('voice.dial', '5001'));
    await until(desktop, ({ interactions }) => interactions[0]);
    expect(toHaveReceived(desktop, 'voice.dial').pass).to.equal(true);
    expect(toHaveReceived(desktop, 'voice.dial', ['5001']).pass).to.equal(true);
    expect(toHaveReceived(desktop, 'voice.dial', ['5001', null]).pass).to.equal(true);
    const wrong = toHaveReceived(desktop, 'voice.dial', ['5002']);
    expect(wrong.pass).to.equal(false);
    expect(wrong.message()).to.equal(
      'The desktop did not receive voice.dial with ["5002"]. It received \n  voice.dial ["5001"]',
    );
    close();
  });
});

describe('until', () => {
  it('sees at once what is there already', async () => {
    const { desktop, close } = createTestDesktop();
    const id = desktop.world.call();
    expect(await until(desktop, ({ interactions }) => interactions[0]?.interactionId)).to.equal(id);
    close();
  });

  it('says what it waited for, and what there was, when it does not come in time', async () => {
    const { desktop, port, close } = createTestDesktop();
    desktop.world.call();
    port.postMessage(request('agent.get'));
    port.postMessage(request('voice.dial', '5001'));
    await until(desktop, ({ interactions }) => interactions[1], { waitsFor: 'the call' });
    const waiting = until(desktop, ({ toasts }) => toasts[0], { timeout: 1 });
    const message = await waiting.catch((error: unknown) => (error as Error).message);
    expect(message).to.contain('This did not come within 1 ms: ({ toasts }) => toasts[0]');
    expect(message).to.match(/Interactions: \S+ RINGING, \S+ DIALING\./);
    expect(message).to.match(/to the desktop: .*"agent\.get"/);
    close();
  });
});

describe('the shortcuts of a test desktop', () => {
  it('tell the story of a dialed call without naming it', async () => {
    const { desktop, port, close } = createTestDesktop();
    const story = desktop.farEndAnswers();
    port.postMessage(request('voice.dial', '5001'));
    await story;
    expect((await desktop.theCall()).state).to.equal('TALKING');
    await desktop.farEndHangsUp();
    expect((await desktop.theCall()).state).to.equal('IDLE');
    await desktop.agentMarksDone();
    expect(desktop.state.interactions).to.be.empty;
    expect(await desktop.received('voice.dial')).to.deep.equal([
      { name: 'voice.dial', parameters: ['5001'] },
    ]);
    close();
  });

  it('tell the story of a customer who calls', async () => {
    const { desktop, close } = createTestDesktop();
    const id = await desktop.customerCalls({ ani: '+15550142' });
    await desktop.agentAnswers();
    expect(await desktop.theCall()).to.include({ interactionId: id, state: 'TALKING' });
    await desktop.agentHangsUp();
    expect((await desktop.theCall()).state).to.equal('IDLE');
    close();
  });

  it('take of several calls the one in a state for it, and none where several are', async () => {
    const { desktop, close } = createTestDesktop();
    const first = await desktop.customerCalls();
    await desktop.agentAnswers();
    desktop.perform('voice.hold', first);
    await desktop.customerCalls();
    await desktop.agentAnswers();
    const hangingUp = desktop.agentHangsUp().catch((error: unknown) => (error as Error).message);
    expect(await hangingUp).to.match(
      /^There are 2 such calls: \S+ HELD, \S+ TALKING. Name one by its identifier.$/,
    );
    expect(desktop.state.interactions.map(({ state }) => state)).to.deep.equal(['HELD', 'TALKING']);
    close();
  });

  it('wait for a subscription', async () => {
    const { desktop, port, close } = createTestDesktop();
    let isSubscribed = false;
    const subscribed = desktop.subscribed('interaction').then(() => (isSubscribed = true));
    port.postMessage(subscribe('agent'));
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length);
    expect(isSubscribed).to.equal(false);
    port.postMessage(subscribe('interaction'));
    await subscribed;
    expect(desktop.state.frames[0]?.subscriptions).to.include('interaction');
    close();
  });
});
