import {
  type Availabilities,
  createRecordingControl,
  type InteractionControlOptions,
  type RecordingAction,
  type RecordingControl,
  type RecordingControlState,
} from '@scapi/client';
import { useControl, useInteractionId, type UseClientOptions } from './use-control.js';
import { useControlResult } from './use-control-result.js';

/** What {@link useRecording} can be told. */
export interface UseRecordingOptions<Selected = RecordingControlState>
  extends UseClientOptions, InteractionControlOptions {
  /** Makes of the state what the component reads: it renders again only when that changes. */
  readonly select?: ((state: RecordingControlState) => Selected) | undefined;
}

/** What {@link useRecording} returns; the functions are the same in every render. */
export interface UseRecordingResult<Selected = RecordingControlState> {
  /** The recording, or what `select` made of it. */
  readonly state: Selected;
  /** May each action be asked for, and if not, what to do about it. */
  readonly availability: Availabilities<RecordingAction>;
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
export function useRecording<Selected = RecordingControlState>(
  options: UseRecordingOptions<Selected> = {},
): UseRecordingResult<Selected> {
  const control = useControl(createRecordingControl, options);
  useInteractionId(control, options.interactionId);
  return useControlResult(createRecordingControl, control, ACTIONS, options.select);
}
