/**
 * Which action an interaction permits: the one place that knows.
 *
 * A desktop may list `capabilities`. A documented capability then decides alone. The names that the
 * reference only infers count when they are listed, but prove nothing when they are not: then, as
 * everywhere without capabilities, state and media decide.
 *
 * @see Protocol reference, section 6, `Capability`, and section 8.
 */
import {
  isCallType,
  type Capability,
  type Interaction,
  type InteractionState,
  type RecordingState,
} from '@scapi/protocol';

interface Rule {
  readonly capability?: Capability;
  /** True when the reference only infers the name of the capability. */
  readonly isInferred?: boolean;
  /** What must hold in any case. */
  readonly always?: (interaction: Interaction) => boolean;
  /** The states, and what else, that permit it where capabilities do not decide. */
  readonly states?: readonly InteractionState[];
  readonly when?: (interaction: Interaction) => boolean;
}

const OVER: readonly InteractionState[] = ['IDLE', 'COMPLETED', 'REJECTED', 'CANCELED', 'REVOKED'];

/** True for a preview record, which is no call yet. @see Protocol reference, section 7.1. */
export const isPreview = (interaction: Interaction): boolean =>
  isCallType(interaction, 'OUTBOUND_PREVIEW', 'OUTBOUND_PUSH_PREVIEW');

/** True for a call. Some desktops name the media only beside the interaction. */
export const isCall = (interaction: Interaction): boolean =>
  !isPreview(interaction) &&
  (interaction.media === undefined
    ? interaction.callType !== undefined || interaction.callUuid !== undefined
    : interaction.media === 'voice');

/** True while another party takes part, or may do so; false when only mark done is left. */
export const isLive = ({ state }: Interaction): boolean => !OVER.includes(state);

const isConsultation = (interaction: Interaction): boolean => interaction.isConsultation;
const isMain = (interaction: Interaction): boolean => !interaction.isConsultation;

const isRecordable =
  (...states: readonly RecordingState[]) =>
  (interaction: Interaction): boolean =>
    isCall(interaction) &&
    (interaction.recordingState === undefined || states.includes(interaction.recordingState));

const inferred = { isInferred: true } as const;
const whileTalking = { states: ['TALKING'], when: isCall } as const;

/** The rules, by action. */
const RULES = {
  answer: { capability: 'ANSWER', ...inferred, states: ['RINGING'], when: isCall },
  accept: { capability: 'ACCEPT', states: ['INVITED'] },
  reject: { capability: 'REJECT', states: ['INVITED', 'RINGING'] },
  markDone: { capability: 'MARK_DONE', states: ['IDLE', 'REJECTED', 'CANCELED', 'ACCEPTED'] },

  hold: { capability: 'HOLD', states: ['TALKING'], when: isCall },
  resume: { capability: 'RESUME', ...inferred, states: ['HELD'], when: isCall },
  hangUp: { capability: 'HANGUP', states: ['DIALING', 'TALKING', 'HELD'], when: isCall },
  mute: { states: ['DIALING', 'TALKING', 'HELD'], when: isCall },

  consult: { capability: 'CONSULT', ...inferred, always: isMain, ...whileTalking },
  singleStepTransfer: { capability: 'TRANSFER', ...inferred, always: isMain, ...whileTalking },
  singleStepConference: { capability: 'CONFERENCE', ...inferred, always: isMain, ...whileTalking },
  completeTransfer: {
    capability: 'TRANSFER',
    ...inferred,
    always: isConsultation,
    ...whileTalking,
  },
  completeConference: {
    capability: 'CONFERENCE',
    ...inferred,
    always: isConsultation,
    ...whileTalking,
  },

  startRecording: { states: ['TALKING', 'HELD'], when: isRecordable('STOPPED') },
  pauseRecording: { states: ['TALKING', 'HELD'], when: isRecordable('RECORDING') },
  resumeRecording: { states: ['TALKING', 'HELD'], when: isRecordable('PAUSED') },
  stopRecording: { states: ['TALKING', 'HELD'], when: isRecordable('RECORDING', 'PAUSED') },

  callRecord: { capability: 'CALL', states: ['PREVIEWING'], always: isPreview },
  rejectRecord: { capability: 'REJECT_RECORD', states: ['PREVIEWING'], always: isPreview },
  cancelRecord: { capability: 'CANCEL_RECORD', states: ['PREVIEWING'], always: isPreview },
  // Documented for calls: live ones only.
  editUserData: { when: isLive },
} satisfies Record<string, Rule>;

/** An action that an interaction may permit. */
export type PermittedAction = keyof typeof RULES;

/** Says whether an interaction permits an action now. */
export function isPermitted(interaction: Interaction, action: PermittedAction): boolean {
  const { capability, isInferred, always, states, when }: Rule = RULES[action];
  if (always && !always(interaction)) return false;
  const listed = interaction.capabilities;
  if (capability !== undefined && listed) {
    if (listed.includes(capability)) return true;
    if (!isInferred) return false;
  }
  return (states?.includes(interaction.state) ?? true) && (when?.(interaction) ?? true);
}

/** The actions of a list that an interaction permits now, in the order of the list. */
export const permittedActions = <Action extends PermittedAction>(
  interaction: Interaction,
  actions: readonly Action[],
): readonly Action[] => actions.filter((action) => isPermitted(interaction, action));
