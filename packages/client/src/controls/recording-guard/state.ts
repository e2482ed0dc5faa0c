/** What a recording guard shows, and of what. */
import type { Interaction } from '@scapi/protocol';
import type { Activity } from '../shared/actions.js';
import { isLive } from '../shared/permissions.js';

/** What a recording guard shows. */
export type RecordingGuardState =
  /** No sensitive field has the focus, and nothing is left to resume. */
  | { readonly status: 'idle' }
  /** A field has the focus, and the pause was asked for: not safe yet. */
  | { readonly status: 'pausing' }
  /** A field has the focus, and nothing is recorded. */
  | { readonly status: 'guarded'; readonly isPausedByGuard: boolean }
  /**
   * A field has the focus, and what is typed or said may be recorded: the pause was `refused`,
   * somebody `resumed` the recording, or it is `unknown` whether there is one.
   */
  | {
      readonly status: 'exposed';
      readonly reason: 'refused' | 'resumed' | 'unknown';
      readonly error?: Error;
    }
  /** The last field was left: the recording is being resumed. */
  | { readonly status: 'resuming' }
  /** The recording could not be resumed: it is still paused. */
  | { readonly status: 'stuck'; readonly error: Error };

/** What a guard asks for. */
export type GuardAction = 'pause' | 'resume';

/** The calls that the guard paused or asked to pause, and those it has asked to resume. */
export type Owed = ReadonlyMap<string, Debt>;

/** Where the guard stands with a call that it paused. */
export type Debt = 'paused' | 'resuming';

/** Whether the desktop has told what the agent handles. */
export type Knowledge = 'none' | 'asked' | 'known' | Error;

const PAUSING: RecordingGuardState = { status: 'pausing' };
const SAFE: RecordingGuardState = { status: 'guarded', isPausedByGuard: false };
export const UNKNOWN = { status: 'exposed', reason: 'unknown' } as const;

/** True for a live call that is recorded now. */
export const isRecording = (call: Interaction): boolean =>
  call.recordingState === 'RECORDING' && isLive(call);

/** What is shown while no field has the focus. */
export function stateOfDebt(
  owed: Owed,
  activities: ReadonlyMap<string, Activity<GuardAction>>,
): RecordingGuardState {
  for (const id of owed.keys()) {
    const activity = activities.get(id);
    if (activity?.status === 'failed' && activity.action === 'resume') {
      return { status: 'stuck', error: activity.error };
    }
  }
  return owed.size > 0 ? { status: 'resuming' } : { status: 'idle' };
}

/** What is shown while a field has the focus and there is an interaction. */
export function stateOfCall(
  call: Interaction,
  debt: Debt | undefined,
  activities: ReadonlyMap<string, Activity<GuardAction>>,
): RecordingGuardState {
  const activity = activities.get(call.interactionId);
  const isResuming = activity?.status === 'busy' && activity.action === 'resume';
  if (!isRecording(call)) {
    return isResuming ? PAUSING : { status: 'guarded', isPausedByGuard: debt !== undefined };
  }
  if (activity?.status === 'failed') {
    return { status: 'exposed', reason: 'refused', error: activity.error };
  }
  return debt === 'paused' && !activity ? { status: 'exposed', reason: 'resumed' } : PAUSING;
}

/** What is shown while a field has the focus and no interaction is known. */
export function stateOfKnowledge(knowledge: Knowledge): RecordingGuardState {
  if (knowledge instanceof Error) return { ...UNKNOWN, error: knowledge };
  return knowledge === 'known' ? SAFE : PAUSING;
}
