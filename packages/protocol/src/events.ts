import { agentStateName, type AgentStateName } from './agent.js';
import { readInteraction, type Interaction } from './interaction.js';
import { isRecord, isString } from './json.js';
import { CAMPAIGN_EVENT_TYPES, type CampaignEventType, type CampaignMode } from './outbound.js';
import { FRAME_STATES, type FrameState, type MessengerEventName } from './system.js';

/** Event types of interactions of every medium. @see Protocol reference, section 7, `interaction`. */
export const COMMON_EVENT_TYPES = [
  'UNKNOWN',
  'ADDED',
  'REMOVED',
  'ATTACHED_DATA_CHANGED',
  'CASE_OR_BUNDLE_ID_CHANGED',
  'NEW_MESSAGE',
  'ERROR',
] as const;

/** Event types of calls. */
export const VOICE_EVENT_TYPES = [
  'CALL_RECORDING_STATE_CHANGED',
  'DIALING',
  'ESTABLISHED',
  'HELD',
  'PARTY_CHANGED',
  'RELEASED',
  'RINGING',
] as const;

/** Event types of open media, which chat and outbound e-mail inherit. */
export const OPEN_MEDIA_EVENT_TYPES = [
  'ACCEPTED',
  'COMPLETED',
  'COMPOSING',
  'CREATED',
  'INSERT_STANDARD_RESPONSE',
  'INVITED',
  'INVITED_CONFERENCE',
  'IN_QUEUE_FAILED',
  'IN_WORKBIN',
  'IN_WORKBIN_FAILED',
  'LEFT_CONFERENCE',
  'PULLED',
  'PULL_FAILED',
  'PULL_WORKBIN_FAILED',
  'REVOKED',
  'TRANSFER_COMPLETED',
] as const;

/** Event types of chats. */
export const CHAT_EVENT_TYPES = ['ENDED', 'JOIN_FAILED', 'JOIN_PENDING'] as const;

/** Event types of outbound e-mails; two Ls, unlike the state `CANCELED`. */
export const EMAIL_EVENT_TYPES = ['CANCELLED', 'SENT'] as const;

/** Event types of preview records and the calls made from them. */
export const OUTBOUND_EVENT_TYPES = ['PREVIEWING', 'STATE_CHANGE', 'MARKDONE_APPLY'] as const;

/** Event types of cases: these carry no interaction. */
export const CASE_EVENT_TYPES = ['CASE_SELECTED', 'CASE_EXPANDED', 'CASE_COLLAPSED'] as const;

const INTERACTION_CHANGE_TYPES = [
  ...COMMON_EVENT_TYPES,
  ...VOICE_EVENT_TYPES,
  ...OPEN_MEDIA_EVENT_TYPES,
  ...CHAT_EVENT_TYPES,
  ...EMAIL_EVENT_TYPES,
  ...OUTBOUND_EVENT_TYPES,
] as const;

/** Every event type of `interaction` events. @see Protocol reference, section 6, `InteractionEventType`. */
export const INTERACTION_EVENT_TYPES = [
  ...INTERACTION_CHANGE_TYPES,
  'CASE_ID_CHANGED',
  ...CASE_EVENT_TYPES,
] as const;

/** The event type of an `interaction` event. */
export type InteractionEventType = (typeof INTERACTION_EVENT_TYPES)[number];

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

/**
 * Reads the untrusted payload of an event. What cannot be read arrives as
 * {@link UnrecognizedEvent}, never as nothing.
 */
export function readEvent<Name extends string>(name: Name, data: unknown): EventOf<Name> {
  if (name.startsWith('messenger:')) return data as EventOf<Name>;
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  const unrecognized: UnrecognizedEvent = { eventType: undefined, received: data };
  return ((isRecord(data) ? read?.(data) : undefined) ?? unrecognized) as EventOf<Name>;
}

type Payload = Readonly<Record<string, unknown>>;

const readers: Readonly<Record<string, (data: Payload) => object | undefined>> = {
  agent: readStateChange,
  media: (data) => (isString(data['media']) ? readStateChange(data) : undefined),
  interaction: readInteractionEvent,
  markdone: (data) => {
    const interaction = readInteraction(data['interaction']);
    return interaction && { ...data, eventType: 'MARKDONE', interaction };
  },
  system: (data) => {
    if (isOneOf(FRAME_STATES, data['frameState'])) return { frameState: data['frameState'] };
    const { eventType, customToastId, buttonIndex } = data;
    const clicked =
      eventType === 'CUSTOM_TOAST_BUTTON_CLICK' &&
      isString(customToastId) &&
      Number.isInteger(buttonIndex);
    return clicked ? { ...data } : undefined;
  },
  outbound: (data) =>
    isOneOf(CAMPAIGN_EVENT_TYPES, data['eventType']) && isString(data['campaign'])
      ? { ...data }
      : undefined,
};

function readStateChange(data: Payload): object | undefined {
  if (data['eventType'] !== 'STATE_CHANGED') return undefined;
  return { ...data, mediaState: agentStateName(data) };
}

function readInteractionEvent(data: Payload): object | undefined {
  const { eventType } = data;
  if (isOneOf(CASE_EVENT_TYPES, eventType))
    return isString(data['selectedCaseId']) ? { ...data } : undefined;
  if (eventType === 'CASE_ID_CHANGED') {
    return isString(data['caseId']) && isString(data['previousCaseId']) ? { ...data } : undefined;
  }
  const interaction = readInteraction(data['interaction']);
  return isOneOf(INTERACTION_CHANGE_TYPES, eventType) && interaction
    ? { ...data, interaction }
    : undefined;
}

const isOneOf = <T extends string>(values: readonly T[], value: unknown): value is T =>
  (values as readonly unknown[]).includes(value);
