import { PROTOCOL_VERSION, SERVER_USER_AGENT, isRecord, parseClientMessage } from '@scapi/protocol';
import { createRealClock, type Clock } from '../engine/clock.js';
import type { Frame, FramePeer } from '../engine/contract.js';
import type { AttachTarget } from '../endpoints/endpoint.js';
import { servePort } from '../endpoints/port.js';
import { ExpectedMessages, type Expected } from './expected-messages.js';
import type { Trace } from './trace.js';

/** Where an application did not do what it did when the trace was recorded. */
export interface TraceDifference {
  /**
   * `missing`: it did not send a recorded message in time. `unexpected`: it sent what no recorded
   * message resembles. `changed`: it sent the same request or subscription with other parameters.
   */
  readonly kind: 'missing' | 'unexpected' | 'changed';
  /** Index in the trace; of `unexpected` there is none. */
  readonly index?: number;
  readonly recorded?: unknown;
  readonly received?: unknown;
}

/** How to replay. */
export interface ReplayOptions {
  /** Default: that of the machine. */
  readonly clock?: Clock;
  /** Milliseconds to wait for a message that the application sent when recorded. Default 10,000. */
  readonly timeout?: number;
}

/** A recorded desktop: an endpoint serves it as it serves a living one, to one application. */
export interface Replay extends AttachTarget {
  /** What was different so far, in order of time. */
  readonly differences: readonly TraceDifference[];
  /** Resolves with all differences when the trace is over or was stopped. */
  readonly done: Promise<readonly TraceDifference[]>;
  readonly stop: () => void;
}

/**
 * Plays the desktop's side of a trace to an application.
 *
 * It begins when the application attaches, and goes on when it attaches again. What the desktop
 * sent comes in the recorded order and after the recorded pauses, but never before the application
 * has sent what it had sent by then; answers carry the `referenceId` that the application uses now.
 * A request that the trace does not know gets an error reply. Of the probes by which an application finds the
 * desktop, there may be more or fewer than when it was recorded: time decides.
 */
export function createReplay(trace: Trace, options: ReplayOptions = {}): Replay {
  const { clock = createRealClock(), timeout = 10_000 } = options;
  const { entries } = trace;
  const expected = new ExpectedMessages(entries);
  const differences: TraceDifference[] = [];
  const timers = new Set<number>();
  let peer: FramePeer | undefined;
  let begun = false;
  let cursor = 0;
  let waiting: number | undefined;
  let resolve: (differences: readonly TraceDifference[]) => void;
  const done = new Promise<readonly TraceDifference[]>((onResolve) => {
    resolve = onResolve;
  });

  const later = (delay: number, task: () => void): number => {
    const timer = clock.schedule(() => {
      timers.delete(timer);
      task();
    }, delay);
    timers.add(timer);
    return timer;
  };
  const stop = (): void => {
    for (const timer of timers) clock.cancel(timer);
    timers.clear();
    cursor = entries.length;
    peer = undefined;
    resolve(differences);
  };

  /** Goes on to the next entry that takes time. */
  const proceed = (): void => {
    const entry = entries[cursor];
    if (!entry) return stop();
    if (entry.direction === 'in') {
      const pause = entry.at - (entries[cursor - 1]?.at ?? entry.at);
      later(pause, () => {
        send(cursor);
        pass();
      });
    } else if (!expected.isOpen(cursor)) pass();
    else {
      const index = cursor;
      waiting = later(timeout, () => {
        differences.push({ kind: 'missing', index, recorded: entry.message });
        expected.giveUp(index);
        pass();
      });
    }
  };
  const pass = (): void => {
    clock.cancel(waiting);
    waiting = undefined;
    cursor += 1;
    proceed();
  };
  /** Posts a recorded message of the desktop; an answer to what was never asked is left out. */
  const send = (index: number): void => {
    const message = expected.translate(index);
    if (message !== undefined) peer?.post(message);
  };

  const receive = (received: unknown): void => {
    if (!peer || !parseClientMessage(received)) return;
    const match = expected.take(received);
    if (!match && expected.isProbe(received)) {
      const answer = expected.answerProbe(received);
      if (answer !== undefined) peer.post(answer);
      return;
    }
    if (!match) {
      differences.push({ kind: 'unexpected', received });
      refuse(received);
      return;
    }
    const { index } = match;
    if (match.changed)
      differences.push({ kind: 'changed', index, recorded: entries[index]?.message, received });
    if (index === cursor) pass();
    else if (expected.hasOpenBefore(index)) answerEarly(match);
  };
  /** The application asks ahead of the recorded order, and may wait for the answer before it goes on. */
  const answerEarly = ({ index, answer }: Expected): void => {
    if (answer === undefined) return;
    later((entries[answer]?.at ?? 0) - (entries[index]?.at ?? 0), () => send(answer));
  };
  const refuse = (received: unknown): void => {
    const referenceId = isRecord(received) ? received['referenceId'] : undefined;
    peer?.post({
      referenceId,
      errorMessage: 'The replayed trace has no answer to this',
      userAgent: SERVER_USER_AGENT,
      protocolVersion: PROTOCOL_VERSION,
    });
  };

  return {
    differences,
    done,
    stop,
    attach(application): Frame {
      peer = application;
      if (!begun) proceed();
      begun = true;
      return {
        id: 'replay',
        receive,
        close() {
          if (peer === application) peer = undefined;
        },
      };
    },
  };
}

/** Plays the desktop's side of a trace to the application at the other end of a port, then closes it. */
export function replayTrace(port: MessagePort, trace: Trace, options: ReplayOptions = {}): Replay {
  const replay = createReplay(trace, options);
  const endpoint = servePort(replay, port, { origin: '', label: 'replay' });
  void replay.done.then(endpoint.close);
  return replay;
}
