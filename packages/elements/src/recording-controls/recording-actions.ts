import type { RecordingAction, RecordingControlState } from '@scapi/client';
import { pauseIcon, playIcon, recordIcon, stopIcon } from '@scapi/design';
import { actionLook, type ActionLook, type PlacedAction } from '../internal/action-row.js';
import type { recordingControlsTexts } from './recording-controls.texts.js';

type Key = Extract<keyof typeof recordingControlsTexts, `recording${string}`>;

export const ACTIONS = {
  start: actionLook(
    'recordingStart',
    recordIcon,
    'scapi-start-recording',
    'scapi-recording-started',
  ),
  pause: actionLook('recordingPause', pauseIcon, 'scapi-pause-recording', 'scapi-recording-paused'),
  resume: actionLook(
    'recordingResume',
    playIcon,
    'scapi-resume-recording',
    'scapi-recording-resumed',
  ),
  stop: actionLook('recordingStop', stopIcon, 'scapi-stop-recording', 'scapi-recording-stopped'),
} as const satisfies Readonly<Record<RecordingAction, ActionLook<Key>>>;

/** Whether something is recorded, in words. */
export const STATUS_TEXTS = {
  recording: 'recording',
  paused: 'recordingPaused',
  stopped: 'recordingStopped',
  unknown: 'recordingUnknown',
} as const satisfies Record<Exclude<RecordingControlState['status'], 'none'>, Key>;

/** The buttons in their order: those that make sense in the state, or all where it is unknown. */
export function placesOf(
  status: Exclude<RecordingControlState['status'], 'none'>,
): readonly PlacedAction<RecordingAction>[] {
  switch (status) {
    case 'stopped':
      return [['main', 'start']];
    case 'recording':
      return [
        ['main', 'pause'],
        ['stop', 'stop'],
      ];
    case 'paused':
      return [
        ['main', 'resume'],
        ['stop', 'stop'],
      ];
    case 'unknown':
      return [
        ['main', 'start'],
        ['pause', 'pause'],
        ['resume', 'resume'],
        ['stop', 'stop'],
      ];
  }
}
