import {
  type Availabilities,
  createRecordingControl,
  type RecordingAction,
  type RecordingControl,
  type RecordingControlState,
} from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useInteractionControl, type UseInteractionOptions } from './use-control.js';
import { useControlReturn } from './use-control-return.js';

/** What {@link useRecording} can be told. */
export type UseRecordingOptions = UseInteractionOptions;

/** What {@link useRecording} returns. */
export interface UseRecordingReturn {
  /** The recording. */
  readonly state: Readonly<ShallowRef<RecordingControlState>>;
  /** May each action be asked for, and if not, what to do about it. */
  readonly availability: Readonly<ShallowRef<Availabilities<RecordingAction>>>;
  /** See {@link RecordingControl.start}. */
  readonly start: RecordingControl['start'];
  /** See {@link RecordingControl.pause}. */
  readonly pause: RecordingControl['pause'];
  /** See {@link RecordingControl.resume}. */
  readonly resume: RecordingControl['resume'];
  /** See {@link RecordingControl.stop}. */
  readonly stop: RecordingControl['stop'];
  /** See {@link RecordingControl.reset}. */
  readonly reset: RecordingControl['reset'];
}

const ACTIONS = ['start', 'pause', 'resume', 'stop', 'reset'] as const;

/**
 * Shows and controls the recording of a call.
 *
 * @see {@link createRecordingControl}; protocol reference, sections 4.4 and 8, call recording.
 */
export function useRecording(options: UseRecordingOptions = {}): UseRecordingReturn {
  const control = useInteractionControl(createRecordingControl, options);
  return useControlReturn(createRecordingControl, control, ACTIONS);
}
