/** What a dial control shows. */
import type { Interaction } from '@scapi/protocol';
import type { Activity } from '../shared/actions.js';

/** What a dial control shows. */
export type DialState =
  | { readonly status: 'idle' }
  /** The desktop was asked and has not reported the call yet. */
  | { readonly status: 'dialing'; readonly destination: string }
  /** The attempt was given up: a call that shows up now is hung up. */
  | { readonly status: 'canceling'; readonly destination: string }
  /**
   * The call is there: `ringing` at the other end, `talking`, `held`, or `ended` and not yet marked
   * done. The desktop says which.
   */
  | {
      readonly status: 'ringing' | 'talking' | 'held' | 'ended';
      readonly destination: string;
      readonly interaction: Interaction;
      readonly activity: Activity<'hangUp'>;
    }
  /** The desktop refused or did not answer; stays until the next attempt. */
  | { readonly status: 'failed'; readonly destination: string; readonly error: Error };

export const IDLE: DialState = { status: 'idle' };

/** Where a call stands, as the desktop tells. */
export function statusOf({ state }: Interaction): 'ringing' | 'talking' | 'held' | 'ended' {
  if (state === 'TALKING') return 'talking';
  if (state === 'HELD') return 'held';
  return state === 'IDLE' || state === 'COMPLETED' ? 'ended' : 'ringing';
}

/** True for a call that is over, or not there. */
export const isOver = (call: Interaction | undefined): boolean =>
  !call || statusOf(call) === 'ended';
