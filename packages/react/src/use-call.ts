import {
  type Availabilities,
  type CallAction,
  type CallControl,
  type CallState,
  createCallControl,
  type InteractionControlOptions,
} from '@scapi/client';
import { useControl, useInteractionId, type UseClientOptions } from './use-control.js';
import { useControlResult } from './use-control-result.js';

/** What {@link useCall} can be told. */
export interface UseCallOptions<Selected = CallState>
  extends UseClientOptions, InteractionControlOptions {
  /** Makes of the state what the component reads: it renders again only when that changes. */
  readonly select?: ((state: CallState) => Selected) | undefined;
}

/** What {@link useCall} returns; the functions are the same in every render. */
export interface UseCallResult<Selected = CallState> {
  /** The call, or what `select` made of it. */
  readonly state: Selected;
  /** May each action be asked for, and if not, what to do about it. */
  readonly availability: Availabilities<CallAction>;
  /** See {@link CallControl.answer}. */
  readonly answer: CallControl['answer'];
  /** See {@link CallControl.hold}. */
  readonly hold: CallControl['hold'];
  /** See {@link CallControl.resume}. */
  readonly resume: CallControl['resume'];
  /** See {@link CallControl.hangUp}. */
  readonly hangUp: CallControl['hangUp'];
  /** See {@link CallControl.mute}. */
  readonly mute: CallControl['mute'];
  /** See {@link CallControl.unmute}. */
  readonly unmute: CallControl['unmute'];
  /** See {@link CallControl.reset}. */
  readonly reset: CallControl['reset'];
}

const ACTIONS = ['answer', 'hold', 'resume', 'hangUp', 'mute', 'unmute', 'reset'] as const;

/**
 * Shows and controls a call.
 *
 * @see {@link createCallControl}; protocol reference, sections 4.4, 4.5 and 8, voice calls.
 */
export function useCall<Selected = CallState>(
  options: UseCallOptions<Selected> = {},
): UseCallResult<Selected> {
  const control = useControl(createCallControl, options);
  useInteractionId(control, options.interactionId);
  return useControlResult(createCallControl, control, ACTIONS, options.select);
}
