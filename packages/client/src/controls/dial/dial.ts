import type { Interaction, UserData } from '@scapi/protocol';
import { atom, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { ScapiError } from '../../errors.js';
import { assertOpen } from '../shared/wait-for.js';
import {
  closedError,
  createActions,
  READY,
  type Activity,
  type ControlOptions,
} from '../shared/actions.js';
import { availabilityOf, type Availability } from '../shared/availability.js';
import { IDLE, isOver, statusOf, type DialState } from './dial-state.js';
import { readTarget, type DialTarget, type ToDestination } from './dial-target.js';
import { awaitDialedCall, type Waiting } from './dialed-calls.js';
import { derive } from '../../stores/derive.js';
import { publish } from '../../shared/publish.js';

/** How a number is dialed. */
export interface DialOptions {
  /** Left out, the number is dialed as it was read, and an extension is not dialed. */
  readonly toDestination?: ToDestination | undefined;
  /** Called before the desktop is asked, with what it is asked for; `false` gives the call up. */
  readonly confirm?: ((target: DialTarget) => boolean) | undefined;
}

/** Dials and follows the call that comes of it. */
export interface DialControl {
  readonly $state: ReadableAtom<DialState>;
  /** May `voice.dial` be called now. */
  readonly $availability: ReadableAtom<Availability>;
  /**
   * Calls a number. Resolves when the desktop accepted and reported the call. Rejects as `voice.dial`
   * does; with `INVALID_ARGUMENT` for what is no phone number; and with `ABORTED` when it is not
   * confirmed, when it is canceled, and while a call of this control is on.
   *
   * @param written - a number as people write it, or a `tel:` link; see {@link readPhoneNumber}.
   * @param userData - attached to the new call.
   */
  dial(written: string, userData?: UserData, options?: DialOptions): Promise<void>;
  /**
   * Ends the call, or the attempt: a call that shows up soon after that is hung up. Rejects as
   * `voice.hangUp` does.
   */
  cancel(): Promise<void>;
  /** Forgets a call that ended or an attempt that failed. */
  reset(): void;
  /** Stops following. The call goes on; one that was canceled before it showed up is still hung up. */
  close(): void;
}

/**
 * Creates the dial control that element, hook and composable share.
 *
 * An idle one costs nothing: it follows the desktop from `dial` until the call is marked done.
 *
 * @see Protocol reference, sections 4.4 and 8, outbound voice call.
 */
export function createDialControl(client: ScapiClient, options: ControlOptions = {}): DialControl {
  const { confirmationTimeout = 10_000 } = options;
  const actions = createActions<'dial' | 'hangUp'>(client, { confirmationTimeout });
  const $call = atom<Interaction | undefined>();
  const $isCanceled = atom(false);
  const $progress = derive([$call, $isCanceled], (...progress) => progress);
  let destination = '';
  let attempt = new AbortController();
  let cleanUp: (() => void)[] = [];
  let isClosed = false;

  const stop = (): void => {
    for (const undo of cleanUp) undo();
    cleanUp = [];
    publish($isCanceled, false);
  };

  const hangUp = (interactionId: string): Promise<void> =>
    actions.run({
      subject: CALL,
      action: 'hangUp',
      send: () => client.voice.hangUp(interactionId),
      confirmation: { $source: $call, isMet: () => isOver($call.get()) },
    });

  const follow = (call: Interaction): void => {
    const $source = client.$interaction(call.interactionId);
    cleanUp.push(
      $source.listen((interaction) => {
        publish($call, interaction);
        if (!interaction) stop();
      }),
    );
    actions.reset();
    publish($call, $source.get() ?? call);
    // A refusal shows in the state.
    if ($isCanceled.get()) void hangUp(call.interactionId).catch(() => undefined);
  };

  const $state = derive(
    [actions.$activities, $call, $isCanceled],
    (activities, interaction, isCanceled): DialState => {
      if (interaction) {
        const activity = activities.get(CALL) as Activity<'hangUp'> | undefined;
        return {
          status: statusOf(interaction),
          destination,
          interaction,
          activity: activity ?? READY,
        };
      }
      if (isCanceled) return { status: 'canceling', destination };
      const activity = activities.get(ATTEMPT) ?? READY;
      if (activity.status === 'busy') return { status: 'dialing', destination };
      return activity.status === 'failed'
        ? { status: 'failed', destination, error: activity.error }
        : IDLE;
    },
  );

  return {
    $state,
    $availability: availabilityOf(client, 'voice.dial'),
    async dial(written, userData, { toDestination, confirm } = {}) {
      assertOpen(client);
      const read = readTarget(written, toDestination);
      const target = read instanceof Promise ? await read : read;
      if (isClosed) throw closedError();
      const { destination: number } = target;
      const { status } = $state.get();
      const isSame = status === 'dialing' && number === destination;
      const isFree =
        actions.$activities.get().get(ATTEMPT)?.status !== 'busy' &&
        (status === 'idle' || status === 'failed' || status === 'ended');
      if (!isSame && !isFree) {
        throw new ScapiError('ABORTED', 'A call of this control is still on.', {
          request: 'voice.dial',
          hint: 'End it first, or use another control.',
        });
      }
      if (!isSame) {
        if (!target.error && confirm?.(target) === false) {
          throw new ScapiError('ABORTED', 'The call was not confirmed.', { request: 'voice.dial' });
        }
        stop();
        publish($call, undefined);
        destination = number;
        attempt = new AbortController();
      }
      const { signal } = attempt;
      let isReported = false;
      const waiting: Waiting = {
        destination,
        take: (call) => {
          isReported = true;
          if (!isClosed) return follow(call);
          client.voice.hangUp(call.interactionId).catch(() => undefined);
          stop();
        },
      };
      try {
        await actions.run({
          subject: ATTEMPT,
          action: 'dial',
          detail: number,
          send: async () => {
            if (target.error) throw target.error;
            // The list stays followed after the call was handed out.
            cleanUp.push(client.$interactions.listen(() => undefined));
            cleanUp.push(awaitDialedCall(client, waiting));
            await client.voice.dial(number, userData, { signal });
            waiting.isAccepted = true;
          },
          confirmation: { $source: $progress, isMet: () => isReported || signal.aborted },
        });
        signal.throwIfAborted();
      } catch (error) {
        // The call of a request that was not answered in time may still come.
        if (error instanceof ScapiError && error.code === 'TIMEOUT') waiting.isOverdue = true;
        else if (signal.aborted) actions.reset(ATTEMPT);
        else stop();
        throw error;
      }
    },
    async cancel() {
      const call = $call.get();
      if (call) {
        if (!isOver(call)) await hangUp(call.interactionId);
        return;
      }
      if ($state.get().status !== 'dialing') return;
      attempt.abort(
        new ScapiError('ABORTED', 'The attempt was given up.', { request: 'voice.dial' }),
      );
      if (client.$status.get().status !== 'connected') {
        // Nothing was sent, so nothing can come of it.
        stop();
        return;
      }
      publish($isCanceled, true);
      const timer = setTimeout(() => {
        if (!$call.get()) stop();
      }, confirmationTimeout);
      cleanUp.push(() => {
        clearTimeout(timer);
      });
    },
    reset() {
      const { status } = $state.get();
      if (status !== 'failed' && status !== 'ended') return;
      stop();
      actions.reset();
      publish($call, undefined);
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      attempt.abort(closedError());
      actions.close();
      // A call that was given up and shows up now is still hung up.
      if (!$isCanceled.get() || $call.get()) stop();
    },
  };
}

const ATTEMPT = 'attempt';
const CALL = 'call';
