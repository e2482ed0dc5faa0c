import {
  type Availabilities,
  type CallAction,
  type CallControl,
  type CallState,
  createCallControl,
} from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useInteractionControl, type UseInteractionOptions } from './use-control.js';
import { useControlReturn } from './use-control-return.js';

/** What {@link useCall} can be told. */
export type UseCallOptions = UseInteractionOptions;

/** What {@link useCall} returns. */
export interface UseCallReturn {
  /** The call. */
  readonly state: Readonly<ShallowRef<CallState>>;
  /** May each action be asked for, and if not, what to do about it. */
  readonly availability: Readonly<ShallowRef<Availabilities<CallAction>>>;
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
export function useCall(options: UseCallOptions = {}): UseCallReturn {
  const control = useInteractionControl(createCallControl, options);
  return useControlReturn(createCallControl, control, ACTIONS);
}
