import type { AgentStateName } from './agent.js';
import type { CASE_EVENT_TYPES, INTERACTION_CHANGE_TYPES } from './event-types.js';
import type { Interaction } from './interaction.js';
import type { CampaignEventType, CampaignMode } from './outbound.js';
import type { FrameState, MessengerEventName } from './system.js';

/**
 * An event that this version of the protocol does not know, or whose payload is not what the
 * reference promises. It is handed on as it came.
 */
export interface UnrecognizedEvent {
  readonly eventType: undefined;
  /** What arrived, unchecked. */
  readonly received: unknown;
}

/** The agent's global state changed. @see Protocol reference, section 7, `agent`. */
export interface AgentEvent {
  readonly eventType: 'STATE_CHANGED';
  readonly mediaState: AgentStateName;
  /** Only with a state that has a reason. */
  readonly reason?: string;
  /** Only with a state that has a reason. */
  readonly reasonCode?: string;
}

/** The state of one channel changed. The payload is inferred. @see Protocol reference, section 7, `media`. */
export interface MediaEvent {
  readonly eventType: 'STATE_CHANGED';
  readonly media: string;
  readonly mediaState: AgentStateName;
  readonly reason?: string;
  readonly reasonCode?: string;
}

/** An interaction came, changed or went. */
export interface InteractionChangeEvent {
  readonly eventType: (typeof INTERACTION_CHANGE_TYPES)[number];
  /** Channel of the interaction. */
  readonly media?: string;
  /** The interaction as it is now. */
  readonly interaction: Interaction;
}

/** An interaction moved to another case; the example of the manual carries no interaction. */
export interface CaseIdChangedEvent {
  readonly eventType: 'CASE_ID_CHANGED';
  /** The new case. */
  readonly caseId: string;
  readonly previousCaseId: string;
}

/** A case was selected, expanded or collapsed in the desktop. */
export interface CaseEvent {
  readonly eventType: (typeof CASE_EVENT_TYPES)[number];
  readonly selectedCaseId: string;
}

/** The agent or `interaction.markdone` marked an interaction done. The payload is inferred. */
export interface MarkdoneEvent {
  readonly eventType: 'MARKDONE';
  readonly interaction: Interaction;
}

/** The agent clicked a button of a toast. */
export interface ToastButtonEvent {
  readonly eventType: 'CUSTOM_TOAST_BUTTON_CLICK';
  readonly customToastId: string;
  /** 0 for the first button. */
  readonly buttonIndex: number;
}

/** The tab election moved on. Carries no event type. */
export interface FrameStateEvent {
  readonly eventType?: never;
  readonly frameState: FrameState;
}

/** A campaign was loaded, unloaded, started or stopped. */
export interface CampaignEvent {
  readonly eventType: CampaignEventType;
  /** Name of the campaign. */
  readonly campaign: string;
  /** Only when it started. */
  readonly mode?: CampaignMode;
}

/** What an `interaction` event carries. */
export type InteractionEvent = InteractionChangeEvent | CaseIdChangedEvent | CaseEvent;

/** What a `system` event carries. */
export type SystemEvent = ToastButtonEvent | FrameStateEvent;

/** Payloads by event name, as the desktop sends them. */
export interface Events {
  agent: AgentEvent;
  media: MediaEvent;
  interaction: InteractionEvent;
  markdone: MarkdoneEvent;
  system: SystemEvent;
  outbound: CampaignEvent;
  [channel: MessengerEventName]: unknown;
}

/** What a listener of event `Name` receives. */
export type EventOf<Name extends string> = Name extends MessengerEventName
  ? unknown
  : Name extends keyof Events
    ? Events[Name] | UnrecognizedEvent
    : UnrecognizedEvent;
