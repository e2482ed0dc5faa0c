import { createCampaignsControl, type CampaignsControl } from '@scapi/client';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import { useControlReturn, type ControlReturn } from './use-control-return.js';

/** What {@link useCampaigns} returns. */
export type UseCampaignsReturn = ControlReturn<CampaignsControl>;

/**
 * Shows the agent's outbound campaigns.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const { state } = useCampaigns();
 * </script>
 *
 * <template>
 *   <p v-if="state.status === 'empty'">No campaigns</p>
 *   <p v-else>{{ state.campaigns.map(({ name }) => name).join(', ') }}</p>
 * </template>
 * ```
 * @see Protocol reference, sections 4.7 and 7, `outbound`.
 */
export function useCampaigns(options: UseClientOptions = {}): UseCampaignsReturn {
  const control = useControl(createCampaignsControl, options);
  return useControlReturn(createCampaignsControl, control);
}
