import { expect } from '@open-wc/testing';
import { requestsTo } from '@scapi/simulator/testing';
import { createCallControl } from './call.js';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  released,
  show,
} from '../shared/controls.test-support.js';

describe('createCallControl', () => {
  afterEach(closeDesktops);

  async function open(options?: Parameters<typeof openDesktop>[0]) {
    const opened = openDesktop(options);
    const id = opened.world.call();
    const control = createCallControl(opened.client, { confirmationTimeout: 60 });
    later(() => control.close());
    const state = show(control.$state);
    await state.to('ringing');
    return { ...opened, id, control, state };
  }

  it('carries a call through by its main interaction', async () => {
    const { control, state, perform, id } = await open();
    expect(await state.to('ringing')).to.deep.include({ actions: ['answer'] });
    await control.answer();
    const talking = await state.to('talking');
    expect(talking.actions).to.include.members(['hold', 'hangUp']).and.not.include('answer');
    await control.hold();
    expect((await state.to('held')).actions).to.include('resume');
    await control.resume();
    await state.to('talking');
    await control.hangUp();
    expect(await state.to('ended')).to.deep.include({ actions: [] });
    perform('interaction.markdone', id);
    await state.to('none');
  });

  it('follows what the agent and the caller do', async () => {
    const { state, perform, world, id } = await open();
    perform('voice.answer', id);
    await state.to('talking');
    perform('voice.hold', id);
    await state.to('held');
    world.hangUp(id);
    await state.to('ended');
  });

  it('mutes and unmutes, and shows the microphone as the desktop tells it', async () => {
    const { control, state, desktop } = await open();
    await control.answer();
    await state.until((one) => 'microphone' in one && one.microphone === 'on');
    expect((await state.to('talking')).actions)
      .to.include('mute')
      .and.not.include('unmute');
    await control.mute();
    expect(desktop.state.microphoneMuted).to.be.true;
    expect(await state.to('talking')).to.include({ microphone: 'off' });
    expect((await state.to('talking')).actions)
      .to.include('unmute')
      .and.not.include('mute');
    await control.unmute();
    expect(await state.to('talking')).to.include({ microphone: 'on' });
  });

  it('does not pretend to know the microphone', async () => {
    const { control, state, faults } = openMute();
    await control.answer();
    faults.add({ on: 'sipEndpoint.isMicrophoneMute', kind: 'refuse' });
    await control.mute();
    const talking = await state.to('talking');
    expect(talking.microphone).to.equal('unknown');
    expect(talking.actions).to.include.members(['mute', 'unmute']);

    function openMute() {
      const opened = openDesktop();
      opened.world.call();
      const made = createCallControl(opened.client, { interactionId: '1' });
      later(() => made.close());
      return { ...opened, control: made, state: show(made.$state) };
    }
  });

  it('sends one message for a double click, and no other while busy', async () => {
    const { control, desktop } = await open();
    const both = [control.answer(), control.answer()];
    expect((await rejection(control.hangUp())).code).to.equal('ABORTED');
    await Promise.all(both);
    expect(requestsTo(desktop, 'voice.answer')).to.have.length(1);
    expect(requestsTo(desktop, 'voice.hangUp')).to.have.length(0);
  });

  it('shows a refusal with the call as it is', async () => {
    const { control, state, faults } = await open();
    faults.add({ on: 'voice.answer', kind: 'refuse' });
    await rejection(control.answer());
    expect((await state.to('ringing')).activity).to.include({ status: 'failed', action: 'answer' });
    control.reset();
    expect((await state.to('ringing')).activity.status).to.equal('ready');
  });

  it('does not show the error of one call with another', async () => {
    const { control, state, faults, world } = await open();
    faults.add({ on: 'voice.answer', kind: 'refuse' });
    await rejection(control.answer());
    const other = world.call();
    control.setInteractionId(other);
    await state.until((one) => 'interaction' in one && one.interaction.interactionId === other);
    expect((await state.to('ringing')).activity.status).to.equal('ready');
  });

  it('fails when the desktop accepts and nothing happens', async () => {
    const { control, state, faults } = await open();
    faults.add({ on: 'event:interaction', kind: 'malformed' });
    faults.add({ on: 'interaction.getInteractions', kind: 'refuse' });
    expect((await rejection(control.answer())).code).to.equal('TIMEOUT');
    await state.to('ringing');
  });

  it('keeps the last known state when the desktop is lost, and says so', async () => {
    const { control, client, state } = await open({ timeout: 50 });
    const availability = show(control.$availability);
    client.close();
    expect(availability.now().answer.status).to.equal('unavailable');
    expect((await rejection(control.answer())).code).to.equal('CLOSED');
    await state.to('ringing');
  });

  it('is none for a chat', async () => {
    const { client, world } = openDesktop();
    const control = createCallControl(client, { interactionId: world.chat() });
    later(() => control.close());
    const state = show(control.$state);
    await show(client.$interactions).until((all) => all.length === 1);
    expect(state.now().status).to.equal('none');
  });

  it('leaves nothing behind when closed', async () => {
    const { control, state, client } = await open();
    control.close();
    expect(state.now().status).to.equal('none');
    state.stop();
    await released(client.$mainInteraction);
  });
});
