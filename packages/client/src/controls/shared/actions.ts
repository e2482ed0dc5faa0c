/**
 * What all controls have in common.
 *
 * A control is the logic of one widget without the widget: no DOM, no framework. It offers
 * - `$state`: one immutable union in one store. What the desktop owns in it (is the call held? which
 *   case is selected?) comes from the client's stores and from nowhere else, so it is never ahead of
 *   the desktop. What is ours (a draft, a command under way, the last error) is an {@link Activity}
 *   or a draft in the same union.
 * - `$availability`: may the services be called now, and if not, what to do about it.
 * - actions: methods that send a command. Their promise resolves when the desktop answered *and*
 *   reported the effect. It rejects with a `ScapiError`, which the state shows as well: also with
 *   `TIMEOUT` when the desktop accepted but reported nothing within `confirmationTimeout`.
 * - `close()`, which leaves nothing behind.
 *
 * Two rules against double clicks hold everywhere: while an action is under way, the same action on
 * the same subject is the same action (the same promise, one message); another action on the same
 * subject rejects with `ABORTED` and is not sent. Actions on different subjects do not wait for each
 * other.
 *
 * A listener may do anything: one that throws is reported and changes nothing else, and one that
 * closes the control or the client ends what is not sent yet with `CLOSED`.
 *
 * Controls are lazy: only a listener of `$state` or an action under way makes them follow the
 * desktop. Actions are not checked against what the state permits: the desktop decides, and a table
 * of ours may be behind it.
 */
import { atom, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { ScapiError, toError } from '../../errors.js';
import { checkTimeout } from '../../options.js';
import { publish } from '../../shared/publish.js';
import { assertOpen, waitFor, type Condition } from './wait-for.js';

/** What a control is doing about one subject, or what went wrong last. */
export type Activity<Action extends string = string> =
  | { readonly status: 'ready' }
  /** Sent and not confirmed yet. */
  | { readonly status: 'busy'; readonly action: Action }
  /** Refused, unanswered or unconfirmed; stays until the next action or a reset. */
  | { readonly status: 'failed'; readonly action: Action; readonly error: Error };

/** Options of every control. */
export interface ControlOptions {
  /**
   * Milliseconds to wait, after the desktop's answer, for the event that shows the effect.
   * Default 5,000.
   */
  readonly confirmationTimeout?: number | undefined;
}

/** Something to ask of the desktop. */
export interface Command<Action extends string> {
  /** What it is about: an interactionId, a caseId, the name of a channel. */
  readonly subject: string;
  readonly action: Action;
  /** Arguments in text form, where the same action with others is not the same. */
  readonly detail?: string | undefined;
  readonly send: () => Promise<unknown>;
  /**
   * How the desktop shows that it did it; left out where no event tells. Followed from before the
   * request on: the event may overtake the answer.
   */
  readonly confirmation?: Condition | undefined;
}

/** Runs the commands of one control. */
export interface Actions<Action extends string> {
  /** What is going on, by subject; a subject that is ready is not listed. */
  readonly $activities: ReadableAtom<ReadonlyMap<string, Activity<Action>>>;
  /**
   * Runs a command, or what a function makes of the present state; rejects with what it throws, and
   * with `CLOSED` once control or client are closed.
   */
  readonly run: (command: Command<Action> | (() => Command<Action>)) => Promise<void>;
  /** Forgets the last error, of one subject or of all. */
  readonly reset: (subject?: string) => void;
  /** Ends all waiting for confirmations; what was answered counts as done. */
  readonly close: () => void;
}

/** The one idle activity. */
export const READY: Activity<never> = { status: 'ready' };

/** Milliseconds between answer and effect. */
export const CONFIRMATION_TIMEOUT = 5_000;

export function createActions<Action extends string = string>(
  client: Pick<ScapiClient, '$status' | 'refresh'>,
  { confirmationTimeout = CONFIRMATION_TIMEOUT }: ControlOptions = {},
): Actions<Action> {
  checkTimeout(confirmationTimeout, undefined, 'confirmationTimeout');
  const $activities = atom<ReadonlyMap<string, Activity<Action>>>(new Map());
  const running = new Map<string, Command<Action> & { readonly promise: Promise<void> }>();
  const closing = new AbortController();

  const show = (subject: string, activity: Activity<Action>): void => {
    if (closing.signal.aborted) return;
    const next = new Map($activities.get());
    if (activity.status === 'ready') next.delete(subject);
    else next.set(subject, activity);
    publish($activities, next);
  };

  const perform = async ({
    subject,
    action,
    send,
    confirmation,
  }: Command<Action>): Promise<void> => {
    const stop = confirmation?.$source.listen(() => undefined);
    try {
      show(subject, { status: 'busy', action });
      closing.signal.throwIfAborted();
      await send();
      if (confirmation) {
        await waitFor(client, confirmation, {
          timeout: confirmationTimeout,
          late: () => unconfirmedError(action, confirmationTimeout),
          closing: closing.signal,
        });
      }
      running.delete(subject);
      show(subject, READY);
    } catch (thrown) {
      running.delete(subject);
      show(subject, { status: 'failed', action, error: toError(thrown) });
      throw thrown;
    } finally {
      stop?.();
    }
  };

  return {
    $activities,
    run: (from) => {
      let command: Command<Action>;
      try {
        closing.signal.throwIfAborted();
        assertOpen(client);
        command = typeof from === 'function' ? from() : from;
      } catch (error) {
        return Promise.reject(toError(error));
      }
      const current = running.get(command.subject);
      if (current) {
        const isSame = current.action === command.action && current.detail === command.detail;
        return isSame ? current.promise : Promise.reject(busyError(current.action));
      }
      // Registered before a listener is called: it may act, too.
      let settle!: (outcome: Promise<void>) => void;
      const promise = new Promise<void>((resolve) => (settle = resolve));
      running.set(command.subject, { ...command, promise });
      settle(perform(command));
      return promise;
    },
    reset: (subject) => {
      const kept = [...$activities.get()].filter(
        ([one, { status }]) => status === 'busy' || (subject !== undefined && one !== subject),
      );
      if (kept.length < $activities.get().size) publish($activities, new Map(kept));
    },
    close: () => {
      if (closing.signal.aborted) return;
      closing.abort(closedError());
      publish($activities, new Map());
    },
  };
}

/** The rejection of an action that was accepted and whose effect was not reported in time. */
export const unconfirmedError = (action: string, timeout: number): ScapiError =>
  new ScapiError('TIMEOUT', `${action}: accepted, but not reported within ${timeout} ms.`, {
    hint: 'The desktop answered without an error, yet it never reported the effect. What it shows is what counts.',
  });

/** The rejection of an action while another one on the same subject is under way. */
export const busyError = (action: string): ScapiError =>
  new ScapiError('ABORTED', `Not sent: ${action} is still under way.`, {
    hint: 'Disable the control while its activity is busy.',
  });

/** The rejection of an action of a closed control. */
export const closedError = (): ScapiError =>
  new ScapiError('CLOSED', 'This control was closed.', { hint: 'Create a new control.' });
