/**
 * A typed, secure client of the Service Client API of Agent Desktop.
 *
 * @packageDocumentation
 */
export { createScapiClient, type ScapiClient } from './create-scapi-client.js';
export type { ConnectionState, UnavailableReason } from './connection/status.js';
export { announcedLink, onLinkAnnounced } from './announced-link.js';
export { availabilityOf, type Availability } from './controls/availability.js';
export { createDialControl, type DialControl, type DialState } from './controls/dial.js';
export {
  consoleLogger,
  createConsoleLogger,
  quietLogger,
  type LogLevel,
  type Logger,
} from './diagnostics/logger.js';
export { redact, REDACTED } from './diagnostics/redact.js';
export { createTrace, type Trace, type TraceEntry } from './diagnostics/trace.js';
export { ScapiError, toError, type ScapiErrorCode, type ScapiErrorDetails } from './errors.js';
export type { EventListener, EventSource } from './event-source.js';
export type { LeadingTask, WhileLeading } from './leadership.js';
export type { AgentNamespace } from './namespaces/agent.js';
export type { AuthNamespace } from './namespaces/auth.js';
export type { ConfigurationNamespace } from './namespaces/configuration.js';
export type { EmailNamespace } from './namespaces/email.js';
export type { InteractionNamespace } from './namespaces/interaction.js';
export type { MediaNamespace } from './namespaces/media.js';
export type { MessengerNamespace } from './namespaces/messenger.js';
export type { Namespaces } from './namespaces/namespaces.js';
export type { OutboundNamespace } from './namespaces/outbound.js';
export type { SipEndpointNamespace } from './namespaces/sip-endpoint.js';
export type { SystemNamespace } from './namespaces/system.js';
export type { VoiceNamespace } from './namespaces/voice.js';
export type { Link, Tap } from './open-link.js';
export type { DesktopTarget, RequestOptions, ScapiClientOptions } from './options.js';
export { isServiceAllowed, type Requester } from './requester.js';
export type { AgentState } from './stores/agent.js';
export type { Campaign } from './stores/campaigns.js';
export type { Case } from './stores/cases.js';
export type { Frame } from './stores/frame.js';
export type { MediaState } from './stores/media.js';
export type { Stores } from './stores/stores.js';
export type { Toast, ToastHandle } from './stores/toasts.js';
export type { Subscription } from './wire/event-hub.js';
// The types of the protocol, so that an application needs this package alone.
export type * from '@scapi/protocol';
