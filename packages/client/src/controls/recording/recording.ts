import type { Interaction, RecordingState } from '@scapi/protocol';
import { onMount, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { createActions, READY, type Activity } from '../shared/actions.js';
import { availabilitiesOf, type Availabilities } from '../shared/availability.js';
import {
  followInteraction,
  interactionChange,
  type InteractionControl,
  type InteractionControlOptions,
} from '../shared/follow-interaction.js';
import { isCall, isPermitted } from '../shared/permissions.js';
import { measure, type Measured, type RecordingTime } from './recording-time.js';
import { derive } from '../../stores/derive.js';

/** What can be asked about a recording. */
export type RecordingAction = 'start' | 'pause' | 'resume' | 'stop';

/** What a recording control shows. */
export type RecordingControlState =
  /** There is no call. */
  | { readonly status: 'none' }
  | {
      /** `unknown`: the desktop does not tell whether this call is recorded. */
      readonly status: 'stopped' | 'recording' | 'paused' | 'unknown';
      readonly interactionId: string;
      /** What the call permits now. */
      readonly actions: readonly RecordingAction[];
      readonly activity: Activity<RecordingAction>;
      /** None when the recording began before the control looked. */
      readonly time: RecordingTime | undefined;
    };

/** Shows and controls the recording of a call. */
export interface RecordingControl extends InteractionControl {
  readonly $state: ReadableAtom<RecordingControlState>;
  /** May each action be asked for. */
  readonly $availability: ReadableAtom<Availabilities<RecordingAction>>;
  /** Starts to record. All four reject as the methods of `voice` do. */
  start(): Promise<void>;
  /** Interrupts the recording. */
  pause(): Promise<void>;
  /** Continues a paused recording. */
  resume(): Promise<void>;
  /** Ends the recording. */
  stop(): Promise<void>;
  /** Forgets the last error. */
  reset(): void;
  /** Stops following the desktop. Requests that were sent go on. */
  close(): void;
}

const SERVICES = {
  start: 'voice.startCallRecording',
  pause: 'voice.pauseCallRecording',
  resume: 'voice.resumeCallRecording',
  stop: 'voice.stopCallRecording',
} as const;

/** What the desktop reports when it did it. */
const RESULTS: Readonly<Record<RecordingAction, RecordingState>> = {
  start: 'RECORDING',
  pause: 'PAUSED',
  resume: 'RECORDING',
  stop: 'STOPPED',
};

const PERMITS = [
  ['start', 'startRecording'],
  ['pause', 'pauseRecording'],
  ['resume', 'resumeRecording'],
  ['stop', 'stopRecording'],
] as const;

const STATUS = new Map<RecordingState | undefined, 'stopped' | 'recording' | 'paused'>([
  ['STOPPED', 'stopped'],
  ['RECORDING', 'recording'],
  ['PAUSED', 'paused'],
]);

const NONE: RecordingControlState = { status: 'none' };

/**
 * Creates the recording control that element, hook and composable share.
 *
 * @see Protocol reference, sections 4.4 and 8, call recording.
 */
export function createRecordingControl(
  client: ScapiClient,
  options: InteractionControlOptions = {},
): RecordingControl {
  const followed = followInteraction(client, options.interactionId);
  const actions = createActions<RecordingAction>(client, options);
  let measured: Measured | undefined;

  const toState = (
    interaction: Interaction | undefined,
    activities: ReadonlyMap<string, Activity<RecordingAction>>,
  ): RecordingControlState => {
    if (!interaction || !isCall(interaction)) return NONE;
    const { interactionId, recordingState } = interaction;
    measured = measure(measured, { interactionId, recordingState }, Date.now());
    return {
      status: STATUS.get(recordingState) ?? 'unknown',
      interactionId,
      actions: PERMITS.filter(([, rule]) => isPermitted(interaction, rule)).map(([name]) => name),
      activity: activities.get(interactionId) ?? READY,
      time: measured.time,
    };
  };

  const $state = derive([followed.$interaction, actions.$activities], toState);
  // Changes that came while the state had no listener were not measured.
  onMount($state, () => {
    measured = undefined;
  });

  const run = (action: RecordingAction): Promise<void> =>
    followed.whenKnown(() =>
      actions.run(() => {
        const id = followed.require();
        return {
          subject: id,
          action,
          send: () => client.request(SERVICES[action], [id]),
          confirmation: interactionChange(client, id, (one) => one.recordingState, RESULTS[action]),
        };
      }),
    );

  return {
    $state,
    $availability: availabilitiesOf(client, SERVICES),
    setInteractionId: followed.setInteractionId,
    start: () => run('start'),
    pause: () => run('pause'),
    resume: () => run('resume'),
    stop: () => run('stop'),
    reset: () => actions.reset(),
    close: () => {
      actions.close();
      followed.close();
    },
  };
}
