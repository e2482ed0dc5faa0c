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
  /** Asks the desktop whether the call is paused: `$paused` tells what came of it. */
  readonly makeSure: (id: string) => void;
  /**
   * Asks to resume all, also where the pause is not answered yet: the page is being left.
   *
   * Sent ahead of what waits for its turn under the rate limit.
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

  const run = (action: GuardAction, id: string, urgent = false): Promise<void> => {
    followWire();
    return actions.run({
      subject: id,
      action,
      send: () => client.request(GUARD_SERVICES[action], [id], { urgent }),
      confirmation: interactionChange(
        client,
        id,
        (one) => one.recordingState,
        action === 'pause' ? 'PAUSED' : 'RECORDING',
      ),
    });
  };

  const retryAfterPause = (id: string, retry: (id: string) => void): void => {
    const pause = Math.min((retries.get(id)?.pause ?? FASTEST / 2) * 2, SLOWEST);
    const timer = setTimeout(() => retry(id), pause);
    retries.set(id, { timer, pause });
  };

  const stopRetrying = (id: string): void => {
    clearTimeout(retries.get(id)?.timer);
    retries.delete(id);
  };

  const resume = (id: string, urgent = false): void => {
    clearTimeout(retries.get(id)?.timer);
    const before = $paused.get().get(id);
    const error = before?.error;
    const certainty = before?.certainty === 'told' ? before.certainty : undefined;
    const running = run('resume', id, urgent);
    set(id, { phase: 'resuming', error, certainty });
    running.catch((thrown: unknown) => {
      // What was forgotten meanwhile is recorded, or over.
      if (isClosedError(thrown) || isBusy(id) || !$paused.get().has(id)) return;
      // Where the store is not to be trusted, the call may be over.
      retryAfterPause(id, certainty ? (one) => void makeSure(one) : resume);
      set(id, { phase: 'resuming', error: toError(thrown), certainty });
    });
  };

  const isAsking = (id: string): boolean => $paused.get().get(id)?.certainty === 'asking';

  /** Asks the desktop itself whether a call is paused; a pause may still be on its way, so twice. */
  const makeSure = async (id: string, isAgain = false): Promise<void> => {
    set(id, { ...$paused.get().get(id), phase: 'paused', certainty: 'asking' });
    const again = (hasAnswer: boolean): void =>
      retryAfterPause(id, (one) => void makeSure(one, hasAnswer));
    try {
      const all = await client.interaction.getInteractions({ fresh: true });
      const call = all.find((one) => one.interactionId === id);
      // Another attempt may have begun meanwhile.
      if (!isAsking(id)) return;
      if (call && isPaused(call)) set(id, { phase: 'paused', certainty: 'told' });
      else if (isAgain || !call) forget(id);
      else again(true);
    } catch (error) {
      if (isAsking(id) && !isClosedError(error)) again(isAgain);
    }
  };

  const forget = (id: string): void => {
    stopRetrying(id);
    // First the call, then its error: a listener of the latter may have it paused anew.
    set(id, undefined);
    actions.reset(id);
  };

  return {
    $paused,
    pause: (id) => {
      stopRetrying(id);
      const running = run('pause', id);
      set(id, { phase: 'paused', certainty: 'unsure' });
      running.then(
        () => {
          const { phase, certainty } = $paused.get().get(id) ?? {};
          if (phase === 'paused' && certainty === 'unsure') set(id, { phase });
        },
        (error: unknown) => {
          // Refused: nothing was paused. Unanswered or unreported: it may be paused yet.
          const isUnsure = error instanceof ScapiError && error.code === 'TIMEOUT';
          // A listener may have tried again already.
          if (!isUnsure && !isBusy(id)) set(id, undefined);
        },
      );
    },
    resume: (id) => {
      const activity = actions.$activities.get().get(id);
      // One that failed has its next attempt planned.
      if (activity?.status !== 'failed' || activity.action !== 'resume') resume(id);
    },
    keep: (id) => {
      stopRetrying(id);
      set(id, { phase: 'paused', certainty: $paused.get().get(id)?.certainty && 'unsure' });
    },
    forget,
    makeSure: (id) => void makeSure(id),
    resumeAll: (isLast) => {
      for (const [id, { certainty }] of $paused.get()) {
        const call = client.$interactions.get().find((one) => one.interactionId === id);
        const mayBePaused = isBusy(id) || certainty !== undefined || (call && isPaused(call));
        if (!mayBePaused) continue;
        if (!isBusy(id) && !isLast) resume(id, true);
        // A command that waits for its turn is never sent, if what ends now is the client.
        else if (posted.get(id) === 'pause' || (posted.has(id) && !isBusy(id))) {
          client.request(GUARD_SERVICES.resume, [id], { urgent: true }).catch(() => undefined);
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

const isClosedError = (error: unknown): boolean =>
  error instanceof ScapiError && error.code === 'CLOSED';
