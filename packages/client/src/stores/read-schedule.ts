/**
 * When a store is read again. Events keep it up to date, but nothing tells that one was lost. So it is
 * read every {@link PERIOD} in any case; soon after each request; soon after a message that could not
 * be read; and after a failure, ever more slowly. Each of these brings the one next read forward, and
 * none beyond a shortest pause.
 */

/** Milliseconds from one read to the next, when nothing calls for an earlier one. */
const PERIOD = 50_000;
/** Milliseconds from a request to the read that follows it: by then its events have come. */
const AFTER_REQUEST = 2_000;
/** Milliseconds from a message that could not be read to the read that follows it. */
const AFTER_GAP = 500;
/** Milliseconds between two reads at least, where the request concerns the store, and where not. */
const SHORTEST_PAUSE = 8_000;
const SHORTEST_PAUSE_OF_OTHERS = 13_000;
/** Milliseconds until a failed read is tried again; doubles up to {@link PERIOD}. */
const AFTER_FAILURE = 1_000;
/** Milliseconds until it is looked again whether there is room for a read. */
const NO_ROOM = 5_000;

export interface ReadSchedule {
  /** A read begins: whatever called for one is satisfied. */
  readonly began: () => void;
  readonly succeeded: () => void;
  readonly failed: () => void;
  /**
   * A request was settled.
   *
   * @param isConcerned - the store shows its effects.
   */
  readonly afterRequest: (isConcerned: boolean) => void;
  /** A message was lost or could not be read. */
  readonly afterGap: () => void;
  /** No more reads until the next one begins by itself. */
  readonly stop: () => void;
}

/**
 * @param read - reads the store; it must call `began`.
 * @param isPeriodic - false for what does not change.
 * @param hasRoom - true while what can wait may be sent, with a view to the rate limit.
 */
export function createReadSchedule(
  read: () => void,
  isPeriodic: boolean,
  hasRoom: () => boolean,
): ReadSchedule {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;
  let readAt = -Infinity;
  let failures = 0;
  let gapAt = -Infinity;
  let gapPause = SHORTEST_PAUSE;

  const stop = (): void => {
    clearTimeout(timer);
    dueAt = Infinity;
  };

  const readAtLatest = (time: number): void => {
    if (time >= dueAt) return;
    stop();
    dueAt = time;
    timer = setTimeout(
      () => {
        dueAt = Infinity;
        if (hasRoom()) read();
        else readAtLatest(performance.now() + NO_ROOM);
      },
      Math.max(time - performance.now(), 0),
    );
  };

  return {
    stop,
    began: () => {
      stop();
      readAt = performance.now();
    },
    succeeded: () => {
      failures = 0;
      if (isPeriodic) readAtLatest(performance.now() + PERIOD);
    },
    failed: () => {
      readAtLatest(performance.now() + Math.min(AFTER_FAILURE * 2 ** failures++, PERIOD));
    },
    afterRequest: (isConcerned) => {
      const pause = isConcerned ? SHORTEST_PAUSE : SHORTEST_PAUSE_OF_OTHERS;
      if (isPeriodic) readAtLatest(Math.max(performance.now() + AFTER_REQUEST, readAt + pause));
    },
    afterGap: () => {
      const now = performance.now();
      // Something that keeps coming, and that this client will never understand, costs ever less.
      gapPause = now - gapAt > PERIOD ? SHORTEST_PAUSE : Math.min(gapPause * 2, PERIOD);
      gapAt = now;
      readAtLatest(Math.max(now + AFTER_GAP, readAt + gapPause));
    },
  };
}
