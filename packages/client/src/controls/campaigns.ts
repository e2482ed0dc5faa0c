import type { ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../create-scapi-client.js';
import type { Campaign } from '../stores/campaigns.js';
import { availabilityOf, type Availability } from './shared/availability.js';
import { derive } from '../stores/derive.js';

/** What a campaigns control shows. */
export type CampaignsState =
  /** No campaign is loaded, or none is known. */
  | { readonly status: 'empty' }
  | { readonly status: 'listed'; readonly campaigns: readonly Campaign[] };

/** Shows the agent's outbound campaigns; the outbound control fetches their records. */
export interface CampaignsControl {
  readonly $state: ReadableAtom<CampaignsState>;
  /** May `outbound.getCampaigns` be called now. */
  readonly $availability: ReadableAtom<Availability>;
  /** Nothing to do: the control holds nothing of its own. */
  close(): void;
}

const EMPTY: CampaignsState = { status: 'empty' };

/**
 * Creates the campaigns control that element, hook and composable share.
 *
 * @see Protocol reference, sections 4.7 and 7, `outbound`.
 */
export const createCampaignsControl = (client: ScapiClient): CampaignsControl => ({
  $state: derive([client.$campaigns], (campaigns): CampaignsState =>
    campaigns.length === 0 ? EMPTY : { status: 'listed', campaigns },
  ),
  $availability: availabilityOf(client, 'outbound.getCampaigns'),
  close: () => undefined,
});
