import type { Interaction, UserData } from '@scapi/protocol';
import { atom, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../create-scapi-client.js';
import { ScapiError, toError } from '../errors.js';
import { availabilityOf, type Availability } from './availability.js';

/** What a dial control shows. */
export type DialState =
  | { readonly status: 'idle' }
  /** The desktop was asked and has not reported the call yet. */
  | { readonly status: 'dialing'; readonly destination: string }
  /**
   * The call is there: `ringing` at the other end, `talking`, `held`, or `ended` and not yet marked
   * done. The desktop says which.
   */
  | {
      readonly status: 'ringing' | 'talking' | 'held' | 'ended';
      readonly destination: string;
      readonly interaction: Interaction;
    }
  /** The desktop refused or did not answer; stays until the next attempt. */
  | { readonly status: 'failed'; readonly destination: string; readonly error: Error };

/** Dials and follows the call that comes of it. */
export interface DialControl {
  readonly $state: ReadableAtom<DialState>;
  /** May `voice.dial` be called now. */
  readonly $availability: ReadableAtom<Availability>;
  /**
   * Calls `destination`. Resolves when the desktop accepted; rejects as `voice.dial` does, and with
   * `ABORTED` while a call of this control is still on.
   *
   * @param userData - attached to the new call.
   */
  dial(destination: string, userData?: UserData): Promise<void>;
  /**
   * Ends the call, or the attempt: a call that shows up after that is hung up. Rejects as
   * `voice.hangUp` does.
   */
  cancel(): Promise<void>;
  /** Forgets a call that ended or an attempt that failed. */
  reset(): void;
  /** Stops following. The call goes on. */
  close(): void;
}

const IDLE: DialState = { status: 'idle' };

/** Interactions that a control already follows: two controls never show the same call. */
const claimed = new WeakMap<ScapiClient, Set<string>>();

/**
 * Creates the dial control that element, hook and composable share.
 *
 * The answer to `voice.dial` does not name the call. The control takes for its own the first new
 * outbound call to the same number, or the only new one (the desktop may have rewritten the number).
 *
 * @see Protocol reference, sections 4.4 and 8, outbound voice call.
 */
export function createDialControl(client: ScapiClient): DialControl {
  const $state = atom<DialState>(IDLE);
  const claims = claimed.get(client) ?? new Set<string>();
  claimed.set(client, claims);
  let stopFollowing: (() => void) | undefined;
  let attempt: AbortController | undefined;
  let isCancelled = false;
  let interactionId: string | undefined;

  const stop = (): void => {
    stopFollowing?.();
    stopFollowing = undefined;
    if (interactionId !== undefined) claims.delete(interactionId);
    interactionId = undefined;
  };

  const follow = (destination: string): void => {
    const before = new Set(client.$interactions.get().map((one) => one.interactionId));
    stopFollowing = client.$interactions.listen((all) => {
      if (interactionId === undefined) {
        const call = findCall(all, destination, before, claims);
        if (!call) return;
        interactionId = call.interactionId;
        claims.add(interactionId);
        if (isCancelled) void hangUp(interactionId).catch(() => undefined);
      }
      const interaction = all.find((one) => one.interactionId === interactionId);
      if (interaction) {
        $state.set({ status: statusOf(interaction), destination, interaction });
      } else {
        stop();
        $state.set(IDLE);
      }
    });
  };

  const hangUp = (id: string): Promise<void> => client.voice.hangUp(id);

  return {
    $state,
    $availability: availabilityOf(client, 'voice.dial'),
    async dial(destination, userData) {
      const { status } = $state.get();
      if (status !== 'idle' && status !== 'failed' && status !== 'ended') {
        throw new ScapiError('ABORTED', 'A call of this control is still on.', {
          request: 'voice.dial',
          hint: 'End it first, or use another control.',
        });
      }
      stop();
      isCancelled = false;
      attempt = new AbortController();
      follow(destination);
      $state.set({ status: 'dialing', destination });
      try {
        await client.voice.dial(destination, userData, { signal: attempt.signal });
      } catch (thrown) {
        if (attempt.signal.aborted) {
          stop();
          $state.set(IDLE);
          return;
        }
        // The call of a request that was not answered in time may still come: go on following.
        if (!(thrown instanceof ScapiError && thrown.code === 'TIMEOUT')) stop();
        $state.set({ status: 'failed', destination, error: toError(thrown) });
        throw thrown;
      }
    },
    async cancel() {
      const state = $state.get();
      if (state.status === 'dialing') {
        isCancelled = true;
        // Nothing was sent yet: then nothing need be undone.
        if (client.$status.get().status !== 'connected') attempt?.abort();
      } else if ('interaction' in state && state.status !== 'ended') {
        await hangUp(state.interaction.interactionId);
      }
    },
    reset() {
      const { status } = $state.get();
      if (status !== 'failed' && status !== 'ended') return;
      stop();
      $state.set(IDLE);
    },
    close: stop,
  };
}

function findCall(
  all: readonly Interaction[],
  destination: string,
  before: ReadonlySet<string>,
  claims: ReadonlySet<string>,
): Interaction | undefined {
  const candidates = all.filter(
    (one) =>
      !before.has(one.interactionId) &&
      !claims.has(one.interactionId) &&
      !one.isConsultation &&
      (one.direction === 'OUT' || one.state === 'DIALING'),
  );
  const wanted = digitsOf(destination);
  const isWanted = ({ dnis = '', parties }: Interaction): boolean =>
    [dnis, ...parties.map(({ name }) => name)].some((number) => digitsOf(number) === wanted);
  return candidates.find(isWanted) ?? (candidates.length === 1 ? candidates[0] : undefined);
}

const digitsOf = (number: string): string => number.replace(/[\s().\-/]/g, '').toLowerCase();

function statusOf({ state }: Interaction): 'ringing' | 'talking' | 'held' | 'ended' {
  if (state === 'TALKING') return 'talking';
  if (state === 'HELD') return 'held';
  return state === 'IDLE' || state === 'COMPLETED' ? 'ended' : 'ringing';
}
