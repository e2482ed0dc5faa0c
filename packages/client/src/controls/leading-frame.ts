import type { ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../create-scapi-client.js';
import { availabilityOf, type Availability } from './shared/availability.js';
import { derive } from '../stores/derive.js';

/** What a leading frame control shows: the part of this tab among the desktop's tabs. */
export type LeadingFrameState =
  /** The desktop has not said which tab leads, or cannot be reached: act as if another tab led. */
  | { readonly status: 'unknown' }
  | { readonly status: 'leading' }
  | { readonly status: 'following' }
  /** The tabs elect their leader: no tab leads. */
  | { readonly status: 'negotiating' };

/** Shows whether this tab leads. */
export interface LeadingFrameControl {
  readonly $state: ReadableAtom<LeadingFrameState>;
  /** May `system.isFrameLeading` be called now. */
  readonly $availability: ReadableAtom<Availability>;
  /** Nothing to do: the control holds nothing of its own. */
  close(): void;
}

const STATES = {
  LEADING: { status: 'leading' },
  FOLLOWING: { status: 'following' },
  NEGOTIATING: { status: 'negotiating' },
} as const;
const UNKNOWN: LeadingFrameState = { status: 'unknown' };

/**
 * Creates the leading frame control that element, hook and composable share.
 *
 * @see Protocol reference, sections 7, `system`, and 8, tab leader election.
 */
export const createLeadingFrameControl = (client: ScapiClient): LeadingFrameControl => ({
  $state: derive([client.$frame], ({ frameState }): LeadingFrameState =>
    frameState ? STATES[frameState] : UNKNOWN,
  ),
  $availability: availabilityOf(client, 'system.isFrameLeading'),
  close: () => undefined,
});
