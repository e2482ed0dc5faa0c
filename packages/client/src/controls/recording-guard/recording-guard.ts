import { atom, type ReadableAtom } from 'nanostores';
import type { Interaction } from '@scapi/protocol';
import type { ConnectionState } from '../../link/status.js';
import type { ScapiClient } from '../../create-scapi-client.js';
import { ScapiError, toError } from '../../errors.js';
import { publish } from '../../shared/publish.js';
import { derive } from '../../stores/derive.js';
import { closedError, CONFIRMATION_TIMEOUT, createActions } from '../shared/actions.js';
import { availabilitiesOf, type Availabilities } from '../shared/availability.js';
import {
  followInteraction,
  type InteractionControl,
  type InteractionControlOptions,
} from '../shared/follow-interaction.js';
import { waitFor } from '../shared/wait-for.js';
import { watchLeaving } from './leaving-page.js';
import { createPausedCalls, GUARD_SERVICES } from './paused-calls.js';
import {
  guardState,
  isPaused,
  isRecording,
  type Certainty,
  type GuardAction,
  type RecordingGuardState,
} from './state.js';

/** Keeps what is typed into sensitive fields out of the recording. */
export interface RecordingGuardControl extends InteractionControl {
  readonly $state: ReadableAtom<RecordingGuardState>;
  /** May the recording be paused and resumed. */
  readonly $availability: ReadableAtom<Availabilities<GuardAction>>;
  /**
   * A sensitive field got the focus. The pause is asked for before this returns, provided that the
   * call is known: connected, and `$state` listened to. Else it is asked for as soon as it is.
   *
   * @param field - anything that tells fields apart, for example the element.
   * @returns Resolves when nothing is recorded. Rejects when that cannot be had: as
   *   `voice.pauseCallRecording` does; with `UNAVAILABLE` when the desktop does not answer within the
   *   client's `timeout`; with `CLOSED`.
   */
  enter(field: unknown): Promise<void>;
  /** The field lost the focus. After the last one, what the guard paused is resumed. */
  leave(field: unknown): void;
  /** Tries again to pause, or to resume. */
  retry(): void;
  /** Stops guarding. What the guard paused, or is pausing, is resumed before all ends. */
  close(): void;
}

/**
 * Creates the recording guard that element, hook and composable share.
 *
 * It pauses a recording that runs while a field has the focus, also one that starts meanwhile, and
 * resumes only what it paused. It does not fight: when the recording is resumed elsewhere, the state
 * says so, and `retry` is up to the agent.
 *
 * What it paused is resumed whatever ends first: the fields lose the focus, the guard is closed, the
 * client is closed, or the agent leaves the page. A resume that fails is tried again until the
 * recording is known to run, or the call to be over. Only a browser that crashes, and a frame that the
 * desktop removes from its page, leave no time for that.
 *
 * @see Protocol reference, section 8, call recording.
 */
export function createRecordingGuardControl(
  client: ScapiClient,
  options: InteractionControlOptions = {},
): RecordingGuardControl {
  const { confirmationTimeout = CONFIRMATION_TIMEOUT } = options;
  const followed = followInteraction(client, options.interactionId);
  const actions = createActions<GuardAction>(client, options);
  const calls = createPausedCalls(client, actions);
  const $fields = atom<ReadonlySet<unknown>>(new Set());
  const $certainty = atom<Certainty>('unknown');
  const $isLeaving = atom(false);
  const closing = new AbortController();
  let stopWatching: (() => void) | undefined;
  let isLookingUp = false;

  const $call = followed.$interaction;

  const $state = derive(
    [$fields, $call, calls.$paused, actions.$activities, client.$status, $certainty, $isLeaving],
    (fields, call, paused, activities, connection, certainty, isLeaving): RecordingGuardState =>
      guardState({ fields, call, paused, activities, connection, certainty, isLeaving }),
  );

  const isBusy = (id: string): boolean => actions.$activities.get().get(id)?.status === 'busy';

  /** Pauses the call, unless that was tried. */
  const guard = (call: Interaction): void => {
    const id = call.interactionId;
    if (isBusy(id)) return;
    // The resuming is over, one way or the other.
    if (calls.$paused.get().get(id)?.phase === 'resuming') {
      if (isRecording(call)) calls.forget(id);
      else calls.keep(id);
    }
    const isTried = calls.$paused.get().has(id) || actions.$activities.get().has(id);
    if (isRecording(call) && !isTried) calls.pause(id);
  };

  /** Resumes what was paused, or forgets it where there is nothing to resume. */
  const settle = (id: string): void => {
    if (isBusy(id)) return;
    const call = client.$interactions.get().find((one) => one.interactionId === id);
    const { phase, certainty } = calls.$paused.get().get(id) ?? {};
    const hasFailed = actions.$activities.get().get(id)?.status === 'failed';
    const isTold = certainty === 'told' && (phase === 'paused' || hasFailed);
    if (isTold || (call && isPaused(call))) calls.resume(id);
    else if (certainty === 'unsure') calls.makeSure(id);
    else if (certainty !== 'asking') calls.forget(id);
  };

  /** Asks whether anything is recorded; a recorded call shows up in the store in a moment. */
  const lookUp = async (): Promise<void> => {
    isLookingUp = true;
    try {
      const all = await client.interaction.getInteractions();
      if (all.some((one) => followed.concerns(one) && isRecording(one))) {
        await waitFor(
          client,
          { $source: $call, isMet: () => $call.get() !== undefined },
          {
            timeout: confirmationTimeout,
            late: () => new ScapiError('TIMEOUT', 'A recorded call is not reported in time.'),
            closing: closing.signal,
          },
        );
      } else publish($certainty, 'nothing-recorded');
    } catch (error) {
      publish($certainty, toError(error));
    }
    isLookingUp = false;
  };

  /** Does the next thing that the situation calls for. */
  const reconcile = (): void => {
    const { status } = client.$status.get();
    if (status === 'closed') {
      for (const id of calls.$paused.get().keys()) calls.forget(id);
      return unwatch();
    }
    const call = $call.get();
    if (call || status !== 'connected') publish($certainty, 'unknown');
    if ($fields.get().size > 0) {
      if ($isLeaving.get()) return;
      if (call) guard(call);
      else if (status === 'connected' && $certainty.get() === 'unknown' && !isLookingUp)
        void lookUp();
      return;
    }
    for (const id of calls.$paused.get().keys()) settle(id);
    if (calls.$paused.get().size === 0) unwatch();
  };

  const watch = (): void => {
    if (stopWatching) return;
    const stops = [
      derive(
        [
          $fields,
          $call,
          client.$interactions,
          client.$status,
          calls.$paused,
          actions.$activities,
          $certainty,
        ],
        (...inputs) => inputs,
      ).listen(reconcile),
      client.onClosing(() => calls.resumeAll(true)),
      watchLeaving({
        leave: () => {
          if ($isLeaving.get()) return;
          publish($isLeaving, true);
          calls.resumeAll(false);
        },
        stay: () => {
          publish($isLeaving, false);
          reconcile();
        },
      }),
    ];
    stopWatching = () => {
      for (const stop of stops) stop();
      publish($isLeaving, false);
      publish($certainty, 'unknown');
    };
  };

  const unwatch = (): void => {
    stopWatching?.();
    stopWatching = undefined;
    if (!closing.signal.aborted) return;
    actions.close();
    calls.close();
    followed.close();
  };

  return {
    $state,
    $availability: availabilitiesOf(client, GUARD_SERVICES),
    setInteractionId: followed.setInteractionId,
    enter: async (field) => {
      closing.signal.throwIfAborted();
      watch();
      // A new try: what went wrong before is over.
      if ($fields.get().size === 0) actions.reset();
      if ($certainty.get() instanceof Error) publish($certainty, 'unknown');
      publish($isLeaving, false);
      publish($fields, new Set($fields.get()).add(field));
      reconcile();
      const isMet = (): boolean => $state.get().status !== 'pausing';
      await waitFor(client, { $source: $state, isMet }, { closing: closing.signal });
      closing.signal.throwIfAborted();
      const state = $state.get();
      if (state.status === 'exposed')
        throw state.error ?? exposedError(state.reason, client.$status.get());
    },
    leave: (field) => {
      const next = new Set($fields.get());
      if (!next.delete(field)) return;
      publish($fields, next);
      reconcile();
    },
    retry: () => {
      const call = $call.get();
      const id = call?.interactionId ?? '';
      // Forgotten first, so that the pause is asked for anew.
      if (call && isRecording(call) && !isBusy(id)) calls.forget(id);
      actions.reset();
      if ($certainty.get() instanceof Error) publish($certainty, 'unknown');
      if ($fields.get().size === 0)
        for (const [paused, { error }] of calls.$paused.get()) if (error) calls.keep(paused);
      reconcile();
    },
    close: () => {
      if (closing.signal.aborted) return;
      closing.abort(closedError());
      publish($fields, new Set());
      reconcile();
    },
  };
}

const exposedError = (reason: string, connection: ConnectionState): ScapiError => {
  if (connection.status === 'closed') return new ScapiError('CLOSED', 'The client was closed.');
  const hint = connection.status === 'unavailable' ? connection.hint : undefined;
  return new ScapiError('UNAVAILABLE', `The recording cannot be paused: ${reason}.`, { hint });
};
