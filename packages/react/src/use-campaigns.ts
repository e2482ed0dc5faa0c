import {
  type Availability,
  type CampaignsState,
  createCampaignsControl,
  type ScapiClient,
} from '@scapi/client';
import { useControl } from './use-control.js';
import { useControlResult } from './use-control-result.js';

/** What {@link useCampaigns} returns. */
export interface UseCampaignsResult {
  /** The campaigns. */
  readonly state: CampaignsState;
  /** May the desktop be asked now, and if not, what to do about it. */
  readonly availability: Availability;
}

/**
 * Shows the agent's outbound campaigns.
 *
 * @see {@link createCampaignsControl}; protocol reference, sections 4.7 and 7, `outbound`.
 */
export function useCampaigns(client?: ScapiClient): UseCampaignsResult {
  const control = useControl(createCampaignsControl, { client });
  return useControlResult(createCampaignsControl, control);
}
