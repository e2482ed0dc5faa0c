import type { Step } from '../scenario.js';
import type { Asked } from './asked.js';
import { WITHIN } from './entrance.js';

/** An interaction of the trace. */
export interface Character {
  readonly label: string;
  /** Label of the call that it consults about. */
  readonly parent: string | undefined;
  readonly state: unknown;
  readonly recordingState: unknown;
  readonly keys: readonly string[];
}

/** What ends a call when the application does it. */
const ENDINGS = ['voice.hangUp', 'interaction.completeTransfer', 'interaction.singleStepTransfer'];

/** Events that come with others, for which a step stands. */
const BY_THE_WAY = [
  ...['ADDED', 'COMPLETED', 'COMPOSING', 'CREATED', 'DIALING', 'INVITED'],
  ...['JOIN_PENDING', 'MARKDONE_APPLY', 'RINGING', 'TRANSFER_COMPLETED'],
];

type Request =
  | `voice.${'answer' | 'hold' | 'resume' | `${'start' | 'stop' | 'pause' | 'resume'}CallRecording`}`
  | 'interaction.accept'
  | 'interaction.markdone';

/** The steps for what becomes of an interaction that is there; `undefined` where there are none. */
export function turnOf(
  id: string,
  { label, parent, state, recordingState }: Character,
  { eventType, interaction }: Readonly<Record<string, unknown>>,
  asked: Asked,
): readonly Step[] | undefined {
  const $label = `$${label}`;
  const waitFor = (pattern: object): Step => ({
    do: 'waitFor',
    interaction: { interactionId: $label, ...pattern },
    within: WITHIN,
  });
  /** The agent does it, unless the application did; that it did is waited for, where it shows. */
  const agent = (request: Request, pattern?: object): readonly Step[] => {
    if (!asked.take(request, id)) return [{ do: request, with: [$label] }];
    return pattern ? [waitFor(pattern)] : [];
  };
  const become = (next: string) => ({ state: next });
  switch (eventType) {
    case 'ESTABLISHED':
      if (state === 'DIALING') return [{ do: 'world.answer', with: [$label] }];
      if (state === 'RINGING') return agent('voice.answer', become('TALKING'));
      return state === 'HELD' ? agent('voice.resume', become('TALKING')) : [];
    case 'HELD':
      // A consultation holds the call by itself.
      return asked.has('interaction.consult', id) ? [] : agent('voice.hold', become('HELD'));
    case 'RELEASED':
      return ENDINGS.some((request) => asked.take(request, id))
        ? [waitFor(become('IDLE'))]
        : [{ do: 'world.hangUp', with: [$label] }];
    case 'ACCEPTED':
      return agent('interaction.accept', become('ACCEPTED'));
    case 'REMOVED':
      // A consultation goes with its end.
      return parent === undefined ? agent('interaction.markdone') : [];
    case 'ENDED':
      return [{ do: 'agent.endChat', with: [$label] }];
    case 'CALL_RECORDING_STATE_CHANGED': {
      const next = (interaction as { readonly recordingState?: unknown }).recordingState;
      const request = recordingRequest(recordingState, next);
      return request && agent(request, { recordingState: next });
    }
    default:
      return BY_THE_WAY.includes(String(eventType)) ? [] : undefined;
  }
}

function recordingRequest(before: unknown, next: unknown): Request | undefined {
  if (next === 'PAUSED') return 'voice.pauseCallRecording';
  if (next === 'STOPPED') return 'voice.stopCallRecording';
  if (next !== 'RECORDING') return undefined;
  return before === 'PAUSED' ? 'voice.resumeCallRecording' : 'voice.startCallRecording';
}
