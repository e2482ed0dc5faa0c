/**
 * A typed, secure client of the Service Client API of Agent Desktop.
 *
 * @packageDocumentation
 */
export { createScapiClient, type LinkOption, type ScapiClient } from './create-scapi-client.js';
export type { ConnectionState, UnavailableReason } from './link/status.js';
export { announcedLink } from './link/announced-link.js';
export type { Activity, ControlOptions } from './controls/shared/actions.js';
export {
  createAgentStateControl,
  type AgentStateControl,
  type AgentStateControlState,
} from './controls/agent-state.js';
export type { Availabilities, Availability } from './controls/shared/availability.js';
export {
  createCallControl,
  type CallAction,
  type CallControl,
  type CallState,
} from './controls/call/call.js';
export {
  createCampaignsControl,
  type CampaignsControl,
  type CampaignsState,
} from './controls/campaigns.js';
export {
  createCaseSelectionControl,
  type CaseSelectionControl,
  type CaseSelectionState,
} from './controls/case-selection.js';
export {
  createConnectionControl,
  type ConnectionControl,
  type ConnectionControlState,
} from './controls/connection.js';
export {
  createConsultControl,
  type ConsultAction,
  type ConsultControl,
  type ConsultOptions,
  type ConsultState,
} from './controls/consult.js';
export { createDialControl, type DialControl, type DialOptions } from './controls/dial/dial.js';
export type { DialState } from './controls/dial/dial-state.js';
export type { DialTarget, ToDestination } from './controls/dial/dial-target.js';
export type {
  InteractionControl,
  InteractionControlOptions,
} from './controls/shared/follow-interaction.js';
export {
  createInspectorControl,
  type InspectorControl,
  type InspectorFilter,
  type InspectorState,
} from './controls/inspector/inspector.js';
export type { InspectorRow, PendingRequest, TraceReading } from './controls/inspector/rows.js';
export {
  createSingleInteractionControl,
  type SingleInteractionControl,
  type SingleInteractionState,
} from './controls/interaction.js';
export {
  createInteractionListControl,
  type InteractionEntry,
  type InteractionListAction,
  type InteractionListControl,
  type InteractionListState,
} from './controls/interaction-list.js';
export {
  createLeadingFrameControl,
  type LeadingFrameControl,
  type LeadingFrameState,
} from './controls/leading-frame.js';
export {
  createMediaStateControl,
  type MediaEntry,
  type MediaStateControl,
  type MediaStateControlState,
} from './controls/media-state.js';
export type { MicrophoneState } from './controls/call/microphone.js';
export { createOutboundControl, type OutboundControl } from './controls/outbound/outbound.js';
export type { RecordDetails } from './controls/outbound/details.js';
export type { OutboundChange, OutboundDraft, RecordFiling } from './controls/outbound/draft.js';
export type { Filing } from './controls/outbound/filing.js';
export type { Intake, IntakeAction, IntakeState } from './controls/outbound/intake.js';
export type { RecordAction, RecordStatus } from './controls/outbound/record.js';
export type { OutboundState } from './controls/outbound/state.js';
export {
  createRecordingControl,
  type RecordingAction,
  type RecordingControl,
  type RecordingControlState,
} from './controls/recording/recording.js';
export {
  createRecordingGuardControl,
  type RecordingGuardControl,
} from './controls/recording-guard/recording-guard.js';
export type { GuardAction, RecordingGuardState } from './controls/recording-guard/state.js';
export type { RecordingTime } from './controls/recording/recording-time.js';
export {
  createToastControl,
  type ToastAction,
  type ToastControl,
  type ToastControlOptions,
  type ToastState,
} from './controls/toast.js';
export {
  createUserDataControl,
  type UserDataControl,
  type UserDataDrafts,
} from './controls/user-data/user-data.js';
export type { SavedUserData } from './controls/user-data/requests.js';
export type { UserDataAccess, UserDataEntry, UserDataProblem } from './controls/user-data/cell.js';
export type { ParsedDraft, UserDataField, UserDataParser } from './controls/user-data/fields.js';
export type { OrphanedDraft, UserDataState, UserDataView } from './controls/user-data/view.js';
export {
  consoleLogger,
  createConsoleLogger,
  quietLogger,
  type LogLevel,
  type Logger,
} from './diagnostics/logger.js';
export { redact, REDACTED } from './diagnostics/redact.js';
export { createTrace, type Trace, type TraceEntry } from './diagnostics/trace.js';
export { ScapiError, type ScapiErrorCode, type ScapiErrorDetails } from './errors.js';
export type { EventListener, EventSource } from './link/event-source.js';
export type { LeadingTask, WhileLeading } from './stores/leadership.js';
export type { AgentNamespace } from './requests/namespaces/agent.js';
export type { AuthNamespace } from './requests/namespaces/auth.js';
export type { ConfigurationNamespace } from './requests/namespaces/configuration.js';
export type { EmailNamespace } from './requests/namespaces/email.js';
export type { InteractionNamespace } from './requests/namespaces/interaction.js';
export type { MediaNamespace } from './requests/namespaces/media.js';
export type { MessengerNamespace } from './requests/namespaces/messenger.js';
export type { Namespaces } from './requests/namespaces.js';
export type { OutboundNamespace } from './requests/namespaces/outbound.js';
export type { SipEndpointNamespace } from './requests/namespaces/sip-endpoint.js';
export type { SystemNamespace } from './requests/namespaces/system.js';
export type { VoiceNamespace } from './requests/namespaces/voice.js';
export type { Link, Tap } from './link/open-link.js';
export type { DesktopTarget, RequestOptions, ScapiClientOptions } from './options.js';
// The reader is an entry of its own, '@scapi/client/phone-number.js': it is loaded when it is needed.
export type { PhoneNumber, RefusedPhoneNumber } from './phone-number/read-phone-number.js';
export { isServiceAllowed, type Requester } from './requests/requester.js';
export type { AgentState } from './stores/agent.js';
export type { Campaign } from './stores/campaigns.js';
export type { Case } from './stores/cases.js';
export type { Frame } from './stores/frame.js';
export type { MediaState } from './stores/media.js';
export type { Known, Stores } from './stores/stores.js';
export type { Toast, ToastHandle } from './stores/toast.js';
export type { Subscription } from './link/topic.js';
// The types of the protocol, so that an application needs this package alone.
export type * from '@scapi/protocol';
