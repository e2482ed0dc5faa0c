import type { AgentStateName, State } from '@scapi/protocol';
import { agentStateName } from '@scapi/protocol';
import type { DesktopInteraction } from '../../engine/contract.js';
import type { Tone } from './badge.js';
import type { IconName } from './icons.js';

/** A state in words, and what it means to the agent. */
export interface Description {
  readonly label: string;
  readonly tone: Tone;
}

const interactionStates: Readonly<Record<string, Description>> = {
  DIALING: { label: 'Dialing', tone: 'accent' },
  TALKING: { label: 'Talking', tone: 'success' },
  IDLE: { label: 'Ended', tone: 'neutral' },
  PREVIEWING: { label: 'Preview', tone: 'accent' },
  INVITED: { label: 'Invited', tone: 'accent' },
  REJECTED: { label: 'Rejected', tone: 'danger' },
  CANCELED: { label: 'Canceled', tone: 'neutral' },
  RINGING: { label: 'Ringing', tone: 'accent' },
  HELD: { label: 'On hold', tone: 'warning' },
  ACCEPTED: { label: 'Active', tone: 'success' },
  COMPOSING: { label: 'Composing', tone: 'accent' },
  COMPLETED: { label: 'Completed', tone: 'neutral' },
  IN_WORKBIN: { label: 'In workbin', tone: 'neutral' },
  REVOKED: { label: 'Revoked', tone: 'danger' },
};

/** Says in words what state an interaction is in. */
export const describeState = ({ state }: DesktopInteraction): Description =>
  Object.hasOwn(interactionStates, state)
    ? (interactionStates[state] ?? unknown(state))
    : unknown(state);

const unknown = (name: string): Description => ({ label: name, tone: 'neutral' });

/** Is it waiting for the agent to take it? */
export const isWaiting = ({ state }: DesktopInteraction): boolean =>
  state === 'RINGING' || state === 'INVITED';

/** Is it over, but not marked done? */
export const hasEnded = ({ state }: DesktopInteraction): boolean =>
  state === 'IDLE' || state === 'COMPLETED';

/** Can it be recorded now? */
export const isRecordable = ({ recordingState, state }: DesktopInteraction): boolean =>
  recordingState !== undefined && (state === 'TALKING' || state === 'HELD');

/** Is it a record that is not called yet? The calls made from it carry the record too. */
export const isPreview = ({ callType }: DesktopInteraction): boolean =>
  callType === 'OUTBOUND_PREVIEW' || callType === 'OUTBOUND_PUSH_PREVIEW';

/** What kind of interaction it is, in words and as an icon. */
export function describeKind(interaction: DesktopInteraction): { label: string; icon: IconName } {
  if (isPreview(interaction)) return { label: 'Preview record', icon: 'preview' };
  if (interaction.isConsultation) return { label: 'Consultation', icon: 'consult' };
  switch (interaction.media) {
    case 'voice':
      return interaction.direction === 'OUT'
        ? { label: 'Outgoing call', icon: 'outgoing' }
        : { label: 'Incoming call', icon: 'incoming' };
    case 'chat':
      return { label: 'Chat', icon: 'chat' };
    case 'email':
      return { label: 'E-mail', icon: 'email' };
    default:
      return { label: 'Work item', icon: 'workItem' };
  }
}

const agentTones: Readonly<Partial<Record<AgentStateName, Tone>>> = {
  READY: 'success',
  READY_ACTION_CODE: 'success',
  PARTIAL_READY: 'warning',
  NOT_READY: 'danger',
  NOT_READY_ACTION_CODE: 'danger',
  NOT_READY_AFTER_CALLWORK: 'warning',
  NOT_READY_AFTER_CALLWORK_ACTION_CODE: 'warning',
  DND_ON: 'danger',
};

/** What a state of the agent or of a channel means. */
export const toneOfState = (state: State): Tone => agentTones[agentStateName(state)] ?? 'neutral';

/** May the agent do this with the interaction now? */
export const can = (interaction: DesktopInteraction, capability: string): boolean =>
  interaction.capabilities?.includes(capability) ?? false;
