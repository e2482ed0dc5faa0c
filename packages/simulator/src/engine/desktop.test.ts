import { expect } from '@open-wc/testing';
import { attachApplication, createStage, settled } from './application.test-support.js';
import { createManualClock } from './clock.js';
import { createDesktop } from './create-desktop.js';
import { expandMacros } from './macros.js';
import { DesktopRefusal } from './refusal.js';
import * as given from './scenes/given.test-support.js';

describe('createDesktop', () => {
  it('serves every origin, on the machine’s clock, with a fixed seed', async () => {
    const [one, other] = [createDesktop(), createDesktop()];
    expect(await attachApplication(one).request('agent.get')).to.have.property('data');
    one.world.call();
    other.world.call();
    expect(one.state.cases).to.deep.equal(other.state.cases);
    expect(one.clock.now()).to.be.closeTo(Date.now(), 1000);
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

describe('agent state', () => {
  it('is put together from the channels', async () => {
    const { desktop, app } = await createStage({ channels: ['voice', 'chat'] });
    const set = async (media: string, operation: string) => {
      await app.request('media.setState', media, operation);
      return desktop.state.agentState.state;
    };
    expect(await set('voice', 'NotReady')).to.equal('PARTIAL_READY');
    expect(await set('chat', 'NotReady_Lunch')).to.equal('NOT_READY');
    expect(await set('chat', 'Ready')).to.equal('PARTIAL_READY');
    expect(await set('voice', 'Ready')).to.equal('READY');
    await app.request('agent.setState', 'Dnd');
    expect(await set('voice', 'NotReady')).to.equal('DND_ON');
  });

  it('sends nothing when nothing changes', async () => {
    const { app } = await createStage();
    await app.request('agent.setState', 'Ready');
    await app.request('media.setState', 'voice', 'Ready');
    expect(app.events()).to.be.empty;
  });
});

describe('cases', () => {
  it('are selected, expanded and collapsed by the agent', async () => {
    const { desktop, app } = await createStage();
    desktop.world.call();
    desktop.world.call();
    const [one, other] = desktop.state.cases;
    expect(one).to.include({ selected: true, expanded: true, title: '+15550100' });
    await settled();
    app.forget();
    desktop.agent.expandCase(other?.caseId ?? '');
    desktop.agent.expandCase(other?.caseId ?? '');
    desktop.agent.collapseCase(one?.caseId ?? '');
    desktop.agent.selectCase(other?.caseId ?? '');
    desktop.agent.selectCase(other?.caseId ?? '');
    await settled();
    expect(app.eventTypes()).to.deep.equal(['CASE_EXPANDED', 'CASE_COLLAPSED', 'CASE_SELECTED']);
    expect(desktop.state.interactions.map(({ isCaseSelected }) => isCaseSelected)).to.deep.equal([
      false,
      true,
    ]);
  });

  it('pass the selection on when the selected one goes', async () => {
    const { desktop, app } = await createStage();
    const first = desktop.world.call();
    desktop.world.call();
    await settled();
    app.forget();
    desktop.world.hangUp(first);
    await settled();
    expect(app.eventTypes()).to.deep.equal(['RELEASED', 'REMOVED', 'CASE_SELECTED']);
    expect(desktop.state.cases.map(({ selected }) => selected)).to.deep.equal([true]);
  });

  it('hold several interactions, one of them the main one', async () => {
    const stage = await createStage();
    const { desktop } = stage;
    const call = given.talking(stage);
    const { caseId = '' } = desktop.state.interactions[0] ?? {};
    desktop.world.email({ caseId });
    expect(desktop.state.cases[0]?.interactionIds).to.have.length(2);
    desktop.world.hangUp(call);
    desktop.perform('interaction.markdone', call);
    expect(
      desktop.state.interactions.map(({ isMainCaseInteraction }) => isMainCaseInteraction),
    ).to.deep.equal([true]);
  });

  it('that are gone take their bundle with them', async () => {
    const { desktop } = await createStage();
    const bundleOf = () => desktop.state.interactions.at(-1)?.userData['IW_BundleUid'];
    const caseId = 'b7c1d0de-0000-4000-8000-000000000001';
    const first = desktop.world.call({ caseId });
    const bundle = bundleOf();
    desktop.world.email({ caseId });
    expect(bundleOf()).to.equal(bundle);
    for (const { interactionId } of desktop.state.interactions)
      desktop.perform('interaction.reject', interactionId);
    expect(desktop.state.cases).to.be.empty;
    desktop.world.call({ caseId });
    expect(bundleOf()).to.be.a('string').that.does.not.equal(bundle);
    expect(first).to.equal('1');
  });

  it('of another tab change under another event', async () => {
    const stage = await createStage({ frameState: 'FOLLOWING' });
    const id = given.talking(stage);
    await settled();
    stage.app.forget();
    const caseId = stage.desktop.world.moveToCase(id);
    await settled();
    expect(stage.app.eventTypes()).to.deep.equal([
      'CASE_OR_BUNDLE_ID_CHANGED',
      'ATTACHED_DATA_CHANGED',
      'CASE_SELECTED',
    ]);
    expect(stage.app.events()[0]?.['interaction']).to.include({ caseId });
  });
});

describe('toasts', () => {
  it('close by themselves, counted from the last update', async () => {
    const { desktop, clock } = await createStage();
    const id = desktop.perform('system.popupToast', { autoCloseTimeout: 1000 });
    clock.advance(900);
    desktop.perform('system.updateToast', id, { message: 'Still here' });
    clock.advance(900);
    expect(desktop.state.toasts).to.have.length(1);
    clock.advance(100);
    expect(desktop.state.toasts).to.be.empty;
    expect(clock.pending).to.equal(0);
  });

  it('that are closed leave no timer behind', async () => {
    const { desktop, clock } = await createStage();
    desktop.agent.closeToast(desktop.perform('system.popupToast', { autoCloseTimeout: 1000 }));
    expect(clock.pending).to.equal(0);
  });

  it('tell which button was clicked', async () => {
    const { desktop, app } = await createStage();
    const id = desktop.perform('system.popupToast', { buttonShowDismiss: true });
    expect(() => desktop.agent.clickToastButton(id, 2)).to.throw('has no button 2');
    desktop.agent.clickToastButton(id, 1);
    await settled();
    expect(app.events('system')).to.deep.equal([
      {
        event: 'system',
        eventType: 'CUSTOM_TOAST_BUTTON_CLICK',
        customToastId: 'wweCustomToast0',
        buttonIndex: 1,
      },
    ]);
  });

  it('name the application, and go to the agent’s messages when they are meant to', async () => {
    const { desktop, app } = await createStage();
    await app.request('system.popupToast', {
      title: 'Order',
      message: 'Paid',
      sendToMyMessage: true,
    });
    expect(desktop.state.toasts[0]?.owner).to.equal('App');
    expect(desktop.state.notices.map(({ text }) => text)).to.deep.equal(['Order: Paid']);
    desktop.agent.dismissNotice(desktop.state.notices[0]?.id ?? '');
    expect(desktop.state.notices).to.be.empty;
  });
});

describe('menu-bar views', () => {
  it('are created, updated and closed by name', async () => {
    const { desktop, app } = await createStage();
    await app.request('system.updateViewInApplicationMenuBar', { name: 'orders', label: 'Orders' });
    await app.request('system.updateViewInApplicationMenuBar', { name: 'orders', tooltip: 'All' });
    expect(desktop.state.menuBarViews).to.deep.equal([
      { name: 'orders', label: 'Orders', tooltip: 'All' },
    ]);
    await app.request('system.closeViewInApplicationMenuBar', 'orders');
    expect(desktop.state.menuBarViews).to.be.empty;
  });
});

describe('macros', () => {
  const agent = { username: 'k&r', firstname: 'Kim', lastname: 'Roe', employeeId: 'E77' };

  it('are expanded in the address and title of a dialog', async () => {
    const { desktop } = await createStage({ agent });
    desktop.perform('system.openDialog', 'https://a.example/?d=$Dialog.Id$&u=$Agent.UserName$', {
      label: 'For $Agent.FullName$',
    });
    expect(desktop.state.dialogs).to.deep.equal([
      {
        id: 'wweCustomDialog1',
        url: 'https://a.example/?d=wweCustomDialog1&u=k%26r',
        options: { label: 'For Kim Roe' },
      },
    ]);
  });

  it('speak of the interaction and its data, and stay as written when unknown', async () => {
    const stage = await createStage({ agent });
    const id = stage.desktop.world.call({ userData: { Segment: 'Gold', Order: { id: 4 } } });
    const interaction = stage.desktop.perform('interaction.getByInteractionId', id) ?? undefined;
    const expand = (text: string) => expandMacros(text, { agent, interaction });
    expect(expand('$Interaction.Id$ $interaction.ANI$ $Interaction.UserData.Segment$')).to.equal(
      '1 $interaction.ANI$ Gold',
    );
    expect(expand('$Interaction.UserData.Order$')).to.equal('{"id":4}');
    expect(expand('$Interaction.UserData.toString$ $Moon.Phase$ $5')).to.equal(
      '$Interaction.UserData.toString$ $Moon.Phase$ $5',
    );
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
