import { createCampaignsControl, type CampaignsControl } from '@scapi/client';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import { useControlResult, type ControlResult } from './use-control-result.js';

/** What {@link useCampaigns} returns; the functions are the same in every render. */
export type UseCampaignsResult = ControlResult<CampaignsControl>;

/**
 * Shows the agent's outbound campaigns.
 *
 * @example
 * ```tsx
 * function Campaigns() {
 *   const { state } = useCampaigns();
 *   if (state.status === 'empty') return <p>No campaigns</p>;
 *   return state.campaigns.map(({ name }) => <p key={name}>{name}</p>);
 * }
 * ```
 * @see Protocol reference, sections 4.7 and 7, `outbound`.
 */
export function useCampaigns(options: UseClientOptions = {}): UseCampaignsResult {
  const control = useControl(createCampaignsControl, options);
  return useControlResult(createCampaignsControl, control);
}
