import { expect } from '@open-wc/testing';
import { requestsTo } from '@scapi/simulator/testing';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  released,
  show,
} from '../shared/controls.test-support.js';
import { createRecordingControl } from './recording.js';
import { measure } from './recording-time.js';

describe('createRecordingControl', () => {
  afterEach(closeDesktops);

  async function open(options?: Parameters<typeof openDesktop>[0]) {
    const opened = openDesktop(options);
    const id = opened.world.call();
    opened.perform('voice.answer', id);
    const control = createRecordingControl(opened.client, {
      interactionId: id,
      confirmationTimeout: 60,
    });
    later(() => control.close());
    const state = show(control.$state);
    await state.to('stopped');
    return { ...opened, id, control, state };
  }

  it('shows each state that the desktop reports', async () => {
    const { control, state } = await open();
    expect(state.now()).to.deep.include({ actions: ['start'], activity: { status: 'ready' } });
    await control.start();
    expect(state.now()).to.deep.include({ status: 'recording', actions: ['pause', 'stop'] });
    await control.pause();
    expect(state.now()).to.deep.include({ status: 'paused', actions: ['resume', 'stop'] });
    await control.resume();
    expect(state.now().status).to.equal('recording');
    await control.stop();
    expect(state.now().status).to.equal('stopped');
  });

  it('is busy, and shows the old state, until the desktop reports the new one', async () => {
    const { control, state } = await open();
    await control.start();
    const { seen } = state;
    seen.length = 0;
    await control.pause();
    expect(
      seen.map((one) => ('activity' in one ? [one.status, one.activity.status] : [])),
    ).to.deep.equal([
      ['recording', 'busy'],
      ['paused', 'busy'],
      ['paused', 'ready'],
    ]);
  });

  it('follows what the agent does at the desktop', async () => {
    const { id, state, perform } = await open();
    perform('voice.startCallRecording', id);
    await state.to('recording');
    perform('voice.pauseCallRecording', id);
    await state.to('paused');
  });

  it('shows a refusal and leaves the state to the desktop', async () => {
    const { control, state, faults } = await open();
    faults.add({ on: 'voice.startCallRecording', kind: 'refuse' });
    expect((await rejection(control.start())).code).to.equal('REFUSED');
    expect(state.now()).to.deep.include({ status: 'stopped' });
    const stopped = await state.to('stopped');
    expect(stopped.activity).to.include({ status: 'failed', action: 'start' });
    control.reset();
    expect((await state.to('stopped')).activity.status).to.equal('ready');
  });

  it('never shows what the desktop did not report', async () => {
    const { control, state, faults } = await open();
    faults.add({ on: 'event:interaction', kind: 'malformed' });
    faults.add({ on: 'interaction.getInteractions', kind: 'refuse' });
    expect((await rejection(control.start())).code).to.equal('TIMEOUT');
    expect(state.now().status).to.equal('stopped');
  });

  it('sends one message for a double click', async () => {
    const { control, desktop } = await open();
    await Promise.all([control.start(), control.start()]);
    expect(requestsTo(desktop, 'voice.startCallRecording')).to.have.length(1);
  });

  it('ends with the call', async () => {
    const { control, id, state, world, perform } = await open();
    await control.start();
    world.hangUp(id);
    expect((await state.to('stopped')).actions).to.deep.equal([]);
    perform('interaction.markdone', id);
    await state.to('none');
  });

  it('follows the main interaction when none is named, and another one when told', async () => {
    const { control, state, world, perform, id } = await open();
    perform('voice.hold', id);
    const other = world.call();
    control.setInteractionId(other);
    await state.until((one) => 'interactionId' in one && one.interactionId === other);
    control.setInteractionId(undefined);
    perform('interaction.selectCaseByCaseId', caseOf(id));
    await state.until((one) => 'interactionId' in one && one.interactionId === id);

    function caseOf(interactionId: string): string {
      return opened().find((one) => one.interactionId === interactionId)!.caseId;
    }
    function opened() {
      return perform('interaction.getInteractions');
    }
  });

  it('rejects without an interaction', async () => {
    const { client } = openDesktop();
    const control = createRecordingControl(client);
    later(() => control.close());
    expect((await rejection(control.start())).code).to.equal('INVALID_ARGUMENT');
  });

  it('says which actions this origin may not ask for', async () => {
    const { client } = openDesktop({
      options: {
        'service-client-api.accepted-web-content-origins':
          'https://app.example (system.*, interaction.*, voice.startCallRecording)',
      },
    });
    const control = createRecordingControl(client);
    await client.connect();
    const availability = show(control.$availability);
    expect(availability.now().start.status).to.equal('available');
    expect(availability.now().pause.status).to.equal('not-allowed');
  });

  it('leaves nothing behind when closed', async () => {
    const { control, state, client } = await open();
    control.close();
    state.stop();
    await released(client.$interactions);
    expect((await rejection(control.start())).code).to.be.oneOf(['CLOSED', 'INVALID_ARGUMENT']);
  });
});

describe('measure', () => {
  const at = (recordingState: 'STOPPED' | 'RECORDING' | 'PAUSED', interactionId = '1') => ({
    interactionId,
    recordingState,
  });

  it('counts what is recorded and leaves pauses out', () => {
    let measured = measure(undefined, at('STOPPED'), 0);
    measured = measure(measured, at('RECORDING'), 1_000);
    expect(measured.time).to.deep.equal({ recorded: 0, since: 1_000 });
    measured = measure(measured, at('PAUSED'), 4_000);
    expect(measured.time).to.deep.equal({ recorded: 3_000, since: undefined });
    measured = measure(measured, at('RECORDING'), 9_000);
    expect(measured.time).to.deep.equal({ recorded: 3_000, since: 9_000 });
  });

  it('does not invent the time of a recording that began before', () => {
    const measured = measure(undefined, at('RECORDING'), 1_000);
    expect(measured.time).to.be.undefined;
    expect(measure(measured, at('PAUSED'), 2_000).time).to.be.undefined;
    expect(measure(measured, at('STOPPED'), 2_000).time).to.deep.equal({
      recorded: 0,
      since: undefined,
    });
  });

  it('begins anew with another call', () => {
    const measured = measure(measure(undefined, at('STOPPED'), 0), at('RECORDING'), 1_000);
    expect(measure(measured, at('RECORDING', '2'), 2_000).time).to.be.undefined;
  });
});
