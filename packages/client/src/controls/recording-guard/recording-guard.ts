import type { Interaction } from '@scapi/protocol';
import { atom, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { ScapiError } from '../../errors.js';
import { createActions, READY } from '../shared/actions.js';
import { availabilitiesOf, type Availabilities } from '../shared/availability.js';
import {
  followInteraction,
  interactionChange,
  type InteractionControl,
  type InteractionControlOptions,
} from '../shared/follow-interaction.js';
import { isLive } from '../shared/permissions.js';
import {
  isRecording,
  stateOfCall,
  stateOfDebt,
  stateOfKnowledge,
  UNKNOWN,
  type Debt,
  type GuardAction,
  type Knowledge,
  type Owed,
  type RecordingGuardState,
} from './state.js';
import { derive } from '../../stores/derive.js';

/** Keeps what is typed into sensitive fields out of the recording. */
export interface RecordingGuardControl extends InteractionControl {
  readonly $state: ReadableAtom<RecordingGuardState>;
  /** May the recording be paused and resumed. */
  readonly $availability: ReadableAtom<Availabilities<'pause' | 'resume'>>;
  /**
   * A sensitive field got the focus. The pause is asked for before this returns, provided that
   * somebody listens to `$state`, so that the call is known.
   *
   * @param field - anything that tells fields apart, for example the element.
   * @returns Resolves when nothing is recorded; rejects when that cannot be had.
   */
  enter(field: unknown): Promise<void>;
  /** The field lost the focus. After the last one, what the guard paused is resumed. */
  leave(field: unknown): void;
  /** Tries again to pause, or to resume. */
  retry(): void;
  /** Stops guarding. What the guard paused, or is pausing, is resumed before all ends. */
  close(): void;
}

const SERVICES = {
  pause: 'voice.pauseCallRecording',
  resume: 'voice.resumeCallRecording',
} as const;

/**
 * Creates the recording guard that element, hook and composable share.
 *
 * It pauses a recording that runs while a field has the focus, also one that starts meanwhile, and
 * resumes only what it paused. It does not fight: when somebody resumes the recording, the state
 * says so, and `retry` is up to the agent.
 *
 * @see Protocol reference, section 8, call recording.
 */
export function createRecordingGuardControl(
  client: ScapiClient,
  options: InteractionControlOptions = {},
): RecordingGuardControl {
  const followed = followInteraction(client, options.interactionId);
  const actions = createActions<GuardAction>(options);
  const $fields = atom<ReadonlySet<unknown>>(new Set());
  const $owed = atom<Owed>(new Map());
  /** Whether the desktop has told what the agent handles. */
  const $knowledge = atom<Knowledge>('none');
  let stopWatching: (() => void) | undefined;
  let isClosing = false;

  const $state = derive(
    [$fields, followed.$interaction, $owed, actions.$activities, client.$status, $knowledge],
    (fields, interaction, owed, activities, { status }, knowledge): RecordingGuardState => {
      if (fields.size === 0) return stateOfDebt(owed, activities);
      if (status !== 'connected') return UNKNOWN;
      if (!interaction) {
        return stateOfKnowledge(knowledge);
      }
      return stateOfCall(interaction, owed.get(interaction.interactionId), activities);
    },
  );

  const isBusy = (id: string): boolean => actions.$activities.get().get(id)?.status === 'busy';

  const ask = (action: GuardAction, id: string): void => {
    const wanted = action === 'pause' ? 'PAUSED' : 'RECORDING';
    const run = actions.run({
      on: id,
      action,
      ask: () => client.request(SERVICES[action], [id]),
      confirmation: interactionChange(client, id, (one) => one.recordingState, wanted),
    });
    // Only now, when it is known to be under way.
    setOwed(id, action === 'pause' ? 'paused' : 'resuming');
    run.catch((error: unknown) => {
      // Refused: nothing was paused. Unanswered or unreported: it may be paused yet.
      const isUnsure = error instanceof ScapiError && error.code === 'TIMEOUT';
      // Who heard of it first may have tried again already.
      if (action === 'pause' && !isUnsure && !isBusy(id)) setOwed(id, undefined);
    });
  };

  const setOwed = (id: string, debt: Debt | undefined): void => {
    const next = new Map($owed.get());
    if (debt) next.set(id, debt);
    else next.delete(id);
    $owed.set(next);
  };

  const guard = (call: Interaction): void => {
    const id = call.interactionId;
    const activity = actions.$activities.get().get(id);
    if (activity?.status === 'busy') return;
    // The resuming is over, one way or the other.
    const isOver = $owed.get().get(id) === 'resuming';
    if (isOver) setOwed(id, isRecording(call) ? undefined : 'paused');
    if (isRecording(call) && !activity && !$owed.get().has(id)) ask('pause', id);
  };

  const payBack = (id: string): void => {
    const activity = actions.$activities.get().get(id) ?? READY;
    if (activity.status === 'busy') return;
    const call = client.$interactions.get().find((one) => one.interactionId === id);
    if (call?.recordingState !== 'PAUSED' || !isLive(call)) {
      actions.reset(id);
      setOwed(id, undefined);
    } else if (activity.status === 'ready' || activity.action === 'pause') {
      ask('resume', id);
    }
  };

  /** Does the next thing that the situation calls for. */
  const reconcile = (): void => {
    if ($fields.get().size > 0) {
      const call = followed.$interaction.get();
      if (call) guard(call);
      return;
    }
    for (const id of $owed.get().keys()) payBack(id);
    const isAsking = [...actions.$activities.get().keys()].some(isBusy);
    if (!isAsking && (isClosing || $owed.get().size === 0)) unwatch();
  };

  const lookUp = async (): Promise<void> => {
    $knowledge.set('asked');
    try {
      const all = await client.interaction.getInteractions();
      // A recorded call shows up in the store in a moment; until then nothing is safe.
      $knowledge.set(all.some(isRecording) ? 'asked' : 'known');
    } catch (error) {
      $knowledge.set(error instanceof Error ? error : new Error(String(error)));
    }
  };

  const watch = (): void => {
    if (stopWatching) return;
    const $inputs = derive(
      [$fields, followed.$interaction, client.$interactions, $owed, actions.$activities],
      (...inputs) => inputs,
    );
    const stopInputs = $inputs.listen(reconcile);
    const stopStatus = client.$status.subscribe(({ status }) => {
      if (status === 'connected' && !followed.$interaction.get()) void lookUp();
    });
    stopWatching = () => {
      stopInputs();
      stopStatus();
      $knowledge.set('none');
    };
  };

  const unwatch = (): void => {
    stopWatching?.();
    stopWatching = undefined;
    if (!isClosing) return;
    actions.close();
    followed.close();
  };

  return {
    $state,
    $availability: availabilitiesOf(client, SERVICES),
    setInteractionId: followed.setInteractionId,
    enter: (field) => {
      watch();
      // A new try: what went wrong before is over.
      if ($fields.get().size === 0) actions.reset();
      $fields.set(new Set($fields.get()).add(field));
      reconcile();
      return settled($state);
    },
    leave: (field) => {
      const next = new Set($fields.get());
      if (!next.delete(field)) return;
      $fields.set(next);
      reconcile();
    },
    retry: () => {
      const call = followed.$interaction.get();
      const id = call?.interactionId ?? '';
      // First what is owed: forgetting the error asks anew, and owes anew.
      if (call && isRecording(call) && !isBusy(id)) setOwed(id, undefined);
      actions.reset();
      reconcile();
    },
    close: () => {
      isClosing = true;
      $fields.set(new Set());
      reconcile();
    },
  };
}

/** Resolves when the guard has settled; rejects when it could not. */
function settled($state: ReadableAtom<RecordingGuardState>): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (state: RecordingGuardState): boolean => {
      if (state.status === 'exposed') reject(state.error ?? exposedError(state.reason));
      else if (state.status === 'pausing') return false;
      else resolve();
      return true;
    };
    if (look($state.get())) return;
    const stop = $state.listen((state) => {
      if (look(state)) stop();
    });
  });
}

const exposedError = (reason: string): ScapiError =>
  new ScapiError('UNAVAILABLE', `The recording cannot be paused: ${reason}.`);
