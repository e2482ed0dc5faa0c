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

/** Event types that carry the interaction they are about. */
export const INTERACTION_CHANGE_TYPES = [
  ...COMMON_EVENT_TYPES,
  ...VOICE_EVENT_TYPES,
  ...OPEN_MEDIA_EVENT_TYPES,
  ...CHAT_EVENT_TYPES,
  ...EMAIL_EVENT_TYPES,
  ...OUTBOUND_EVENT_TYPES,
] as const;

/** Every event type of `interaction` events. @see Protocol reference, section 6, `InteractionEventType`. */
export const INTERACTION_EVENT_TYPES = /* @__PURE__ */ (() =>
  [...INTERACTION_CHANGE_TYPES, 'CASE_ID_CHANGED', ...CASE_EVENT_TYPES] as const)();

/** The event type of an `interaction` event. */
export type InteractionEventType = (typeof INTERACTION_EVENT_TYPES)[number];
