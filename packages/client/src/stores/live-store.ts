/**
 * A store that follows the desktop while it has a listener: it subscribes, then fetches a snapshot,
 * then applies again the events that overtook the snapshot. The result is the same whether the
 * listener was added early or late.
 *
 * The snapshot is asked for once the desktop has acknowledged the subscription, so nothing falls
 * between the two, and never shared with an equal request that is already under way: its answer may
 * be older than the subscription. Events that arrive before the answer are shown at once and applied
 * again on top of it, since it may have been taken before them.
 */
import { isRecord, type EventOf } from '@scapi/protocol';
import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { Core } from './core.js';
import { ScapiError } from '../errors.js';
import type { RequestOptions } from '../options.js';
import { publish } from '../shared/publish.js';
import { createReadSchedule } from './read-schedule.js';
import { reuse } from './reuse.js';

/** Told whether a store knows what the desktop has, or only shows what it begins with. */
export type OnKnown = (isKnown: boolean) => void;

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
  /** Gives what did not change the identity that it has in `previous`; left out, {@link reuse}. */
  readonly keep?: (previous: Value, next: Value) => Value;
  /** What is left of the value when a connection begins: what the snapshot does not tell, and events may have. */
  readonly carryOver?: (value: Value) => Value;
  /** The value is worth nothing once the desktop cannot be heard any more. */
  readonly isVolatile?: boolean;
  readonly onKnown: OnKnown;
}

export function createLiveStore<Value, Name extends string>(
  core: Core,
  {
    initial,
    event: name,
    read: fetchSnapshot,
    reduce = (value) => value,
    keep = reuse,
    carryOver = (value) => value,
    isVolatile,
    onKnown,
  }: LiveStoreParts<Value, Name>,
): ReadableAtom<Value> {
  const $store = atom(initial);
  let value = initial;

  const show = (next: Value): void => {
    value = keep(value, next);
    publish($store, value);
  };

  onMount($store, () => {
    let round = new AbortController();
    /** What has arrived since the snapshot was asked for that is under way. */
    let overtaking: EventOf<Name>[] | undefined;
    let isWanted = false;
    let latest: Promise<void>;

    const isConnected = (): boolean => core.$status.get().status === 'connected';

    const refetch = (): void => {
      // The answer under way may be older than what makes another one necessary.
      if (overtaking) isWanted = true;
      else begin();
    };

    const stopEvents =
      name !== undefined
        ? core.on(name, (event) => {
            if (isVolatile && !isConnected()) return;
            overtaking?.push(event);
            if (isUnrecognized(event)) schedule.afterGap();
            show(reduce(value, event, refetch));
          })
        : undefined;

    const begin = (): void => {
      latest = read();
      latest.catch(ignore);
    };

    /** Reads, and waits for whichever read it is that tells in the end. */
    const readThrough = async (): Promise<void> => {
      begin();
      for (;;) {
        const reading = latest;
        try {
          await reading;
          return;
        } catch (error) {
          if (reading === latest) throw error;
        }
      }
    };

    const read = async (): Promise<void> => {
      round.abort();
      const { signal } = (round = new AbortController());
      overtaking = [];
      schedule.began();
      try {
        await stopEvents?.ready.catch(ignore);
        signal.throwIfAborted();
        // What came before the request is in its answer.
        const events = (overtaking = [] as EventOf<Name>[]);
        isWanted = false;
        const snapshot = await fetchSnapshot({ signal, fresh: true }, () => value);
        signal.throwIfAborted();
        // What asked for another snapshot asks again if this one does not tell.
        isWanted = false;
        show(events.reduce<Value>((now, event) => reduce(now, event, refetch), snapshot));
        onKnown(true);
        // A listener of either may have closed the client.
        signal.throwIfAborted();
        schedule.succeeded();
      } catch (error) {
        if (!signal.aborted) {
          isWanted ||= error instanceof ScapiError && error.code === 'TIMEOUT';
          schedule.failed();
          // Last of all, since the application may close the client there.
          core.log('warn', 'The present state cannot be read.', error);
        }
        throw error;
      } finally {
        if (!signal.aborted) {
          overtaking = undefined;
          if (isWanted) begin();
        }
      }
    };

    const schedule = createReadSchedule(begin, name !== undefined, core.hasRoom);

    const suspend = (): void => {
      round.abort(new ScapiError('UNAVAILABLE', 'The desktop was lost.'));
      overtaking = undefined;
      schedule.stop();
    };

    const stopGaps = core.onGap((cause, events) => {
      if (!isConnected()) return;
      const isConcerned = events?.includes(name ?? '') ?? true;
      if (cause === 'request') schedule.afterRequest(isConcerned);
      else if (isConcerned) schedule.afterGap();
    });
    // Asked for, not taken from the argument: an earlier listener may have closed the client.
    const stopStatus = core.$status.subscribe(() => {
      if (isConnected()) {
        value = carryOver(value);
        begin();
        return;
      }
      suspend();
      if (isVolatile) {
        show(initial);
        onKnown(false);
      }
    });
    core.followed.add(readThrough);
    core.start();

    return () => {
      suspend();
      core.followed.delete(readThrough);
      stopGaps();
      stopEvents?.();
      stopStatus();
      show(initial);
      onKnown(false);
    };
  });

  return $store;
}

/** True for an event whose payload this version cannot read. */
const isUnrecognized = (event: unknown): boolean => isRecord(event) && 'received' in event;

const ignore = (): void => undefined;
