import type { CallType, Capability, InteractionState } from '@scapi/protocol';
import type { PreviewMode } from './contract.js';
import type { Dialect } from './dialect.js';

/** One row of the manual's table of outbound preview events, and what makes it happen. */
export interface OutboundRow {
  readonly mode: PreviewMode;
  /** What the agent does or sees, as printed. */
  readonly uiEvent: string;
  /** The triggers of the state machine that play this row. */
  readonly on: readonly string[];
  readonly eventType: string;
  readonly state: InteractionState;
  /** `OUTBOUND` is the call; anything else the preview record. */
  readonly callType: CallType;
  readonly capabilities: readonly Capability[];
  /** The dialect in which the row holds, where that is not every one. */
  readonly when?: Partial<Dialect>;
}

const PULL_RECORD = ['outbound.getPreviewRecord'];
const PUSHED = ['record pushed'];
const ACCEPT = ['interaction.accept'];
const DECLINE = ['interaction.reject'];
const CALL = ['outbound.callPreviewRecord'];
const ANSWERED = ['destination answers'];
const RELEASE = ['voice.hangUp', 'remote release', 'busy, no answer'];
const MARKDONE = ['interaction.markdone'];
const REJECT = ['outbound.rejectPreviewRecord'];
const CANCEL = ['outbound.cancelPreviewRecord'];

const IN_PREVIEW: readonly Capability[] = ['CALL', 'REJECT_RECORD', 'CANCEL_RECORD'];
const TALKING: readonly Capability[] = ['HANGUP', 'HOLD'];

type Line = readonly [
  uiEvent: string,
  on: readonly string[],
  eventType: string,
  state: InteractionState,
  callType: CallType,
  capabilities: readonly Capability[],
  when?: Partial<Dialect>,
];

const rowsOfMode = (mode: PreviewMode, lines: readonly Line[]): readonly OutboundRow[] =>
  lines.map(([uiEvent, on, eventType, state, callType, capabilities, when]) => ({
    mode,
    uiEvent,
    on,
    eventType,
    state,
    callType,
    capabilities,
    ...(when && { when }),
  }));

// Tables: aligned by hand.
// prettier-ignore
const PULL: readonly Line[] = [
  ['Preview record received', PULL_RECORD, 'ADDED',          'PREVIEWING', 'OUTBOUND_PREVIEW', IN_PREVIEW],
  ['Preview record received', PULL_RECORD, 'PREVIEWING',     'PREVIEWING', 'OUTBOUND_PREVIEW', IN_PREVIEW],
  ['Make call from preview',  CALL,        'ADDED',          'DIALING',    'OUTBOUND',         ['HANGUP']],
  ['Make call from preview',  CALL,        'DIALING',        'DIALING',    'OUTBOUND',         ['HANGUP']],
  ['Make call from preview',  CALL,        'REMOVED',        'IDLE',       'OUTBOUND_PREVIEW', []],
  // Not printed, probably an omission (section 10).
  ['Call answered',           ANSWERED,    'ESTABLISHED',    'TALKING',    'OUTBOUND',         TALKING, { pullEstablished: 'emit' }],
  ['Release and mark done',   RELEASE,     'RELEASED',       'IDLE',       'OUTBOUND',         ['MARK_DONE']],
  ['Release and mark done',   MARKDONE,    'MARKDONE_APPLY', 'IDLE',       'OUTBOUND',         ['MARK_DONE']],
  ['Release and mark done',   MARKDONE,    'REMOVED',        'IDLE',       'OUTBOUND',         []],
  ['Reject record',           REJECT,      'STATE_CHANGE',   'REJECTED',   'OUTBOUND_PREVIEW', ['MARK_DONE']],
  ['Cancel record',           CANCEL,      'STATE_CHANGE',   'CANCELED',   'OUTBOUND_PREVIEW', ['MARK_DONE']],
];

// prettier-ignore
const PUSH: readonly Line[] = [
  ['Record received',         PUSHED,      'ADDED',          'INVITED',    'OUTBOUND_PUSH_PREVIEW', ['ACCEPT', 'REJECT']],
  ['Record received',         PUSHED,      'INVITED',        'INVITED',    'OUTBOUND_PUSH_PREVIEW', ['ACCEPT', 'REJECT']],
  ['Accepted',                ACCEPT,      'PREVIEWING',     'PREVIEWING', 'OUTBOUND_PUSH_PREVIEW', IN_PREVIEW],
  ['Rejected',                DECLINE,     'REMOVED',        'REJECTED',   'OUTBOUND_PUSH_PREVIEW', []],
  ['Make call',               CALL,        'ADDED',          'DIALING',    'OUTBOUND',              ['HANGUP']],
  ['Make call',               CALL,        'DIALING',        'DIALING',    'OUTBOUND',              ['HANGUP']],
  ['Make call',               ANSWERED,    'ESTABLISHED',    'TALKING',    'OUTBOUND',              TALKING],
  ['Release and mark done',   RELEASE,     'RELEASED',       'IDLE',       'OUTBOUND',              ['MARK_DONE']],
  ['Release and mark done',   MARKDONE,    'MARKDONE_APPLY', 'IDLE',       'OUTBOUND',              ['MARK_DONE']],
  ['Release and mark done',   MARKDONE,    'REMOVED',        'IDLE',       'OUTBOUND_PUSH_PREVIEW', []],
  ['Release and mark done',   MARKDONE,    'REMOVED',        'IDLE',       'OUTBOUND',              []],
  ['Reject record',           REJECT,      'STATE_CHANGE',   'REJECTED',   'OUTBOUND_PUSH_PREVIEW', ['MARK_DONE']],
  ['Cancel record',           CANCEL,      'STATE_CHANGE',   'CANCELED',   'OUTBOUND_PUSH_PREVIEW', ['MARK_DONE']],
];

// prettier-ignore
const DIRECT_PUSH: readonly Line[] = [
  ['Record received',         PUSHED,      'ADDED',          'INVITED',    'OUTBOUND_PREVIEW', ['ACCEPT', 'REJECT']],
  ['Record received',         PUSHED,      'INVITED',        'INVITED',    'OUTBOUND_PREVIEW', ['ACCEPT', 'REJECT']],
  ['Accepted',                ACCEPT,      'PREVIEWING',     'PREVIEWING', 'OUTBOUND_PREVIEW', IN_PREVIEW],
  ['Rejected',                DECLINE,     'REMOVED',        'REJECTED',   'OUTBOUND_PREVIEW', []],
  ['Make call',               CALL,        'ADDED',          'DIALING',    'OUTBOUND',         ['HANGUP']],
  ['Make call',               CALL,        'DIALING',        'DIALING',    'OUTBOUND',         ['HANGUP']],
  ['Make call',               ANSWERED,    'ESTABLISHED',    'TALKING',    'OUTBOUND',         ['HANGUP'], { directPushHold: 'asPrinted' }],
  ['Make call',               ANSWERED,    'ESTABLISHED',    'TALKING',    'OUTBOUND',         TALKING,    { directPushHold: 'likePush' }],
  // The preview record is removed with its call also when the call is not answered.
  ['Make call',               [...ANSWERED, ...RELEASE], 'REMOVED', 'IDLE', 'OUTBOUND_PREVIEW', []],
  ['Release and mark done',   RELEASE,     'RELEASED',       'IDLE',       'OUTBOUND',         ['MARK_DONE']],
  ['Release and mark done',   MARKDONE,    'MARKDONE_APPLY', 'IDLE',       'OUTBOUND',         ['MARK_DONE']],
  ['Release and mark done',   MARKDONE,    'REMOVED',        'IDLE',       'OUTBOUND',         []],
  ['Reject record',           REJECT,      'STATE_CHANGE',   'REJECTED',   'OUTBOUND_PREVIEW', ['MARK_DONE']],
  ['Cancel record',           CANCEL,      'STATE_CHANGE',   'CANCELED',   'OUTBOUND_PREVIEW', ['MARK_DONE']],
];

/** The table of outbound preview events, row by row. @see Protocol reference, section 7.1. */
export const OUTBOUND_TABLE_ROWS: readonly OutboundRow[] = [
  ...rowsOfMode('PULL', PULL),
  ...rowsOfMode('PUSH', PUSH),
  ...rowsOfMode('DIRECT_PUSH', DIRECT_PUSH),
];

const holds = ({ when = {} }: OutboundRow, dialect: Dialect): boolean =>
  Object.entries(when).every(([name, value]) => dialect[name as keyof Dialect] === value);

/** The rows that a trigger plays, in the order of the table. */
export const outboundRows = (
  mode: PreviewMode,
  trigger: string,
  dialect: Dialect,
): readonly OutboundRow[] =>
  OUTBOUND_TABLE_ROWS.filter(
    (row) => row.mode === mode && row.on.includes(trigger) && holds(row, dialect),
  );

/** What the table grants the call of a record in a state; a held one can be resumed (inferred). */
export function outboundCallCapabilities(
  mode: PreviewMode,
  state: InteractionState,
  dialect: Dialect,
): readonly Capability[] {
  if (state === 'HELD') return ['HANGUP', 'RESUME'];
  const row = OUTBOUND_TABLE_ROWS.find(
    (each) =>
      each.mode === mode &&
      each.callType === 'OUTBOUND' &&
      each.state === state &&
      holds(each, dialect),
  );
  return row?.capabilities ?? TALKING;
}
