import type { RecordingAction, RecordingControlState } from '@scapi/client';
import { pauseIcon, playIcon, recordIcon, stopIcon } from '@scapi/design';
import type { SVGTemplateResult } from 'lit';
import type { ActionLook, PlacedAction } from '../internal/action-row.js';
import type { recordingControlsTexts } from './recording-controls.texts.js';

type Key = Extract<keyof typeof recordingControlsTexts, `recording${string}`>;

const look = (
  text: Key,
  icon: SVGTemplateResult,
  before: string,
  after: string,
): ActionLook<Key> => ({
  text,
  icon,
  before: `scapi-${before}-recording`,
  after: `scapi-recording-${after}`,
});

export const ACTIONS: Readonly<Record<RecordingAction, ActionLook<Key>>> = {
  start: look('recordingStart', recordIcon, 'start', 'started'),
  pause: look('recordingPause', pauseIcon, 'pause', 'paused'),
  resume: look('recordingResume', playIcon, 'resume', 'resumed'),
  stop: look('recordingStop', stopIcon, 'stop', 'stopped'),
};

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
