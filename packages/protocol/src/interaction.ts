import { isRecord, type Open, type UserData } from './json.js';
import {
  readRecord,
  toArrayOf,
  toBoolean,
  toId,
  toOneOf,
  toText,
  type OptionalReaders,
  type Reader,
  type RequiredReaders,
} from './reading.js';

/** States of an interaction. @see Protocol reference, section 6, `InteractionState`. */
export const INTERACTION_STATES = [
  'UNKNOWN',
  'DIALING',
  'TALKING',
  'IDLE',
  'PREVIEWING',
  'INVITED',
  'REJECTED',
  'CANCELED',
  'RINGING',
  'HELD',
  'ACCEPTED',
  'COMPOSING',
  'COMPLETED',
  'IN_WORKBIN',
  'REVOKED',
] as const;

/** The state of an interaction; open. */
export type InteractionState = Open<(typeof INTERACTION_STATES)[number]>;

/** Call types. @see Protocol reference, section 6, `CallType`. */
export const CALL_TYPES = [
  'INTERNAL',
  'INBOUND',
  'OUTBOUND',
  'CONSULT',
  'UNKNOWN',
  'OUTBOUND_PREVIEW',
  'OUTBOUND_PUSH_PREVIEW',
] as const;

/** The name of a call type, in the spelling of the reference. */
export type CallTypeName = (typeof CALL_TYPES)[number];

/**
 * The type of a call as the desktop spells it; open. The reference writes `INTERNAL`, one of its
 * examples `Internal`: compare with {@link isCallType}.
 */
export type CallType = Open<CallTypeName | Capitalize<Lowercase<CallTypeName>>>;

/** Is an interaction a call of one of these types, however the desktop spells it? */
export const isCallType = (
  { callType }: Pick<Interaction, 'callType'>,
  ...names: readonly CallTypeName[]
): boolean => (names as readonly (string | undefined)[]).includes(callType?.toUpperCase());

/** Directions of a call. @see Protocol reference, section 6, `Direction`. */
export const DIRECTIONS = ['IN', 'OUT', 'UNKNOWN'] as const;

/** The direction of a call. */
export type Direction = (typeof DIRECTIONS)[number];

/** States of a call recording. @see Protocol reference, section 6, `RecordingState`. */
export const RECORDING_STATES = ['STOPPED', 'RECORDING', 'PAUSED'] as const;

/** The state of a call recording. */
export type RecordingState = (typeof RECORDING_STATES)[number];

/**
 * What may be done with an interaction. Documented for outbound preview records only; the last
 * five are inferred.
 *
 * @see Protocol reference, section 6, `Capability`.
 */
export const CAPABILITIES = [
  'CALL',
  'REJECT_RECORD',
  'CANCEL_RECORD',
  'HANGUP',
  'HOLD',
  'MARK_DONE',
  'ACCEPT',
  'REJECT',
  'ANSWER',
  'RESUME',
  'TRANSFER',
  'CONFERENCE',
  'CONSULT',
] as const;

/** Something that may be done with an interaction; open. */
export type Capability = Open<(typeof CAPABILITIES)[number]>;

/** Types of the target of a transfer, conference or consultation. @see Protocol reference, section 6. */
export const TARGET_TYPES = [
  'AGENT',
  'AGENT_GROUP',
  'SKILL',
  'INTERACTION_QUEUE',
  'ROUTING_POINT',
  'CUSTOM_CONTACT',
] as const;

/** The type of a target. */
export type TargetType = (typeof TARGET_TYPES)[number];

/**
 * Where to transfer, conference or consult. A bare string in its place means `CUSTOM_CONTACT`.
 *
 * @see Protocol reference, section 5, `TargetQuery`: the manual calls the member `target`, the
 * vendor's sample sends `type`; we send `type`.
 */
export interface TargetQuery {
  readonly type: TargetType;
  /** The employee identifier of an `AGENT`; the name or number of anything else. */
  readonly destination: string;
  /** Channel of a consultation, for example `voice`. */
  readonly media?: string | undefined;
}

/** One party of an interaction, for example the customer. @see Protocol reference, section 5, `Party`. */
export interface Party {
  /** Number, address or name. */
  readonly name: string;
}

/**
 * A call, chat, e-mail, work item or preview record that the agent handles.
 *
 * @see Protocol reference, section 5, `Interaction`. Members marked *voice* come with calls and
 * preview records only.
 */
export interface Interaction {
  /** Identifier within this desktop, for example `"7"`; not the call's UUID. */
  readonly interactionId: string;
  /** The interaction a consultation belongs to. */
  readonly parentInteractionId?: string;
  /** The case (customer contact) it belongs to; a UUID. */
  readonly caseId: string;
  /** Attached data, limited to the keys the desktop lets applications read. */
  readonly userData: UserData;
  /** Channel, for example `voice`; some desktops name it only beside the interaction. */
  readonly media?: string;
  readonly state: InteractionState;
  readonly previousState?: InteractionState;
  readonly parties: readonly Party[];
  readonly isConsultation: boolean;
  /** True for the interaction that the case's information, disposition and note belong to. */
  readonly isMainCaseInteraction: boolean;
  /** When it began, in milliseconds since 1970. */
  readonly startDate?: number;
  readonly isCaseSelected?: boolean;
  readonly isCaseExpanded?: boolean;
  /** What may be done now (member name and array form inferred). */
  readonly capabilities?: readonly Capability[];
  /** *voice* */
  readonly callUuid?: string;
  /** *voice* */
  readonly direction?: Direction;
  /** *voice* As the desktop spells it; see {@link isCallType}. */
  readonly callType?: CallType;
  /** *voice* The calling number. */
  readonly ani?: string;
  /** *voice* The called number. */
  readonly dnis?: string;
  /** *voice* */
  readonly recordingState?: RecordingState;
}

/** Keys of `userData` that the desktop itself writes; compare without case. */
export const DESKTOP_USER_DATA_KEYS = [
  'IW_CaseUid',
  'IW_BundleUid',
  'IWAttachedDataInformation',
] as const;

/**
 * Reads an untrusted value as an {@link Interaction}. Only `interactionId` is indispensable:
 * whatever else a desktop leaves out gets its neutral value, so that no call is lost to a missing
 * member. A number in place of a text becomes one, other known members of a wrong type are dropped,
 * as are directions and recording states outside their closed lists; unknown members pass.
 *
 * @returns The interaction, or `undefined` when the value is none. Never throws.
 */
export const readInteraction = (value: unknown): Interaction | undefined =>
  readRecord<Interaction>(value, REQUIRED_MEMBERS, OPTIONAL_MEMBERS);

const readParty: Reader<Party> = (value) => readRecord<Party>(value, { name: toText }, {});

const REQUIRED_MEMBERS: RequiredReaders<Interaction> = {
  interactionId: toId,
  caseId: (value) => toText(value) ?? '',
  userData: (value) => (isRecord(value) ? value : {}),
  state: (value) => toText(value) ?? 'UNKNOWN',
  parties: (value) => toArrayOf(readParty)(value) ?? [],
  isConsultation: (value) => value === true,
  isMainCaseInteraction: (value) => value === true,
};

const OPTIONAL_MEMBERS: OptionalReaders<Interaction> = {
  parentInteractionId: toText,
  media: toText,
  previousState: toText,
  startDate: (value) => (Number.isFinite(value) ? (value as number) : undefined),
  isCaseSelected: toBoolean,
  isCaseExpanded: toBoolean,
  capabilities: toArrayOf(toText),
  callUuid: toText,
  direction: toOneOf(DIRECTIONS),
  callType: toText,
  ani: toText,
  dnis: toText,
  recordingState: toOneOf(RECORDING_STATES),
};
