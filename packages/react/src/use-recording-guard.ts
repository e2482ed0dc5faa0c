import {
  type Availabilities,
  createRecordingGuardControl,
  type GuardAction,
  type InteractionControlOptions,
  type RecordingGuardControl,
  type RecordingGuardState,
} from '@scapi/client';
import { useControl, useInteractionId, type UseClientOptions } from './use-control.js';
import { useControlResult } from './use-control-result.js';

/** What {@link useRecordingGuard} can be told. */
export interface UseRecordingGuardOptions<Selected = RecordingGuardState>
  extends UseClientOptions, InteractionControlOptions {
  /** Makes of the state what the component reads: it renders again only when that changes. */
  readonly select?: ((state: RecordingGuardState) => Selected) | undefined;
}

/** What {@link useRecordingGuard} returns; the functions are the same in every render. */
export interface UseRecordingGuardResult<Selected = RecordingGuardState> {
  /** Where the guard stands, or what `select` made of it: let nothing be typed before `guarded`. */
  readonly state: Selected;
  /** May the recording be paused and resumed, and if not, what to do about it. */
  readonly availability: Availabilities<GuardAction>;
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
 * page, whatever is removed first. `<ScapiRecordingGuard>` does the same for all fields inside it, and
 * also keeps them closed until the recording is paused.
 *
 * @see {@link createRecordingGuardControl}; protocol reference, section 8, call recording.
 */
export function useRecordingGuard<Selected = RecordingGuardState>(
  options: UseRecordingGuardOptions<Selected> = {},
): UseRecordingGuardResult<Selected> {
  const control = useControl(createRecordingGuardControl, options);
  useInteractionId(control, options.interactionId);
  return useControlResult(createRecordingGuardControl, control, ACTIONS, options.select);
}
