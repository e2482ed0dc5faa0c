/**
 * A typed, secure client of the Service Client API of Agent Desktop.
 *
 * @packageDocumentation
 */
export { createScapiClient, type ScapiClient } from './create-scapi-client.js';
export type { ConnectionState, UnavailableReason } from './connection/status.js';
export { availabilityOf, type Availability } from './controls/availability.js';
export { createDialControl, type DialControl, type DialState } from './controls/dial.js';
export { consoleLogger, quietLogger, type LogLevel, type Logger } from './diagnostics/logger.js';
export { ScapiError, toError, type ScapiErrorCode, type ScapiErrorDetails } from './errors.js';
export type { AgentNamespace } from './namespaces/agent.js';
export type { VoiceNamespace } from './namespaces/voice.js';
export type { DesktopTarget, RequestOptions, ScapiClientOptions } from './options.js';
export { isServiceAllowed, type Requester } from './requester.js';
export type { AgentState } from './stores/agent.js';
export type { EventListener, Subscription } from './wire/event-hub.js';
// The types of the protocol, so that an application needs this package alone.
export type * from '@scapi/protocol';
