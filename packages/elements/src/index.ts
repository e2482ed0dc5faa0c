/**
 * Custom elements for applications inside Agent Desktop: the classes. Importing this module defines
 * no tag; `@scapi/elements/<name>/define.js` and `@scapi/elements/all.js` do.
 *
 * @packageDocumentation
 */
export { ScapiAgentState, type AgentStateDetail } from './agent-state/agent-state.js';
export { ScapiCallControls, type CallDetail } from './call-controls/call-controls.js';
export { ScapiCampaigns } from './campaigns/campaigns.js';
export { ScapiCaseSelector, type CaseDetail } from './case-selector/case-selector.js';
export { ScapiClickToDial } from './click-to-dial/click-to-dial.js';
export type { DialDetail, DialEndDetail } from './click-to-dial/details.js';
export {
  ScapiConnectionStatus,
  type ReconnectDetail,
} from './connection-status/connection-status.js';
export { ScapiConsult, type ConsultDetail } from './consult/consult.js';
export { ScapiDialLinks } from './dial-links/dial-links.js';
export { clientContext } from './internal/context.js';
export { setDefaultClient } from './internal/default-client.js';
export { registerTexts, type ScapiTexts } from './internal/register-texts.js';
export { ScapiInspector, type InspectorExportDetail } from './inspector/inspector.js';
export type { InteractionDetail } from './interaction-list/entry-actions.js';
export { ScapiInteraction } from './interaction/interaction.js';
export { ScapiInteractionList } from './interaction-list/interaction-list.js';
export { ScapiMediaState, type MediaStateDetail } from './media-state/media-state.js';
export type { OutboundDetail } from './outbound-preview/outbound-actions.js';
export { ScapiOutboundPreview } from './outbound-preview/outbound-preview.js';
export { ScapiProvider } from './provider/provider.js';
export type { UserDataFieldOptions } from './user-data-editor/describe-user-data.js';
export type { UserDataDeleteDetail, UserDataSaveDetail } from './user-data-editor/details.js';
export {
  ScapiRecordingControls,
  type RecordingDetail,
} from './recording-controls/recording-controls.js';
export {
  ScapiRecordingGuard,
  type RecordingGuardDetail,
} from './recording-guard/recording-guard.js';
export { ScapiUserDataEditor } from './user-data-editor/user-data-editor.js';
export type { ToastActionDetail, ToastButton, ToastDetail } from './toast/read-toast.js';
export { ScapiToast } from './toast/toast.js';
export { ScapiLeadingFrame, type LeadingFrameDetail } from './leading-frame/leading-frame.js';
