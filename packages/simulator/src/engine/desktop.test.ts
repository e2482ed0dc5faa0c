import { expect } from '@open-wc/testing';
import { attachApplication, createStage, settled } from './application.test-support.js';
import { createManualClock } from './clock.js';
import { createDesktop } from './create-desktop.js';
import { DesktopRefusal } from './refusal.js';
import { uncaughtDuring } from './uncaught.test-support.js';

describe('createDesktop', () => {
  it('serves every origin, on the machine’s clock, with a fixed seed', async () => {
    const [one, other] = [createDesktop(), createDesktop()];
    expect(await attachApplication(one).request('agent.get')).to.have.property('data');
    one.world.call();
    other.world.call();
    expect(one.state.cases).to.deep.equal(other.state.cases);
    const before = Date.now();
    const now = one.clock.now();
    expect(now).to.be.within(before, Date.now());
    one.close();
    other.close();
  });

  it('is made from an agent, channels and states', async () => {
    const agent = { username: 'jo', firstname: 'Jo', lastname: 'Doe', employeeId: 'E1' };
    const away = { operationName: 'Away', displayName: 'Away', state: 'NOT_READY' };
    const { app } = await createStage({ agent, channels: ['fax'], agentStates: [away] });
    expect((await app.request('agent.get'))['data']).to.deep.equal(agent);
    expect((await app.request('media.getMediaList'))['data']).to.deep.equal([
      { media: 'fax', state: away },
    ]);
  });

  it('tells its listeners once for each action, when it is through', async () => {
    const { desktop } = await createStage();
    const seen: number[] = [];
    const stop = desktop.subscribe(() => seen.push(desktop.state.interactions.length));
    const id = desktop.world.call();
    desktop.perform('voice.answer', id);
    expect(seen).to.deep.equal([1, 1]);
    expect(desktop.state.interactions[0]?.state).to.equal('TALKING');
    stop();
    desktop.world.hangUp(id);
    expect(seen).to.have.length(2);
  });

  it('keeps the identity of what did not change', async () => {
    const { desktop } = await createStage();
    desktop.world.call();
    const second = desktop.world.call();
    const before = desktop.state;
    desktop.world.attachUserData(second, { Score: 1 });
    expect(desktop.state).not.to.equal(before);
    expect(desktop.state.interactions[0]).to.equal(before.interactions[0]);
    expect(desktop.state.interactions[1]).not.to.equal(before.interactions[1]);
    expect(desktop.state.cases).to.equal(before.cases);
  });

  it('refuses the agent with the text that an application would get', async () => {
    const { desktop } = await createStage();
    expect(() => desktop.perform('voice.hold', '9')).to.throw(
      DesktopRefusal,
      'unknown interaction 9',
    );
    expect(() => desktop.perform('voice.dial', '')).to.throw(DesktopRefusal, 'destination');
    expect(() => desktop.world.answer('9')).to.throw(
      DesktopRefusal,
      'world.answer: unknown interaction 9',
    );
    expect(() => desktop.agent.closeDialog('x')).to.throw(DesktopRefusal, 'unknown dialog x');
    const uncopyable = { run: () => 1 };
    expect(() => desktop.perform('voice.dial', '5001', uncopyable)).to.throw(
      DesktopRefusal,
      'plain data',
    );
    expect(desktop.log.entries.filter(({ direction }) => direction === 'in')).to.have.length(1);
  });

  it('asks each application whether it is on the screen', async () => {
    const desktop = createDesktop({ clock: createManualClock() });
    const hidden = attachApplication(desktop, { visible: () => false });
    expect((await hidden.request('system.amIVisible'))['data']).to.be.false;
    expect((await attachApplication(desktop).request('system.amIVisible'))['data']).to.be.true;
  });

  it('takes an application for visible that cannot say, and reports why', async () => {
    const desktop = createDesktop({ clock: createManualClock() });
    const app = attachApplication(desktop, {
      visible: () => {
        throw new Error('no window');
      },
    });
    let reply: unknown;
    const errors = await uncaughtDuring(async () => {
      reply = await app.request('system.amIVisible');
    });
    expect(reply).to.have.property('data', true);
    expect(errors.map(String)).to.deep.equal(['Error: no window']);
  });

  it('mutes and unmutes', async () => {
    const { desktop, app } = await createStage();
    await app.request('sipEndpoint.muteMicrophone');
    await app.request('sipEndpoint.muteSpeaker');
    expect(desktop.state).to.include({ microphoneMuted: true, speakerMuted: true });
    expect((await app.request('sipEndpoint.isSpeakerMute'))['data']).to.be.true;
    await app.request('sipEndpoint.unmuteMicrophone');
    await app.request('sipEndpoint.unmuteSpeaker');
    expect((await app.request('sipEndpoint.isMicrophoneMute'))['data']).to.be.false;
  });
});

describe('a message that holds itself', () => {
  it('is served, logged and sent on like any other', async () => {
    const { desktop, app } = await createStage();
    const id = desktop.world.call();
    const cycle: Record<string, unknown> = { name: 'cycle' };
    cycle['self'] = cycle;
    await app.request('interaction.setUserData', id, { cycle });
    expect(app.eventTypes().at(-1)).to.equal('ATTACHED_DATA_CHANGED');
    expect(desktop.log.entries.some(({ outcome }) => outcome === 'pending')).to.be.false;
    app.frame.receive(cycle);
    expect(desktop.log.entries.at(-1)?.outcome).to.equal('ignored');
  });
});

describe('close', () => {
  it('answers nothing any more, and tells each application once', async () => {
    const desktop = createDesktop({ clock: createManualClock() });
    let ends = 0;
    const app = attachApplication(desktop, { onClose: () => (ends += 1) });
    const gone = attachApplication(desktop, { onClose: () => (ends += 10) });
    gone.frame.close();
    void app.request('agent.get');
    desktop.close();
    desktop.close();
    void app.request('agent.get');
    await settled();
    expect(app.received).to.be.empty;
    expect(ends).to.equal(1);
  });

  it('refuses every later action', () => {
    const desktop = createDesktop();
    desktop.close();
    const closed = 'the desktop is closed';
    expect(() => desktop.world.call()).to.throw(DesktopRefusal, `world.call: ${closed}`);
    expect(() => desktop.agent.closeToast('x')).to.throw(DesktopRefusal, closed);
    expect(() => desktop.perform('voice.dial', '5001')).to.throw(DesktopRefusal, closed);
    expect(() => attachApplication(desktop)).to.throw(DesktopRefusal, closed);
  });
});

describe('tab', () => {
  it('answers what it is in the election', async () => {
    const { desktop, app } = await createStage();
    const ask = async (name: string) => (await app.request(`system.${name}`))['data'];
    desktop.world.setFrameState('FOLLOWING');
    desktop.world.setLastActiveFrame(false);
    expect(app.events('system')).to.be.empty;
    expect(await ask('isFrameFollowing')).to.be.true;
    expect(await ask('isFrameLeadingOrNegotiating')).to.be.false;
    expect(await ask('isLastActiveFrame')).to.be.false;
    expect(app.events('system').map(({ frameState }) => frameState)).to.deep.equal([
      'NEGOTIATING',
      'FOLLOWING',
    ]);
  });
});

describe('token', () => {
  it('has three parts and says that it is none', async () => {
    const { app } = await createStage();
    const { data } = await app.request('auth.getJwtToken');
    const parts = String(data).split('.');
    expect(parts).to.have.length(3);
    const payload = (parts[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    expect(JSON.parse(atob(payload)))
      .to.have.property('note')
      .that.contains('FAKE');
  });
});
