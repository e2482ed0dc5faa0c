import { expect } from '@open-wc/testing';
import { until as untilDesktop } from '@scapi/simulator/testing';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  released,
  show,
} from '../shared/controls.test-support.js';
import { createRecordingGuardControl } from './recording-guard.js';
import { openGuard, PAUSE, RESUME } from './recording-guard.test-support.js';

describe('createRecordingGuardControl', () => {
  afterEach(closeDesktops);

  it('pauses while a field has the focus and resumes after', async () => {
    const { control, state, recording, sent } = await openGuard();
    const entered = control.enter('number');
    expect(state.now().status).to.equal('pausing');
    await entered;
    expect(recording()).to.equal('PAUSED');
    expect(state.now()).to.deep.equal({ status: 'guarded', isPausedByGuard: true });
    control.leave('number');
    expect(state.now().status).to.equal('resuming');
    await state.to('idle');
    expect(recording()).to.equal('RECORDING');
    expect(sent()).to.deep.equal([PAUSE, RESUME]);
  });

  it('has asked for the pause before the next task, so before a key can be pressed', async () => {
    const { control, client } = await openGuard();
    const posted: unknown[] = [];
    later(client.tap((direction, message) => posted.push([direction, message])));
    control.enter('number').catch(() => undefined);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(JSON.stringify(posted[0])).to.include(PAUSE);
  });

  it('is safe at once where nothing is recorded, and then has nothing to resume', async () => {
    const { control, state, sent } = await openGuard({ isRecorded: false });
    await control.enter('number');
    expect(state.now()).to.deep.equal({ status: 'guarded', isPausedByGuard: false });
    control.leave('number');
    expect(state.now().status).to.equal('idle');
    expect(sent()).to.deep.equal([]);
  });

  it('does not resume a recording that was paused elsewhere', async () => {
    const { control, state, perform, id, recording, client } = await openGuard();
    perform(PAUSE, id);
    await show(client.$interaction(id)).until((one) => one?.recordingState === 'PAUSED');
    await control.enter('number');
    control.leave('number');
    expect(state.now().status).to.equal('idle');
    expect(recording()).to.equal('PAUSED');
  });

  it('holds through overlapping fields', async () => {
    const { control, state, sent } = await openGuard();
    await control.enter('number');
    await control.enter('cvv');
    control.leave('number');
    expect(state.now().status).to.equal('guarded');
    control.leave('unknown');
    expect(state.now().status).to.equal('guarded');
    control.leave('cvv');
    await state.to('idle');
    expect(sent()).to.deep.equal([PAUSE, RESUME]);
  });

  it('resumes after a pause that was under way when the field was left', async () => {
    const { control, state, sent, recording } = await openGuard();
    const entered = control.enter('number');
    control.leave('number');
    await entered;
    await state.to('idle');
    expect(recording()).to.equal('RECORDING');
    expect(sent()).to.deep.equal([PAUSE, RESUME]);
  });

  it('pauses again when a field is entered while the recording is being resumed', async () => {
    const { control, state, sent, recording } = await openGuard();
    await control.enter('number');
    control.leave('number');
    const entered = control.enter('cvv');
    expect(state.now().status).to.equal('pausing');
    await entered;
    expect(recording()).to.equal('PAUSED');
    expect(sent()).to.deep.equal([PAUSE, RESUME, PAUSE]);
  });

  it('pauses a recording that starts while a field has the focus', async () => {
    const { control, state, perform, id, recording } = await openGuard({ isRecorded: false });
    await control.enter('number');
    perform('voice.startCallRecording', id);
    await state.to('pausing');
    await state.to('guarded');
    expect(recording()).to.equal('PAUSED');
  });

  it('says at once that the pause was refused, and tries again when told', async () => {
    const { control, state, faults, recording } = await openGuard();
    faults.add({ on: PAUSE, kind: 'refuse', once: true });
    expect((await rejection(control.enter('number'))).code).to.equal('REFUSED');
    expect(state.now()).to.deep.include({ status: 'exposed', reason: 'refused' });
    control.retry();
    control.retry();
    expect(await state.to('guarded')).to.include({ isPausedByGuard: true });
    expect(recording()).to.equal('PAUSED');
    control.leave('number');
    await state.to('idle');
    expect(recording()).to.equal('RECORDING');
  });

  it('does not resume after a refused pause', async () => {
    const { control, state, faults, sent } = await openGuard();
    faults.add({ on: PAUSE, kind: 'refuse' });
    await rejection(control.enter('number'));
    control.leave('number');
    await state.to('idle');
    expect(sent()).to.deep.equal([PAUSE]);
  });

  it('tries again with the next field', async () => {
    const { control, faults, recording } = await openGuard();
    faults.add({ on: PAUSE, kind: 'refuse', once: true });
    await rejection(control.enter('number'));
    control.leave('number');
    await control.enter('cvv');
    expect(recording()).to.equal('PAUSED');
  });

  it('is exposed when the pause is not answered in time', async () => {
    const { control, state, faults } = await openGuard({ timeout: 60 });
    faults.add({ on: PAUSE, kind: 'drop' });
    expect((await rejection(control.enter('number'))).code).to.equal('TIMEOUT');
    expect(state.now().status).to.equal('exposed');
  });

  it('is exposed when the recording is resumed elsewhere, and does not pause it again', async () => {
    const { control, state, perform, id, sent } = await openGuard();
    await control.enter('number');
    perform(RESUME, id);
    const exposed = await state.to('exposed');
    expect(exposed.reason).to.equal('resumed');
    expect(sent()).to.deep.equal([PAUSE]);
    control.retry();
    await state.to('guarded');
    expect(sent()).to.deep.equal([PAUSE, PAUSE]);
  });

  it('has nothing to resume when the call ended meanwhile', async () => {
    const { control, state, world, id, sent, client } = await openGuard();
    await control.enter('number');
    world.hangUp(id);
    await show(client.$interaction(id)).until((one) => one?.state === 'IDLE');
    expect(state.now().status).to.equal('guarded');
    control.leave('number');
    await state.to('idle');
    expect(sent()).to.deep.equal([PAUSE]);
  });

  it('shows that the recording could not be resumed, and tries again when told', async () => {
    const { control, state, faults, recording } = await openGuard();
    await control.enter('number');
    faults.add({ on: RESUME, kind: 'refuse', once: true });
    control.leave('number');
    await state.to('stuck');
    expect(recording()).to.equal('PAUSED');
    control.retry();
    await state.to('idle');
    expect(recording()).to.equal('RECORDING');
  });

  it('forgets what could not be resumed when the call ends', async () => {
    const { control, state, faults, world, id } = await openGuard();
    await control.enter('number');
    faults.add({ on: RESUME, kind: 'refuse' });
    control.leave('number');
    await state.to('stuck');
    world.hangUp(id);
    await state.to('idle');
  });

  it('resumes what was paused late, after the request had timed out', async () => {
    const { control, state, faults, recording } = await openGuard({ timeout: 60 });
    faults.add({ on: PAUSE, kind: 'delay', delay: 120 });
    await rejection(control.enter('number'));
    await state.to('guarded');
    control.leave('number');
    await state.to('idle');
    expect(recording()).to.equal('RECORDING');
  });

  it('is exposed while the desktop cannot be heard', async () => {
    const { client } = openDesktop();
    const control = createRecordingGuardControl(client);
    later(() => control.close());
    const state = show(control.$state);
    client.close();
    await rejection(control.enter('number'));
    expect(state.now()).to.deep.include({ status: 'exposed', reason: 'unknown' });
  });

  it('does not call safe what it has not been told', async () => {
    const { client, world, perform, desktop } = openDesktop();
    const id = world.call();
    perform('voice.answer', id);
    perform('voice.startCallRecording', id);
    await client.connect();
    const control = createRecordingGuardControl(client);
    later(() => control.close());
    const { seen, to } = show(control.$state);
    await control.enter('number');
    expect(desktop.state.interactions[0]?.recordingState).to.equal('PAUSED');
    expect(seen.map(({ status }) => status)).to.deep.equal(['idle', 'pausing', 'guarded']);
    await to('guarded');
  });

  it('resumes what it paused, or is pausing, when closed, and leaves nothing behind', async () => {
    const { control, state, desktop, client, recording } = await openGuard();
    control.enter('number').catch(() => undefined);
    control.close();
    await untilDesktop(desktop, () => recording() === 'PAUSED');
    await untilDesktop(desktop, () => recording() === 'RECORDING');
    state.stop();
    await released(client.$mainInteraction);
  });
});
