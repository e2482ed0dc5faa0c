/** Keeps account of the calls that a guard paused, until each is known to be recorded again. */
import { atom, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { ScapiError, toError } from '../../errors.js';
import { publish } from '../../shared/publish.js';
import type { Actions } from '../shared/actions.js';
import { interactionChange } from '../shared/follow-interaction.js';
import { isPaused, type GuardAction, type PausedCall, type PausedCalls } from './state.js';

export const GUARD_SERVICES = {
  pause: 'voice.pauseCallRecording',
  resume: 'voice.resumeCallRecording',
} as const;

/** Milliseconds after which a failed resume is tried again; doubles up to {@link SLOWEST}. */
const FASTEST = 2_000;
const SLOWEST = 30_000;

export interface PausedCallsKeeper {
  readonly $paused: ReadableAtom<PausedCalls>;
  /** Asks for the pause of a call; from now on it is one of the paused ones, unless refused. */
  readonly pause: (id: string) => void;
  /** Asks to resume it, and again, ever more slowly, while that fails; does not disturb a pause of these. */
  readonly resume: (id: string) => void;
  /** It stays paused: what was tried to resume it is over. */
  readonly keep: (id: string) => void;
  /** The call is recorded, or over: nothing is left to resume. */
  readonly forget: (id: string) => void;
  /**
   * Asks to resume all, also where the pause is not answered yet: the page is being left.
   *
   * @param isLast - nothing can be sent after this, and nothing is heard of it.
   */
  readonly resumeAll: (isLast: boolean) => void;
  /** Ends the attempts that wait. */
  readonly close: () => void;
}

export function createPausedCalls(
  client: ScapiClient,
  actions: Actions<GuardAction>,
): PausedCallsKeeper {
  const $paused = atom<PausedCalls>(new Map());
  /** The latest command about each call that really went out: it may have to wait for its turn. */
  const posted = new Map<string, GuardAction>();
  const retries = new Map<string, { timer: ReturnType<typeof setTimeout>; pause: number }>();
  let stopTap: (() => void) | undefined;

  const set = (id: string, call: PausedCall | undefined): void => {
    const next = new Map($paused.get());
    if (call) next.set(id, call);
    else next.delete(id);
    publish($paused, next);
    if (next.size > 0) return;
    stopTap?.();
    stopTap = undefined;
    posted.clear();
  };

  const followWire = (): void => {
    stopTap ??= client.tap((direction, message) => {
      if (direction === 'in') return;
      const { request, parameters } = message as { request?: unknown; parameters?: unknown[] };
      const id = parameters?.[0];
      if (typeof id !== 'string') return;
      if (request === GUARD_SERVICES.pause) posted.set(id, 'pause');
      if (request === GUARD_SERVICES.resume) posted.set(id, 'resume');
    });
  };

  const isBusy = (id: string): boolean => actions.$activities.get().get(id)?.status === 'busy';

  const run = (action: GuardAction, id: string): Promise<void> => {
    followWire();
    return actions.run({
      subject: id,
      action,
      send: () => client.request(GUARD_SERVICES[action], [id]),
      confirmation: interactionChange(
        client,
        id,
        (one) => one.recordingState,
        action === 'pause' ? 'PAUSED' : 'RECORDING',
      ),
    });
  };

  const retryLater = (id: string): void => {
    const pause = Math.min((retries.get(id)?.pause ?? FASTEST / 2) * 2, SLOWEST);
    const timer = setTimeout(() => resume(id), pause);
    retries.set(id, { timer, pause });
  };

  const stopRetrying = (id: string): void => {
    clearTimeout(retries.get(id)?.timer);
    retries.delete(id);
  };

  const resume = (id: string): void => {
    clearTimeout(retries.get(id)?.timer);
    const { error } = $paused.get().get(id) ?? {};
    const running = run('resume', id);
    set(id, { phase: 'resuming', error });
    running.catch((thrown: unknown) => {
      const isClosed = thrown instanceof ScapiError && thrown.code === 'CLOSED';
      // What was forgotten meanwhile is recorded, or over.
      if (isClosed || isBusy(id) || !$paused.get().has(id)) return;
      retryLater(id);
      set(id, { phase: 'resuming', error: toError(thrown) });
    });
  };

  return {
    $paused,
    pause: (id) => {
      stopRetrying(id);
      const running = run('pause', id);
      set(id, { phase: 'paused' });
      running.catch((error: unknown) => {
        // Refused: nothing was paused. Unanswered or unreported: it may be paused yet.
        const isUnsure = error instanceof ScapiError && error.code === 'TIMEOUT';
        // A listener may have tried again already.
        if (!isUnsure && !isBusy(id)) set(id, undefined);
      });
    },
    resume: (id) => {
      const activity = actions.$activities.get().get(id);
      // One that failed has its next attempt planned.
      if (activity?.status !== 'failed' || activity.action !== 'resume') resume(id);
    },
    keep: (id) => {
      stopRetrying(id);
      set(id, { phase: 'paused' });
    },
    forget: (id) => {
      stopRetrying(id);
      // First the call, then its error: a listener of the latter may have it paused anew.
      set(id, undefined);
      actions.reset(id);
    },
    resumeAll: (isLast) => {
      for (const id of $paused.get().keys()) {
        const call = client.$interactions.get().find((one) => one.interactionId === id);
        if (!call || (!isBusy(id) && !isPaused(call))) continue;
        if (!isBusy(id) && !isLast) resume(id);
        // A command that waits for its turn is never sent, if what ends now is the client.
        else if (posted.get(id) === 'pause' || (posted.has(id) && !isBusy(id))) {
          client.request(GUARD_SERVICES.resume, [id]).catch(() => undefined);
          set(id, { phase: 'resuming' });
        }
      }
    },
    close: () => {
      for (const id of [...retries.keys()]) stopRetrying(id);
      stopTap?.();
    },
  };
}
