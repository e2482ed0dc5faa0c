import type { Interaction } from '@scapi/protocol';
import { atom, computed, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { createActions, READY, type Activity } from '../shared/actions.js';
import { availabilitiesOf, type Availabilities } from '../shared/availability.js';
import {
  followInteraction,
  interactionChange,
  type InteractionControl,
  type InteractionControlOptions,
} from '../shared/follow-interaction.js';
import { latestOf } from '../shared/latest-of.js';
import { microphoneOf, type Microphone, type MicrophoneState } from './microphone.js';
import { isCall, isLive, isPermitted, permittedActions } from '../shared/permissions.js';
import { hold, reuse } from '../../stores/reuse.js';

/** What can be asked about a call. */
export type CallAction = 'answer' | 'hold' | 'resume' | 'hangUp' | 'mute' | 'unmute';

/** What a call control shows. */
export type CallState =
  /** There is no call. */
  | { readonly status: 'none' }
  | {
      /** `ended`: released, and not yet marked done. */
      readonly status: 'ringing' | 'dialing' | 'talking' | 'held' | 'ended';
      readonly interaction: Interaction;
      /** What the call permits now. */
      readonly actions: readonly CallAction[];
      readonly activity: Activity<CallAction>;
      readonly microphone: MicrophoneState;
    };

/** Shows and controls a call. */
export interface CallControl extends InteractionControl {
  readonly $state: ReadableAtom<CallState>;
  /** May each action be asked for. */
  readonly $availability: ReadableAtom<Availabilities<CallAction>>;
  /** Answers a ringing call. All reject as the methods of `voice` and `sipEndpoint` do. */
  answer(): Promise<void>;
  /** Puts the call on hold. */
  hold(): Promise<void>;
  /** Takes the call back from hold. */
  resume(): Promise<void>;
  /** Ends the call, also one that still rings at the other end. */
  hangUp(): Promise<void>;
  /** Turns the agent's microphone off, for all calls. */
  mute(): Promise<void>;
  /** Turns the agent's microphone on. */
  unmute(): Promise<void>;
  /** Forgets the last error. */
  reset(): void;
  /** Stops following the desktop. Requests that were sent go on. */
  close(): void;
}

const SERVICES = {
  answer: 'voice.answer',
  hold: 'voice.hold',
  resume: 'voice.resume',
  hangUp: 'voice.hangUp',
  mute: 'sipEndpoint.muteMicrophone',
  unmute: 'sipEndpoint.unmuteMicrophone',
} as const;

const UNKNOWN = atom<MicrophoneState>('unknown');
const NONE: CallState = { status: 'none' };

/**
 * Creates the call control that element, hook and composable share.
 *
 * @see Protocol reference, sections 4.4, 4.5 and 8, voice calls.
 */
export function createCallControl(
  client: ScapiClient,
  options: InteractionControlOptions = {},
): CallControl {
  const followed = followInteraction(client, options.interactionId);
  const actions = createActions<CallAction>(client, options);
  const microphone = microphoneOf(client);
  let latest = NONE;
  const $state = latestOf(
    computed(followed.$source, ($interaction) => idleCallOf($interaction, microphone)),
    actions.$activities,
    (call, activities) => {
      const activity =
        call.status === 'none' ? undefined : activities.get(call.interaction.interactionId);
      return (latest = activity ? reuse(latest, { ...call, activity }) : call);
    },
  ) as ReadableAtom<CallState>;

  const run = (action: 'answer' | 'hold' | 'resume' | 'hangUp'): Promise<void> =>
    followed.whenKnown(() =>
      actions.run(() => {
        const id = followed.require();
        return {
          subject: id,
          action,
          send: () => client.request(SERVICES[action], [id]),
          confirmation: interactionChange(client, id, ({ state }) => state),
        };
      }),
    );

  const setMicrophone = (action: 'mute' | 'unmute', wanted: MicrophoneState) =>
    followed.whenKnown(() =>
      actions.run(() => ({
        subject: followed.require(),
        action,
        send: async () => {
          await client.request(SERVICES[action], []);
          await microphone.refresh();
        },
        confirmation: {
          $source: microphone.$state,
          isMet: () => ['unknown', wanted].includes(microphone.$state.get()),
        },
      })),
    );

  return {
    $state,
    $availability: availabilitiesOf(client, SERVICES),
    setInteractionId: followed.setInteractionId,
    answer: () => run('answer'),
    hold: () => run('hold'),
    resume: () => run('resume'),
    hangUp: () => run('hangUp'),
    mute: () => setMicrophone('mute', 'off'),
    unmute: () => setMicrophone('unmute', 'on'),
    reset: () => actions.reset(),
    close: () => {
      actions.close();
      followed.close();
    },
  };
}

/** Calls as the controls show them that have no action under way, by the store of the interaction. */
const idleCalls = new WeakMap<ReadableAtom<Interaction | undefined>, ReadableAtom<CallState>>();

/** One store for all controls of an interaction: an event costs one computation, however many there are. */
function idleCallOf(
  $interaction: ReadableAtom<Interaction | undefined>,
  { $state }: Microphone,
): ReadableAtom<CallState> {
  const known = idleCalls.get($interaction);
  if (known) return known;
  // Asked for while there is a call only.
  const $microphone = latestOf(
    computed($interaction, (interaction) =>
      interaction && isCall(interaction) && isLive(interaction) ? $state : UNKNOWN,
    ),
  );
  let latest = NONE;
  const $call = computed([$interaction, $microphone], (interaction, microphone = 'unknown') => {
    const call: CallState =
      interaction && isCall(interaction)
        ? {
            status: statusOf(interaction),
            interaction,
            actions: [
              ...permittedActions(interaction, ['answer', 'hold', 'resume', 'hangUp']),
              ...muteActions(interaction, microphone),
            ],
            activity: READY,
            microphone,
          }
        : NONE;
    return (latest = hold(reuse(latest, call)));
  });
  idleCalls.set($interaction, $call);
  return $call;
}

function muteActions(interaction: Interaction, microphone: MicrophoneState): CallAction[] {
  if (!isPermitted(interaction, 'mute')) return [];
  if (microphone === 'unknown') return ['mute', 'unmute'];
  return microphone === 'on' ? ['mute'] : ['unmute'];
}

function statusOf(interaction: Interaction): 'ringing' | 'dialing' | 'talking' | 'held' | 'ended' {
  if (!isLive(interaction)) return 'ended';
  if (interaction.state === 'HELD') return 'held';
  if (interaction.state === 'DIALING') return 'dialing';
  return interaction.state === 'RINGING' || interaction.state === 'INVITED' ? 'ringing' : 'talking';
}
