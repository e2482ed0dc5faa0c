/** A recorded call and a guard for the tests of the guard. */
import { requestsTo } from '@scapi/simulator/testing';
import { later, openDesktop, show } from '../shared/controls.test-support.js';
import { createRecordingGuardControl } from './recording-guard.js';

export const PAUSE = 'voice.pauseCallRecording';
export const RESUME = 'voice.resumeCallRecording';

/** A talking call that is recorded, unless told otherwise. */
export async function openGuard({
  isRecorded = true,
  ...options
}: { isRecorded?: boolean; timeout?: number } = {}) {
  const opened = openDesktop(options);
  const { perform, world, client, desktop } = opened;
  const id = world.call();
  perform('voice.answer', id);
  if (isRecorded) perform('voice.startCallRecording', id);
  const control = createRecordingGuardControl(client, { confirmationTimeout: 80 });
  later(() => control.close());
  const state = show(control.$state);
  const call = show(client.$interaction(id));
  await call.until((one) => one !== undefined);
  const recording = () =>
    desktop.state.interactions.find((one) => one.interactionId === id)?.recordingState;
  const sent = () =>
    requestsTo(desktop)
      .map(({ name }) => name)
      .filter((name) => name.includes('CallRecording'));
  return { ...opened, id, control, state, recording, sent };
}
