/** What a recording guard shows, and what it is made of. */
import type { Interaction } from '@scapi/protocol';
import type { ConnectionState } from '../../link/status.js';
import type { Activity } from '../shared/actions.js';
import { isLive } from '../shared/permissions.js';

/** What a recording guard shows. */
export type RecordingGuardState =
  /** No sensitive field has the focus, and nothing is left to resume. */
  | { readonly status: 'idle' }
  /** A field has the focus, and it is not known yet that nothing is recorded: not safe. */
  | { readonly status: 'pausing' }
  /** A field has the focus, and nothing is recorded. */
  | { readonly status: 'guarded'; readonly isPausedByGuard: boolean }
  /**
   * A field has the focus, and what is typed or said may be recorded: the pause was `refused`, the
   * recording was `resumed` elsewhere, or it is `unknown` whether there is one.
   */
  | {
      readonly status: 'exposed';
      readonly reason: 'refused' | 'resumed' | 'unknown';
      readonly error?: Error;
    }
  /** The last field was left: the recording is being resumed. */
  | { readonly status: 'resuming' }
  /** The recording could not be resumed: it is still paused. The guard goes on trying. */
  | { readonly status: 'stuck'; readonly error: Error };

/** What a guard asks for. */
export type GuardAction = 'pause' | 'resume';

/** A call that the guard paused, or asked to pause, until it is known to be recorded again. */
export interface PausedCall {
  readonly phase: 'paused' | 'resuming';
  /**
   * The pause was not answered, or not reported, so the store may be behind: it is `unsure` whether the
   * call is paused, until the desktop is asked (`asking`) and has `told` that it is.
   */
  readonly certainty?: 'unsure' | 'asking' | 'told' | undefined;
  /** Why the latest attempt to resume failed. */
  readonly error?: Error | undefined;
}

/** By interactionId. */
export type PausedCalls = ReadonlyMap<string, PausedCall>;

/** Whether it is known that there is nothing to pause; an error is why it cannot be known. */
export type Certainty = 'unknown' | 'nothing-recorded' | Error;

/** Everything that decides what a guard shows. */
export interface GuardInputs {
  readonly fields: ReadonlySet<unknown>;
  /** The call to guard. */
  readonly call: Interaction | undefined;
  readonly paused: PausedCalls;
  readonly activities: ReadonlyMap<string, Activity<GuardAction>>;
  readonly connection: ConnectionState;
  readonly certainty: Certainty;
  /** The page is about to be left: the recording goes on, and the fields are closed. */
  readonly isLeaving: boolean;
}

const IDLE: RecordingGuardState = { status: 'idle' };
const PAUSING: RecordingGuardState = { status: 'pausing' };
const RESUMING: RecordingGuardState = { status: 'resuming' };
const SAFE: RecordingGuardState = { status: 'guarded', isPausedByGuard: false };
const UNKNOWN = { status: 'exposed', reason: 'unknown' } as const;

/** True for a live call that is recorded now. */
export const isRecording = (call: Interaction): boolean =>
  call.recordingState === 'RECORDING' && isLive(call);

/** True for a live call whose recording is paused. */
export const isPaused = (call: Interaction): boolean =>
  call.recordingState === 'PAUSED' && isLive(call);

/** Says what a guard shows. */
export function guardState(inputs: GuardInputs): RecordingGuardState {
  const { fields, call, paused, activities, connection, certainty, isLeaving } = inputs;
  if (fields.size === 0) return stateOfPaused(paused);
  switch (connection.status) {
    case 'connected':
      if (isLeaving) return PAUSING;
      return call
        ? stateOfCall(call, paused.get(call.interactionId), activities.get(call.interactionId))
        : stateOfCertainty(certainty);
    case 'idle':
    case 'connecting':
      return PAUSING;
    default:
      return UNKNOWN;
  }
}

/** While no field has the focus. */
function stateOfPaused(paused: PausedCalls): RecordingGuardState {
  for (const { error } of paused.values()) if (error) return { status: 'stuck', error };
  return paused.size > 0 ? RESUMING : IDLE;
}

function stateOfCall(
  call: Interaction,
  paused: PausedCall | undefined,
  activity: Activity<GuardAction> | undefined,
): RecordingGuardState {
  const isResuming = activity?.status === 'busy' && activity.action === 'resume';
  if (!isRecording(call)) {
    return isResuming ? PAUSING : { status: 'guarded', isPausedByGuard: paused !== undefined };
  }
  if (activity?.status === 'failed' && activity.action === 'pause') {
    return { status: 'exposed', reason: 'refused', error: activity.error };
  }
  return paused?.phase === 'paused' && activity?.status !== 'busy'
    ? { status: 'exposed', reason: 'resumed' }
    : PAUSING;
}

/** While there is no call to guard. */
function stateOfCertainty(certainty: Certainty): RecordingGuardState {
  if (certainty instanceof Error) return { ...UNKNOWN, error: certainty };
  return certainty === 'nothing-recorded' ? SAFE : PAUSING;
}
