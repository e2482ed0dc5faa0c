/**
 * A store that follows the desktop while somebody reads it: subscribe, then fetch a snapshot, then
 * apply again what overtook it. The result is the same whether the reader came early or late.
 *
 * The snapshot is asked for once the desktop has acknowledged the subscription, so nothing falls
 * between the two, and never shared with an equal request that is already under way: its answer may
 * be older than the subscription. Events that arrive before the answer are shown at once and applied
 * again on top of it, since it may have been taken before them.
 */
import type { EventOf } from '@scapi/protocol';
import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { Core } from '../core.js';
import { ScapiError } from '../errors.js';
import type { RequestOptions } from '../options.js';
import { publish } from '../publish.js';
import { reuse } from './reuse.js';

export interface LiveStoreParts<Value, Name extends string> {
  /** What a reader sees before the desktop has said anything. */
  readonly initial: Value;
  /** Left out where no event tells of a change. */
  readonly event?: Name;
  /**
   * Fetches the present state, with these options for the request. `current` gives what is known
   * without the answer.
   */
  readonly read: (options: RequestOptions, current: () => Value) => Promise<Value>;
  /** Applies an event; calls `refetch` when it does not tell enough. */
  readonly reduce?: (value: Value, event: EventOf<Name>, refetch: () => void) => Value;
  /** The value is worth nothing once the desktop cannot be heard any more. */
  readonly isVolatile?: boolean;
}

export function createLiveStore<Value, Name extends string>(
  core: Core,
  {
    initial,
    event: name,
    read,
    reduce = (value) => value,
    isVolatile,
  }: LiveStoreParts<Value, Name>,
): ReadableAtom<Value> {
  const $store = atom(initial);
  let value = initial;

  const show = (next: Value): void => {
    value = reuse(value, next);
    publish($store, value);
  };

  onMount($store, () => {
    let round = new AbortController();
    /** What has arrived since the snapshot was asked for that is under way. */
    let overtaking: EventOf<Name>[] | undefined;
    let isWanted = false;

    const refetch = (): void => {
      // The answer under way may be older than what makes another one necessary.
      if (overtaking) isWanted = true;
      else void fetch();
    };

    const stopEvents =
      name !== undefined
        ? core.on(name, (event) => {
            if (isVolatile && core.$status.get().status !== 'connected') return;
            overtaking?.push(event);
            show(reduce(value, event, refetch));
          })
        : undefined;

    const fetch = async (): Promise<void> => {
      round.abort();
      const { signal } = (round = new AbortController());
      overtaking = [];
      try {
        await stopEvents?.ready.catch(() => undefined);
        signal.throwIfAborted();
        // What came before the request is in its answer.
        const events = (overtaking = [] as EventOf<Name>[]);
        isWanted = false;
        const snapshot = await read({ signal, fresh: true }, () => value);
        signal.throwIfAborted();
        // What asked for another snapshot asks again if this one does not tell.
        isWanted = false;
        show(events.reduce<Value>((now, event) => reduce(now, event, refetch), snapshot));
      } catch (error) {
        if (signal.aborted) return;
        core.log('warn', 'The present state cannot be read.', error);
        isWanted ||= error instanceof ScapiError && error.code === 'TIMEOUT';
      }
      overtaking = undefined;
      if (isWanted) void fetch();
    };

    const suspend = (): void => {
      round.abort();
      overtaking = undefined;
    };

    const stopStatus = core.$status.subscribe(() => {
      // Asked for, not taken from the argument: an earlier listener may have closed the client.
      if (core.$status.get().status === 'connected') {
        void fetch();
        return;
      }
      suspend();
      if (isVolatile) show(initial);
    });
    core.start();

    return () => {
      suspend();
      stopEvents?.();
      stopStatus();
      show(initial);
    };
  });

  return $store;
}
