import { PROTOCOL_VERSION, SERVER_USER_AGENT } from '@scapi/protocol';
import type { Clock } from './clock.js';
import type { Fault } from './faults.js';
import type { WritableLog } from './log.js';
import type { Random } from './random.js';
import type { Timers } from './timers.js';
import { clone } from '../platform.js';

/** An application, as far as sending to it goes. */
export interface Recipient {
  readonly id: string;
  readonly label: string;
  readonly post: (message: unknown) => void;
  readonly postCopies: boolean;
  readonly isOpen: () => boolean;
}

/** Sends messages to applications: later, in order, each a fresh copy, and as the faults want it. */
export interface Outbox {
  /** `message` without the members that every message of a desktop has. */
  send(recipient: Recipient, message: object, faults?: readonly Fault[]): void;
  /** Forgets what has not gone out. */
  clear(): void;
}

/** What an outbox is made from. */
export interface OutboxDependencies {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: WritableLog;
  readonly random: Random;
  /** Milliseconds that every message travels; 0 means the next microtask. */
  readonly latency: number;
}

/** What every message of a desktop has. */
const SERVER = { userAgent: SERVER_USER_AGENT, protocolVersion: PROTOCOL_VERSION };

const LATE = 10_500;
const DELAY = 1000;
const REORDER_WAIT = 1000;

/** Makes the outbox of a desktop. */
export function createOutbox({ clock, timers, log, random, latency }: OutboxDependencies): Outbox {
  const held = new Map<string, (() => void)[]>();
  const defer = (task: () => void) => (clock.defer ? clock.defer(task) : queueMicrotask(task));
  let queue: (() => void)[] = [];

  function flush(): void {
    const due = queue;
    queue = [];
    for (const task of due) task();
  }

  function enqueue(delay: number, task: () => void): void {
    if (latency + delay > 0) {
      timers.after(latency + delay, task);
      return;
    }
    if (queue.push(task) === 1) defer(flush);
  }

  /** Posts a copy, and logs whether it arrived. */
  function deliver(recipient: Recipient, message: unknown): void {
    const { id, label, post, postCopies, isOpen } = recipient;
    let why = isOpen() ? undefined : 'the application is gone';
    try {
      if (why === undefined) post(postCopies ? message : clone(message));
    } catch (error) {
      why = `the application could not be reached: ${String(error)}`;
    }
    log.add({
      at: clock.now(),
      frame: { id, label },
      direction: 'out',
      message,
      ...(why === undefined ? { outcome: 'sent' } : { outcome: 'lost', why }),
    });
  }

  function release(id: string): void {
    const waiting = held.get(id) ?? [];
    held.delete(id);
    for (const task of waiting) task();
  }

  return {
    send(recipient, content, faults = []) {
      // Members written after a spread would cost several times as much.
      const message = Object.assign({}, content, SERVER);
      const { id, label } = recipient;
      if (faults.length === 0) {
        enqueue(0, () => {
          deliver(recipient, message);
          release(id);
        });
        return;
      }
      const has = (kind: Fault['kind']) => faults.some((fault) => fault.kind === kind);
      if (has('drop')) {
        const entry = { at: clock.now(), frame: { id, label }, direction: 'out', message } as const;
        log.add({ ...entry, outcome: 'lost', why: 'fault: drop' });
        return;
      }
      const sent = has('malformed') ? garble(message, random) : message;
      const arrive = () => {
        deliver(recipient, sent);
        if (has('duplicate')) deliver(recipient, sent);
      };
      const delay = faults.reduce((sum, fault) => sum + delayOf(fault), 0);
      if (has('reorder')) {
        held.set(id, [...(held.get(id) ?? []), arrive]);
        timers.after(latency + REORDER_WAIT, () => {
          release(id);
        });
        return;
      }
      enqueue(delay, () => {
        arrive();
        release(id);
      });
    },
    clear() {
      timers.cancelAll();
      held.clear();
      queue = [];
    },
  };
}

function delayOf(fault: Fault): number {
  if (fault.kind === 'late') return fault.delay ?? LATE;
  return fault.kind === 'delay' ? (fault.delay ?? DELAY) : 0;
}

/** Something that no protocol knows, in place of a message. */
function garble(message: object, random: Random): unknown {
  const choices: readonly unknown[] = [
    null,
    'not a message',
    [message],
    { ...message, userAgent: { WWE: true } },
    { ...message, referenceId: { nested: true }, event: undefined },
    { ...message, event: 7 },
  ];
  return choices[Math.floor(random.next() * choices.length)];
}
