/**
 * How every control works, told once.
 *
 * A control is the logic of one widget without the widget: no DOM, no framework. It offers
 * - `$state`: one immutable union in one atom. What the desktop owns in it (is the call held? which
 *   case is selected?) comes from the client's stores and from nowhere else, so it is never ahead of
 *   the desktop. What is ours (a draft, a question under way, the last error) is an {@link Activity}
 *   or a draft in the same union.
 * - `$availability`: may the services be called now, and if not, what to do about it.
 * - actions: methods that ask the desktop. Their promise resolves when the desktop answered *and*
 *   reported the effect. It rejects with a `ScapiError`, which the state shows as well: also with
 *   `TIMEOUT` when the desktop accepted but reported nothing within `confirmationTimeout`.
 * - `close()`, which leaves nothing behind.
 *
 * Two rules against double clicks hold everywhere: while an action is under way, the same action on
 * the same thing is the same action (the same promise, one message); another action on the same
 * thing rejects with `ABORTED` and is not sent. Actions on different things do not wait for each
 * other.
 *
 * Controls are lazy: only a listener of `$state` or an action under way makes them follow the
 * desktop. Actions are not checked against what the state permits: the desktop decides, and a table
 * of ours may be behind it.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { ScapiError, toError } from '../../errors.js';
import { settleOnce } from '../../wire/settle-once.js';

/** What a control is doing about one thing, or what went wrong last. */
export type Activity<Action extends string = string> =
  | { readonly status: 'ready' }
  /** Asked and not confirmed yet. */
  | { readonly status: 'busy'; readonly action: Action }
  /** Refused, unanswered or unconfirmed; stays until the next action or a reset. */
  | { readonly status: 'failed'; readonly action: Action; readonly error: Error };

/** What all controls can be told when they are made. */
export interface ControlOptions {
  /**
   * Milliseconds to wait, after the desktop's answer, for the event that shows the effect.
   * Default 5,000.
   */
  readonly confirmationTimeout?: number | undefined;
}

/** How the desktop shows that it did what it was asked. */
export interface Confirmation {
  /** Followed from before the question on: the event may overtake the answer. */
  readonly $source: ReadableAtom<unknown>;
  readonly isGiven: () => boolean;
}

/** Something to ask of the desktop. */
export interface Command<Action extends string> {
  /** The thing it is about: an interactionId, a caseId, the name of a channel. */
  readonly on: string;
  readonly action: Action;
  /** Arguments in text form, where the same action with others is not the same. */
  readonly detail?: string | undefined;
  readonly ask: () => Promise<unknown>;
  /** Left out where no event is known. */
  readonly confirmation?: Confirmation | undefined;
}

/** Runs the commands of one control. */
export interface Actions<Action extends string> {
  /** What is going on, by the thing it is about; what is ready is not listed. */
  readonly $activities: ReadableAtom<ReadonlyMap<string, Activity<Action>>>;
  readonly run: (command: Command<Action>) => Promise<void>;
  /** Forgets the last error, of one thing or of all. */
  readonly reset: (on?: string) => void;
  /** Ends all waiting for confirmations; what was answered counts as done. */
  readonly close: () => void;
}

/** The one idle activity. */
export const READY: Activity<never> = { status: 'ready' };

/** Milliseconds between answer and effect. */
export const CONFIRMATION_TIMEOUT = 5_000;

export function createActions<Action extends string = string>({
  confirmationTimeout = CONFIRMATION_TIMEOUT,
}: ControlOptions = {}): Actions<Action> {
  const $activities = atom<ReadonlyMap<string, Activity<Action>>>(new Map());
  const running = new Map<string, Command<Action> & { readonly promise: Promise<void> }>();
  const closing = new AbortController();

  const show = (on: string, activity: Activity<Action>): void => {
    if (closing.signal.aborted) return;
    const next = new Map($activities.get());
    if (activity.status === 'ready') next.delete(on);
    else next.set(on, activity);
    $activities.set(next);
  };

  const perform = async ({ on, action, ask, confirmation }: Command<Action>): Promise<void> => {
    show(on, { status: 'busy', action });
    const stop = confirmation?.$source.listen(() => undefined);
    try {
      await ask();
      if (confirmation) {
        await confirmed(confirmation, action, confirmationTimeout, closing.signal);
      }
      running.delete(on);
      show(on, READY);
    } catch (thrown) {
      running.delete(on);
      show(on, { status: 'failed', action, error: toError(thrown) });
      throw thrown;
    } finally {
      stop?.();
    }
  };

  return {
    $activities,
    run: (command) => {
      if (closing.signal.aborted) return Promise.reject(closedError());
      const current = running.get(command.on);
      if (current) {
        const isSame = current.action === command.action && current.detail === command.detail;
        return isSame ? current.promise : Promise.reject(busyError(current.action));
      }
      // Registered before the first listener hears of it: a listener may act, too.
      let settle!: (outcome: Promise<void>) => void;
      const promise = new Promise<void>((resolve) => (settle = resolve));
      running.set(command.on, { ...command, promise });
      settle(perform(command));
      return promise;
    },
    reset: (on) => {
      const kept = [...$activities.get()].filter(
        ([subject, { status }]) => status === 'busy' || (on !== undefined && subject !== on),
      );
      if (kept.length < $activities.get().size) $activities.set(new Map(kept));
    },
    close: () => {
      closing.abort();
    },
  };
}

/**
 * Waits until the desktop has shown the effect of an action, or the control is closed.
 *
 * @param timeout - milliseconds after which it rejects with `TIMEOUT`.
 */
export function confirmed(
  { $source, isGiven }: Confirmation,
  action: string,
  timeout: number,
  closing: AbortSignal,
): Promise<void> {
  if (isGiven() || closing.aborted) return Promise.resolve();
  return settleOnce<undefined>(
    (resolve) => {
      const onClose = (): void => resolve(undefined);
      const stop = $source.listen(() => {
        if (isGiven()) resolve(undefined);
      });
      closing.addEventListener('abort', onClose);
      return () => {
        stop();
        closing.removeEventListener('abort', onClose);
      };
    },
    {
      timeout,
      late: () =>
        new ScapiError('TIMEOUT', `${action}: accepted, but not reported within ${timeout} ms.`, {
          hint: 'The desktop answered without an error, yet it never reported the effect. What it shows is what counts.',
        }),
    },
  );
}

/** The rejection of an action while another one on the same thing is under way. */
export const busyError = (action: string): ScapiError =>
  new ScapiError('ABORTED', `Not sent: ${action} is still under way.`, {
    hint: 'Disable the control while its activity is busy.',
  });

/** The rejection of an action of a closed control. */
export const closedError = (): ScapiError =>
  new ScapiError('CLOSED', 'This control was closed.', { hint: 'Create a new control.' });
