import {
  type Availabilities,
  createRecordingGuardControl,
  type GuardAction,
  type RecordingGuardControl,
  type RecordingGuardState,
} from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useInteractionControl, type UseInteractionOptions } from './use-control.js';
import { useControlReturn } from './use-control-return.js';

/** What {@link useRecordingGuard} can be told. */
export type UseRecordingGuardOptions = UseInteractionOptions;

/** What {@link useRecordingGuard} returns. */
export interface UseRecordingGuardReturn {
  /** Where the guard stands: let nothing be typed before `guarded`. */
  readonly state: Readonly<ShallowRef<RecordingGuardState>>;
  /** May the recording be paused and resumed, and if not, what to do about it. */
  readonly availability: Readonly<ShallowRef<Availabilities<GuardAction>>>;
  /** See {@link RecordingGuardControl.enter}. */
  readonly enter: RecordingGuardControl['enter'];
  /** See {@link RecordingGuardControl.leave}. */
  readonly leave: RecordingGuardControl['leave'];
  /** See {@link RecordingGuardControl.retry}. */
  readonly retry: RecordingGuardControl['retry'];
}

const ACTIONS = ['enter', 'leave', 'retry'] as const;

/**
 * Keeps what is typed into sensitive fields out of the recording: call `enter` when a field gets the
 * focus, and `leave` when it loses it. What the guard paused is resumed when the component leaves the
 * page, whatever is removed first. `<scapi-recording-guard>` does the same for all fields inside it,
 * and also keeps them closed until the recording is paused.
 *
 * @see {@link createRecordingGuardControl}; protocol reference, section 8, call recording.
 */
export function useRecordingGuard(options: UseRecordingGuardOptions = {}): UseRecordingGuardReturn {
  const control = useInteractionControl(createRecordingGuardControl, options);
  return useControlReturn(createRecordingGuardControl, control, ACTIONS);
}
