'use client';

/**
 * React hooks over `@scapi/client`: each reads one of its stores or controls.
 *
 * @packageDocumentation
 */
export { ScapiProvider, type ScapiProviderProps } from './scapi-provider.js';
export { useAgent } from './use-agent.js';
export { useAgentState, type UseAgentStateResult } from './use-agent-state.js';
export { useAllowedServices } from './use-allowed-services.js';
export { useCall, type UseCallOptions, type UseCallResult } from './use-call.js';
export { useCampaigns, type UseCampaignsResult } from './use-campaigns.js';
export { useCases, type UseCasesResult } from './use-cases.js';
export {
  useConnection,
  type UseConnectionOptions,
  type UseConnectionResult,
} from './use-connection.js';
export { useConsult, type UseConsultOptions, type UseConsultResult } from './use-consult.js';
export type { UseInteractionControlOptions, UseSelectOptions } from './use-control.js';
export type { ControlResult } from './use-control-result.js';
export { useDial, type UseDialResult } from './use-dial.js';
export { useFrame, type UseFrameResult } from './use-frame.js';
export { useInteraction, type UseInteractionOptions } from './use-interaction.js';
export {
  useInteractions,
  type UseInteractionsOptions,
  type UseInteractionsResult,
} from './use-interactions.js';
export { useKnown } from './use-known.js';
export { useMedia, type UseMediaResult } from './use-media.js';
export { useOutbound, type UseOutboundOptions, type UseOutboundResult } from './use-outbound.js';
export {
  useRecording,
  type UseRecordingOptions,
  type UseRecordingResult,
} from './use-recording.js';
export {
  useRecordingGuard,
  type UseRecordingGuardOptions,
  type UseRecordingGuardResult,
} from './use-recording-guard.js';
export { useScapiClient, type UseClientOptions } from './use-scapi-client.js';
export { useScapiEvent } from './use-scapi-event.js';
export { useToast, type UseToastOptions, type UseToastResult } from './use-toast.js';
export { useUserData, type UseUserDataOptions, type UseUserDataResult } from './use-user-data.js';
