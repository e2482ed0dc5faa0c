/**
 * A store that follows the desktop while somebody reads it: subscribe, then fetch a snapshot, then
 * apply again what overtook it. The result is the same whether the reader came early or late, and
 * whatever came first.
 */
import type { EventOf } from '@scapi/protocol';
import { atom, onMount, type ReadableAtom } from 'nanostores';
import { ScapiError } from '../errors.js';
import type { Core } from '../core.js';
import { reuse } from './reuse.js';

export interface LiveStoreParts<Value, Name extends string> {
  /** What a reader sees before the desktop has said anything. */
  readonly initial: Value;
  readonly event: Name;
  /** Fetches the present value; left out where the protocol cannot tell it. */
  readonly snapshot?: () => Promise<Value>;
  /**
   * Applies an event. Returning the same object means that nothing changed; returning `'refetch'`
   * that the event does not tell enough.
   */
  readonly reduce: (value: Value, event: EventOf<Name>) => Value | 'refetch';
}

export function createLiveStore<Value, Name extends string>(
  core: Core,
  { initial, event: name, snapshot, reduce }: LiveStoreParts<Value, Name>,
): ReadableAtom<Value> {
  const $store = atom<Value>(initial);

  onMount($store, () => {
    // Events since the running snapshot was asked for; it may have been taken before them.
    let overtaking: EventOf<Name>[] = [];
    let round = 0;

    const apply = (value: Value, event: EventOf<Name>): Value => {
      const next = reduce(value, event);
      if (next !== 'refetch') return reuse(value, next);
      fetch();
      return value;
    };

    const fetch = (): void => {
      if (!snapshot) return;
      const mine = ++round;
      overtaking = [];
      snapshot().then(
        (value) => {
          if (mine !== round) return;
          round = 0;
          const current = overtaking.reduce((now, event) => {
            const next = reduce(now, event);
            return next === 'refetch' ? now : next;
          }, value);
          $store.set(reuse($store.get(), current));
        },
        (error: unknown) => {
          if (mine !== round) return;
          round = 0;
          const isEnding = error instanceof ScapiError && error.code === 'CLOSED';
          if (!isEnding) core.log('warn', `The present ${name} state cannot be read.`, error);
        },
      );
    };

    const stopEvents = core.on(name, (event) => {
      if (round > 0) overtaking.push(event);
      $store.set(apply($store.get(), event));
    });
    const stopStatus = core.$status.subscribe(({ status }) => {
      if (status === 'connected') fetch();
    });
    core.start();

    return () => {
      round = -1;
      stopEvents();
      stopStatus();
    };
  });

  return $store;
}
