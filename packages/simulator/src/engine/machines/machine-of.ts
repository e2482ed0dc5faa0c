import { CAPABILITIES, type Capability } from '@scapi/protocol';
import type { DesktopInteraction } from '../contract.js';
import type { Dialect } from '../dialect.js';
import { chat } from './chat.js';
import { email } from './email.js';
import { rowFrom, rowsFor, type Machine } from './machine.js';
import { openMedia } from './open-media.js';
import { outboundCall, outboundPreview } from './outbound-preview.js';
import { voiceConsult } from './voice-consult.js';
import { voiceInbound } from './voice-inbound.js';
import { voiceOutbound } from './voice-outbound.js';

/** Is it a call, as opposed to a preview record, a chat, an e-mail or a work item? */
export const isCall = ({ media, preview, callType }: DesktopInteraction): boolean =>
  media === 'voice' && (!preview || callType === 'OUTBOUND');

/** The state machine that an interaction lives by. */
export function machineOf(interaction: DesktopInteraction): Machine {
  const { media, preview, isConsultation, direction } = interaction;
  if (preview) return isCall(interaction) ? outboundCall : outboundPreview;
  switch (media) {
    case 'voice':
      if (isConsultation) return voiceConsult;
      return direction === 'IN' ? voiceInbound : voiceOutbound;
    case 'chat':
      return chat;
    case 'email':
      return email;
    default:
      return openMedia;
  }
}

/** The name that the tables have for the state of an interaction. */
export function tableState({ state, previousState, phase }: DesktopInteraction): string {
  if (phase) return phase;
  if (state !== 'IN_WORKBIN') return state;
  return previousState === 'COMPOSING' ? 'draft in workbin' : 'workbin';
}

/** What the agent may do by the triggers that the tables have for a state. (inferred) */
const CAPABILITY_OF: Readonly<Record<string, Capability>> = {
  'voice.answer': 'ANSWER',
  'voice.hold': 'HOLD',
  'voice.resume': 'RESUME',
  'voice.hangUp': 'HANGUP',
  'interaction.accept': 'ACCEPT',
  'interaction.reject': 'REJECT',
  'interaction.consult': 'CONSULT',
  'interaction.singleStepTransfer': 'TRANSFER',
  'interaction.completeTransfer': 'TRANSFER',
  'interaction.singleStepConference': 'CONFERENCE',
  'interaction.completeConference': 'CONFERENCE',
  'interaction.markdone': 'MARK_DONE',
  'outbound.callPreviewRecord': 'CALL',
  'outbound.rejectPreviewRecord': 'REJECT_RECORD',
  'outbound.cancelPreviewRecord': 'CANCEL_RECORD',
};

/** Reads the capabilities of an interaction off the table it lives by. */
export function capabilitiesByTable(
  interaction: DesktopInteraction,
  dialect: Dialect,
): readonly Capability[] {
  const machine = machineOf(interaction);
  const state = tableState(interaction);
  const found = new Set(
    Object.entries(CAPABILITY_OF)
      .filter(([trigger]) => {
        const row = rowFrom(rowsFor(machine, trigger, dialect), state);
        return row !== undefined && row[2] !== 'refused';
      })
      .map(([, capability]) => capability),
  );
  return CAPABILITIES.filter((capability) => found.has(capability));
}
