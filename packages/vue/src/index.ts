/**
 * Vue composables over `@scapi/client`: each reads one of its stores or controls.
 *
 * @packageDocumentation
 */
export { createScapi, type CreateScapiOptions } from './create-scapi.js';
export { provideScapiClient } from './provide-scapi-client.js';
export { useAgent } from './use-agent.js';
export { useAgentState, type UseAgentStateReturn } from './use-agent-state.js';
export { useAllowedServices } from './use-allowed-services.js';
export { useCall, type UseCallOptions, type UseCallReturn } from './use-call.js';
export { useCampaigns, type UseCampaignsReturn } from './use-campaigns.js';
export { useCases, type UseCasesReturn } from './use-cases.js';
export {
  useConnection,
  type UseConnectionOptions,
  type UseConnectionReturn,
} from './use-connection.js';
export { useConsult, type UseConsultOptions, type UseConsultReturn } from './use-consult.js';
export type { UseInteractionControlOptions } from './use-control.js';
export type { ControlReturn, ReadonlyRefs } from './use-control-return.js';
export { useDial, type UseDialReturn } from './use-dial.js';
export { useFrame, type UseFrameReturn } from './use-frame.js';
export { useInteraction, type UseInteractionOptions } from './use-interaction.js';
export {
  useInteractions,
  type UseInteractionsOptions,
  type UseInteractionsReturn,
} from './use-interactions.js';
export { useKnown } from './use-known.js';
export { useMedia, type UseMediaReturn } from './use-media.js';
export { useOutbound, type UseOutboundOptions, type UseOutboundReturn } from './use-outbound.js';
export {
  useRecording,
  type UseRecordingOptions,
  type UseRecordingReturn,
} from './use-recording.js';
export {
  useRecordingGuard,
  type UseRecordingGuardOptions,
  type UseRecordingGuardReturn,
} from './use-recording-guard.js';
export { useScapiClient, type UseClientOptions } from './use-scapi-client.js';
export { useScapiEvent } from './use-scapi-event.js';
export { useToast, type UseToastOptions, type UseToastReturn } from './use-toast.js';
export { useUserData, type UseUserDataOptions, type UseUserDataReturn } from './use-user-data.js';
export { vClickToDial, type ClickToDialValue } from './v-click-to-dial.js';
