import {
  type Availability,
  type CampaignsState,
  createCampaignsControl,
  type ScapiClient,
} from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useControl } from './use-control.js';
import { useControlReturn } from './use-control-return.js';

/** What {@link useCampaigns} returns. */
export interface UseCampaignsReturn {
  /** The campaigns. */
  readonly state: Readonly<ShallowRef<CampaignsState>>;
  /** May the desktop be asked now, and if not, what to do about it. */
  readonly availability: Readonly<ShallowRef<Availability>>;
}

/**
 * Shows the agent's outbound campaigns.
 *
 * @see {@link createCampaignsControl}; protocol reference, sections 4.7 and 7, `outbound`.
 */
export function useCampaigns(client?: ScapiClient): UseCampaignsReturn {
  const control = useControl(createCampaignsControl, client);
  return useControlReturn(createCampaignsControl, control);
}
