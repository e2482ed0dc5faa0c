/** Whatever ends first: what a guard paused is resumed. */
import { expect } from '@open-wc/testing';
import { createTestDesktop, until as untilDesktop } from '@scapi/simulator/testing';
import { createScapiClient } from '../../create-scapi-client.js';
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

/** Milliseconds of the virtual time in which these tests run. */
const passes = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

describe('a recording guard resumes what it paused', () => {
  afterEach(closeDesktops);

  type Opened = Awaited<ReturnType<typeof openGuard>>;
  const endings: readonly (readonly [string, (opened: Opened) => void])[] = [
    ['the client is closed', ({ client }) => client.close()],
    [
      'the field is left and the client is closed',
      ({ client, control }) => {
        control.leave('number');
        client.close();
      },
    ],
    [
      'the guard is closed and then the client',
      ({ client, control }) => {
        control.close();
        client.close();
      },
    ],
    [
      'the client is closed and then the guard',
      ({ client, control }) => {
        client.close();
        control.close();
      },
    ],
    ['the guard is closed', ({ control }) => control.close()],
    ['the page is about to be left', () => dispatchEvent(new Event('beforeunload'))],
    [
      'the field is left, and the page',
      ({ control }) => {
        control.leave('number');
        dispatchEvent(new Event('beforeunload'));
      },
    ],
  ];

  for (const [when, end] of endings) {
    it(`when ${when}`, async () => {
      const opened = await openGuard();
      await opened.control.enter('number');
      end(opened);
      await untilDesktop(opened.desktop, () => opened.recording() === 'RECORDING');
      expect(opened.sent()).to.deep.equal([PAUSE, RESUME]);
    });

    it(`when ${when}, while the pause is on its way`, async () => {
      const opened = await openGuard();
      opened.control.enter('number').catch(() => undefined);
      // Posted, and not answered.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      end(opened);
      await untilDesktop(opened.desktop, () => opened.sent().includes(RESUME));
      await untilDesktop(opened.desktop, () => opened.recording() === 'RECORDING');
      expect(opened.sent()).to.deep.equal([PAUSE, RESUME]);
    });

    it(`when ${when}, while it is being resumed already`, async () => {
      const opened = await openGuard();
      await opened.control.enter('number');
      opened.control.leave('number');
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      end(opened);
      await untilDesktop(opened.desktop, () => opened.recording() === 'RECORDING');
      expect(opened.sent()).to.deep.equal([PAUSE, RESUME]);
    });
  }

  it('by itself after a refusal, ever more slowly, also when closed', async () => {
    const { control, desktop, faults, sent, recording, client } = await openGuard();
    await control.enter('number');
    const fault = faults.add({ on: RESUME, kind: 'refuse' });
    control.close();
    await passes(20_000);
    expect(sent()).to.deep.equal([PAUSE, RESUME, RESUME, RESUME, RESUME]);
    faults.remove(fault);
    await untilDesktop(desktop, () => recording() === 'RECORDING');
    await released(client.$mainInteraction);
  });

  it('not at all when nothing was paused, and posts nothing when it ends', async () => {
    const { control, client, sent } = await openGuard({ isRecorded: false });
    await control.enter('number');
    client.close();
    expect(sent()).to.deep.equal([]);
  });

  it('at once where the rate limit leaves no room, when the page is about to be left', async () => {
    const { client, call, control, useUpLimit } = await openLimited();
    await control.enter('number');
    await call.until((one) => one?.recordingState === 'PAUSED');
    useUpLimit();
    const posted: unknown[] = [];
    client.tap((direction, message) => direction === 'out' && posted.push(message));
    dispatchEvent(new Event('beforeunload'));
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(JSON.stringify(posted)).to.include(RESUME);
  });

  it('not where the pause still waits for its turn: neither is sent', async () => {
    const { client, control, useUpLimit } = await openLimited();
    useUpLimit();
    control.enter('number').catch(() => undefined);
    const posted: unknown[] = [];
    client.tap((_, message) => posted.push(message));
    client.close();
    expect(JSON.stringify(posted)).to.not.include('CallRecording');
  });

  /** A guard of a recorded call, where ten messages a minute may be sent. */
  async function openLimited() {
    const { desktop, port, close } = createTestDesktop();
    const client = createScapiClient({ port, rateLimit: 10 });
    later(() => {
      client.close();
      close();
    });
    const id = desktop.world.call();
    desktop.perform('voice.answer', id);
    desktop.perform('voice.startCallRecording', id);
    const control = createRecordingGuardControl(client, { interactionId: id });
    later(() => control.close());
    const call = show(client.$interaction(id));
    await call.until((one) => one !== undefined);
    const useUpLimit = (): void => {
      for (let count = 0; count < 10; count += 1) client.voice.hold(id).catch(() => undefined);
    };
    return { client, call, control, useUpLimit };
  }
});

describe('a recording guard, when the page was not left after all,', () => {
  afterEach(closeDesktops);

  it('pauses again after a while', async () => {
    const { control, state, recording, sent, desktop } = await openGuard();
    await control.enter('number');
    dispatchEvent(new Event('beforeunload'));
    expect(state.now().status).to.equal('pausing');
    await untilDesktop(desktop, () => recording() === 'RECORDING');
    expect(await state.to('guarded')).to.include({ isPausedByGuard: true });
    expect(recording()).to.equal('PAUSED');
    expect(sent()).to.deep.equal([PAUSE, RESUME, PAUSE]);
  });

  it('pauses again at once when the browser tells, or brings the page back', async () => {
    // Not every browser has it.
    const { navigation } = window as { navigation?: EventTarget };
    for (const tell of [
      ...(navigation ? [() => navigation.dispatchEvent(new Event('navigateerror'))] : []),
      () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    ]) {
      const { control, state, desktop, recording, clientTime } = await leavingGuard();
      tell();
      await state.to('guarded');
      expect(clientTime()).to.be.lessThan(5_000);
      expect(recording()).to.equal('PAUSED');
      control.leave('number');
      await untilDesktop(desktop, () => recording() === 'RECORDING');
    }
  });

  it('pauses nothing when no field has the focus any more', async () => {
    const { control, state, recording, sent, desktop } = await openGuard();
    await control.enter('number');
    dispatchEvent(new Event('beforeunload'));
    control.leave('number');
    await untilDesktop(desktop, () => recording() === 'RECORDING');
    await state.to('idle');
    await passes(10_000);
    expect(sent()).to.deep.equal([PAUSE, RESUME]);
  });

  /** A guard in a page that is about to be left, and whose recording runs again. */
  async function leavingGuard() {
    const opened = await openGuard();
    await opened.control.enter('number');
    const began = Date.now();
    dispatchEvent(new Event('beforeunload'));
    await untilDesktop(opened.desktop, () => opened.recording() === 'RECORDING');
    await opened.state.to('pausing');
    return { ...opened, clientTime: () => Date.now() - began };
  }
});

describe('a recording guard, entered', () => {
  afterEach(closeDesktops);

  it('before the connection, waits for it', async () => {
    const { client, desktop, perform, world, faults } = openDesktop({ timeout: 5_000 });
    const id = world.call();
    perform('voice.answer', id);
    perform('voice.startCallRecording', id);
    faults.add({ kind: 'delay', on: 'system.getAllowedServices', delay: 600 });
    const control = createRecordingGuardControl(client);
    later(() => control.close());
    await control.enter('number');
    expect(control.$state.get()).to.deep.equal({ status: 'guarded', isPausedByGuard: true });
    expect(desktop.state.interactions[0]?.recordingState).to.equal('PAUSED');
  });

  it('where no desktop answers, rejects after the time-out, and says why', async () => {
    const { client, faults } = openDesktop({ timeout: 500 });
    faults.add({ kind: 'drop', on: '*' });
    const control = createRecordingGuardControl(client);
    later(() => control.close());
    const began = Date.now();
    const error = await rejection(control.enter('number'));
    expect(error.code).to.equal('UNAVAILABLE');
    expect(Date.now() - began).to.be.at.least(500);
  });

  it('while a call rings, is safe when the caller has hung up', async () => {
    const { client, world } = openDesktop();
    const id = world.call();
    const control = createRecordingGuardControl(client);
    later(() => control.close());
    const state = show(control.$state);
    await show(client.$mainInteraction).until((one) => one?.interactionId === id);
    await control.enter('a');
    world.hangUp(id);
    await show(client.$mainInteraction).until((one) => one?.interactionId !== id);
    await control.enter('b');
    expect(state.now()).to.deep.equal({ status: 'guarded', isPausedByGuard: false });
  });

  it('with the name of a call that is over, is safe, whatever else is recorded', async () => {
    const { client, world, perform } = openDesktop();
    const id = world.call();
    perform('voice.answer', id);
    perform('voice.startCallRecording', id);
    const control = createRecordingGuardControl(client, { interactionId: 'over' });
    later(() => control.close());
    await control.enter('number');
    expect(control.$state.get()).to.deep.equal({ status: 'guarded', isPausedByGuard: false });
  });
});
