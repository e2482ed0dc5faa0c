import { VENDOR_REQUEST_TIMEOUT, parseServerMessage } from '@scapi/protocol';
import { createRealClock, type Clock, type TimerId } from '../engine/clock.js';
import { createReadingLink, type ReadingLink } from './reading-link.js';

/** What became of a question. */
export interface Answer {
  readonly kind: 'result' | 'error' | 'silence';
  /** The result. */
  readonly data?: unknown;
  /** Of a subscription. */
  readonly subscriptionId?: unknown;
  readonly errorMessage?: unknown;
  /** Milliseconds until it came. */
  readonly took: number;
}

/** An event that came. */
export interface SeenEvent {
  readonly event: string;
  readonly data: unknown;
}

/** So many messages are kept at most, however long the watching takes. */
const MOST_KEPT = 5_000;

/** One message that crossed. */
export interface Crossing {
  readonly at: number;
  readonly direction: 'in' | 'out';
  readonly message: unknown;
}

/** The way to a desktop and back. */
export interface DesktopChannel {
  /** Posts to the desktop's window, at its origin. */
  readonly post: (message: object) => void;
  /** Calls `hear` with each message from that window and origin; returns the function that stops it. */
  readonly listen: (hear: (message: unknown) => void) => () => void;
}

/** How to ask. */
export interface ConversationOptions {
  readonly clock?: Clock;
  /** Milliseconds by a clock for latencies. Default that of `clock`. */
  readonly now?: () => number;
  /** Milliseconds after which a question counts as not answered. Default 10,000. */
  readonly timeout?: number;
  /** How many messages a minute are sent at most. Default 60. */
  readonly perMinute?: number;
}

/** Asks a desktop one question after another, and keeps what crossed. */
export interface Conversation {
  readonly crossings: readonly Crossing[];
  readonly events: readonly SeenEvent[];
  /** Values of `userAgent` that messages of the desktop carried. */
  readonly userAgents: ReadonlySet<string>;
  /** The identifiers that the desktop assigned. */
  readonly frameIds: readonly unknown[];
  /** How many text messages came. */
  readonly texts: number;
  /** How many messages came before the first question. */
  readonly unasked: number;
  ask(request: string, parameters?: readonly unknown[]): Promise<Answer>;
  subscribe(event: string): Promise<Answer>;
  unsubscribe(subscriptionId: unknown): Promise<Answer>;
  /** Calls `listener` when an event came. */
  onEvent: (() => void) | undefined;
  /** Hears no more; open questions count as not answered. */
  close(): void;
}

/** Begins a conversation: it receives from now on, and sends nothing until `ask` is called. */
export function createConversation(
  channel: DesktopChannel,
  options: ConversationOptions = {},
): Conversation {
  const { clock = createRealClock(), timeout = VENDOR_REQUEST_TIMEOUT, perMinute = 60 } = options;
  const { now = () => clock.now() } = options;
  const crossings: Crossing[] = [];
  const events: SeenEvent[] = [];
  const userAgents = new Set<string>();
  const frameIds: unknown[] = [];
  const open = new Map<string, (answer: Omit<Answer, 'took'>) => void>();
  const pauses = new Map<TimerId, () => void>();
  const counts = { texts: 0, unasked: 0, sent: 0 };
  let nextAt = -Infinity;

  const keep = (direction: 'in' | 'out', message: unknown): void => {
    if (crossings.length < MOST_KEPT) crossings.push({ at: Math.round(now()), direction, message });
  };
  const reading = createReadingLink((message) => {
    counts.sent += 1;
    keep('out', message);
    channel.post(message);
  });
  const stopListening = channel.listen((raw) => {
    const message = parseServerMessage(raw, { lenient: true });
    if (!message) return;
    keep('in', raw);
    if (counts.sent === 0) counts.unasked += 1;
    if (message.kind === 'text') counts.texts += 1;
    else userAgents.add((raw as { readonly userAgent: string }).userAgent);
    if (message.kind === 'frame') {
      frameIds.push(message.frameId);
      reading.frameId = message.frameId;
    } else if (message.kind === 'event') {
      if (events.length < MOST_KEPT) events.push({ event: message.event, data: message.data });
      conversation.onEvent?.();
    } else if (message.kind === 'reply') {
      const { data, subscriptionId } = message;
      open.get(message.referenceId)?.({ kind: 'result', data, subscriptionId });
    } else if (message.kind === 'error') {
      open.get(message.referenceId)?.({ kind: 'error', errorMessage: message.errorMessage });
    }
  });

  const pause = (): Promise<void> => {
    const wait = nextAt - clock.now();
    nextAt = Math.max(nextAt, clock.now()) + 60_000 / perMinute;
    if (wait <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = clock.schedule(() => {
        pauses.delete(timer);
        resolve();
      }, wait);
      pauses.set(timer, resolve);
    });
  };
  const put = async (send: (link: ReadingLink) => string): Promise<Answer> => {
    await pause();
    return new Promise((resolve) => {
      const began = now();
      const referenceId = send(reading);
      const settle = (answer: Omit<Answer, 'took'>): void => {
        clock.cancel(timer);
        open.delete(referenceId);
        resolve({ ...answer, took: now() - began });
      };
      const timer = clock.schedule(() => settle({ kind: 'silence' }), timeout);
      open.set(referenceId, settle);
    });
  };

  const conversation: Conversation = {
    crossings,
    events,
    userAgents,
    frameIds,
    get texts() {
      return counts.texts;
    },
    get unasked() {
      return counts.unasked;
    },
    onEvent: undefined,
    ask: (request, parameters) => put((link) => link.read(request, parameters)),
    subscribe: (event) => put((link) => link.subscribe([event])),
    unsubscribe: (id) => put((link) => link.unsubscribe(id)),
    close() {
      stopListening();
      for (const [timer, resolve] of pauses) {
        clock.cancel(timer);
        resolve();
      }
      pauses.clear();
      for (const settle of [...open.values()]) settle({ kind: 'silence' });
    },
  };
  return conversation;
}
