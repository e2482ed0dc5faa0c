import type { Machine, Row } from './machine.js';
import { mediaUserData } from './user-data.js';
import { voiceOutbound } from './voice-outbound.js';

type PreviewState = 'PREVIEWING' | 'INVITED' | 'REJECTED' | 'CANCELED' | 'REVOKED' | 'IDLE';
type CallState = 'DIALING' | 'TALKING' | 'HELD' | 'IDLE';

type PreviewTrigger =
  | 'outbound.getPreviewRecord'
  | 'record pushed'
  | 'interaction.accept'
  | 'interaction.reject'
  | 'accept timeout'
  | 'outbound.callPreviewRecord'
  | 'outbound.rejectPreviewRecord'
  | 'outbound.cancelPreviewRecord'
  | 'interaction.markdone'
  | 'mark done while blocked';

type CallTrigger =
  | 'destination answers'
  | 'busy, no answer'
  | 'voice.hangUp'
  | 'remote release'
  | 'interaction.markdone';

/** Stands where the events are those of the outbound table: they differ by mode. */
export const OUTBOUND_TABLE = 'as-in-7.1';

// A table: aligned by hand.
// prettier-ignore
const previewRows: readonly Row<'(none)' | PreviewState | `call ${CallState}`, PreviewTrigger, typeof OUTBOUND_TABLE | 'REVOKED' | 'REMOVED'>[] = [
  // state                   trigger                         next           events          status
  ['(none)',                 'outbound.getPreviewRecord',    'PREVIEWING',  OUTBOUND_TABLE, 'documented'],
  ['(none)',                 'record pushed',                'INVITED',     OUTBOUND_TABLE, 'documented'],
  ['INVITED',                'interaction.accept',           'PREVIEWING',  OUTBOUND_TABLE, 'documented'],
  ['INVITED',                'interaction.reject',           'REJECTED',    OUTBOUND_TABLE, 'documented'],
  // As open media, which it is until the agent has accepted it.
  ['INVITED',                'accept timeout',               'REVOKED',     ['REVOKED', 'REMOVED'], 'inferred'],
  ['PREVIEWING',             'outbound.callPreviewRecord',   'call DIALING',OUTBOUND_TABLE, 'documented'],
  ['PREVIEWING',             'outbound.rejectPreviewRecord', 'REJECTED',    OUTBOUND_TABLE, 'documented'],
  ['PREVIEWING',             'outbound.cancelPreviewRecord', 'CANCELED',    OUTBOUND_TABLE, 'documented'],
  [['REJECTED', 'CANCELED'], 'interaction.markdone',         'removed',     'REMOVED',      'inferred'],
  [['REJECTED', 'CANCELED'], 'mark done while blocked',      'refused',     [],             'inferred'],
];

/** A record in preview. @see Protocol reference, section 8, outbound preview record. */
export const outboundPreview: Machine = {
  name: 'preview record',
  rows: previewRows,
  inherits: mediaUserData,
};

// A table: aligned by hand.
// prettier-ignore
const callRows: readonly Row<CallState, CallTrigger, typeof OUTBOUND_TABLE>[] = [
  // state                         trigger                           next       events          status
  ['DIALING',                      'destination answers',            'TALKING', OUTBOUND_TABLE, 'documented'],
  ['DIALING',                      ['voice.hangUp', 'busy, no answer'],'IDLE',  OUTBOUND_TABLE, 'documented'],
  [['TALKING', 'HELD'],            ['voice.hangUp', 'remote release'],'IDLE',   OUTBOUND_TABLE, 'documented'],
  ['IDLE',                         'interaction.markdone',           'removed', OUTBOUND_TABLE, 'documented'],
];

/** The call made from a record: where it says nothing, an outbound call. */
export const outboundCall: Machine = {
  name: 'campaign call',
  rows: callRows,
  inherits: voiceOutbound,
};
