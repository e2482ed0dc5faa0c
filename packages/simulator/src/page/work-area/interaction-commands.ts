import type { IconName } from '../parts/icons.js';

/** A button of the interaction bar: shown where the desktop lists the capability. */
export interface InteractionCommand {
  readonly capability: string;
  readonly label: string;
  /** What it acts on, behind the label; not shown where room is short. */
  readonly object?: string;
  readonly icon: IconName;
  readonly look?: 'success' | 'danger' | 'primary';
  /** Shows only its icon where room is short. */
  readonly compact?: boolean;
  /** Takes the interaction's identifier and nothing else. */
  readonly request:
    | 'voice.answer'
    | 'voice.hold'
    | 'voice.resume'
    | 'voice.hangUp'
    | 'interaction.accept'
    | 'interaction.reject'
    | 'interaction.markdone'
    | 'interaction.completeTransfer'
    | 'interaction.completeConference'
    | 'outbound.callPreviewRecord'
    | 'outbound.rejectPreviewRecord'
    | 'outbound.cancelPreviewRecord';
}

/** How an interaction begins and goes on, in the order of the buttons. */
export const openingCommands: readonly InteractionCommand[] = [
  {
    capability: 'ANSWER',
    label: 'Answer',
    icon: 'answer',
    look: 'success',
    request: 'voice.answer',
  },
  {
    capability: 'ACCEPT',
    label: 'Accept',
    icon: 'done',
    look: 'success',
    request: 'interaction.accept',
  },
  {
    capability: 'CALL',
    label: 'Call',
    icon: 'answer',
    look: 'success',
    request: 'outbound.callPreviewRecord',
  },
  { capability: 'REJECT', label: 'Reject', icon: 'close', request: 'interaction.reject' },
  {
    capability: 'REJECT_RECORD',
    label: 'Reject',
    object: 'record',
    icon: 'close',
    request: 'outbound.rejectPreviewRecord',
  },
  {
    capability: 'CANCEL_RECORD',
    label: 'Cancel',
    object: 'record',
    icon: 'clear',
    request: 'outbound.cancelPreviewRecord',
  },
  { capability: 'HOLD', label: 'Hold', icon: 'hold', compact: true, request: 'voice.hold' },
  {
    capability: 'RESUME',
    label: 'Resume',
    icon: 'resume',
    look: 'primary',
    request: 'voice.resume',
  },
];

/** How a consultation ends: its two calls come together. */
export const consultationCommands: readonly InteractionCommand[] = [
  {
    capability: 'TRANSFER',
    label: 'Complete transfer',
    icon: 'transfer',
    look: 'primary',
    request: 'interaction.completeTransfer',
  },
  {
    capability: 'CONFERENCE',
    label: 'Complete conference',
    icon: 'conference',
    request: 'interaction.completeConference',
  },
];

/** How an interaction ends. */
export const closingCommands: readonly InteractionCommand[] = [
  {
    capability: 'HANGUP',
    label: 'Hang up',
    icon: 'hangUp',
    look: 'danger',
    request: 'voice.hangUp',
  },
  {
    capability: 'MARK_DONE',
    label: 'Mark done',
    icon: 'done',
    look: 'primary',
    request: 'interaction.markdone',
  },
];

/** The three ways to bring another party into an interaction. */
export type TargetPurpose = 'consult' | 'transfer' | 'conference';

/** Their buttons, which open a form. */
export const targetCommands: readonly {
  readonly purpose: TargetPurpose;
  readonly capability: string;
  readonly label: string;
  readonly icon: IconName;
}[] = [
  { purpose: 'consult', capability: 'CONSULT', label: 'Consult', icon: 'consult' },
  { purpose: 'transfer', capability: 'TRANSFER', label: 'Transfer', icon: 'transfer' },
  { purpose: 'conference', capability: 'CONFERENCE', label: 'Conference', icon: 'conference' },
];
