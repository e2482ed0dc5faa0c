import { parseClientMessage, type IncomingClientMessage } from '@scapi/protocol';
import { answerTo, SilentRefusal, type Answer, type AnswerDependencies } from './answers.js';
import type { FramePeer } from './contract.js';
import type { Fault, FaultBox } from './faults.js';
import type { WritableLog } from './log.js';
import type { Outbox, Recipient } from './outbox.js';
import type { RateLimit } from './rate-limit.js';
import { DesktopRefusal } from './refusal.js';
import { guarded } from './report-error.js';
import type { Caller } from './caller.js';
import type { Subscriptions } from './subscriptions.js';
import type { Timers } from './timers.js';
import { clone } from '../platform.js';

/** An application that is attached. */
export interface Attached extends Recipient {
  /** The browser tab it is in. */
  readonly tab: string;
  readonly peer: FramePeer;
  readonly subscriptions: Subscriptions;
}

/** Handles the messages that applications send. */
export interface IncomingMessages {
  receive(frame: Attached, message: unknown): void;
  /** Sends now or, while a request is being served whose reply comes first, after that. */
  afterReply(send: () => void): void;
  /** Forgets the messages that a fault delays. */
  reset(): void;
}

/** What handling incoming messages needs of the desktop. */
export interface IncomingMessagesDependencies extends AnswerDependencies {
  readonly rateLimit: RateLimit;
  readonly faults: FaultBox;
  readonly log: WritableLog;
  readonly outbox: Outbox;
  /** For messages that a fault delays. */
  readonly timers: Timers;
}

/** A message with its sender and the faults that apply to it. */
interface Incoming {
  readonly frame: Attached;
  /** The number of its entry in the log. */
  readonly seq: number;
  readonly message: IncomingClientMessage;
  readonly appliedFaults: readonly Fault[];
}

const DELAY = 1000;

/**
 * Makes the handler of incoming messages. Each message is logged, parsed, admitted or refused, counted
 * for the rate limit, and served at most once. Its entry in the log says what became of it.
 */
export function createIncomingMessages(
  dependencies: IncomingMessagesDependencies,
): IncomingMessages {
  const { core, gate, rateLimit, faults, log, outbox, timers } = dependencies;
  const delayed = new Map<number, () => void>();
  let held: (() => void)[] | undefined;

  function receive(frame: Attached, raw: unknown): void {
    const content = copy(raw);
    const { id, label } = frame;
    const seq = log.add({
      at: core.clock.now(),
      frame: { id, label },
      direction: 'in',
      message: content,
      outcome: 'pending',
    });
    const message = parseClientMessage(content);
    if (!message) {
      log.settle(seq, 'ignored', 'not a message of the protocol');
      return;
    }
    admit({ frame, seq, message, appliedFaults: faults.apply(targetOf(message)) });
  }

  function admit(incoming: Incoming): void {
    const { frame, seq, message, appliedFaults } = incoming;
    const { origin } = frame.peer;
    const services = denies(appliedFaults, 'origin') ? undefined : gate.servicesOf(frame.peer);
    if (!services) {
      const why = gate.originRefusal(origin);
      if (core.dialect.refusedOrigin === 'silence') log.settle(seq, 'ignored', why);
      else answer({ ...incoming, appliedFaults: [] }, { errorMessage: why });
      return;
    }
    const caller = callerOf(frame, services, denies(appliedFaults, 'key'));
    const why = countsAsRequest(message) ? rateLimit.admit(caller, targetOf(message)) : undefined;
    const lost = appliedFaults.some((fault) => fault.kind === 'drop' && fault.what !== 'answer');
    if (why !== undefined || lost) {
      log.settle(seq, 'ignored', why ?? 'fault: drop');
      return;
    }
    const delay = appliedFaults.find((fault) => fault.kind === 'delay');
    if (delay) serveLater(incoming, caller, delay.delay ?? DELAY);
    else serve(incoming, caller);
  }

  const countsAsRequest = ({ kind }: IncomingClientMessage): boolean =>
    kind === 'request' || (kind === 'subscribe' && core.dialect.rateCountsSubscriptions);

  function serveLater(incoming: Incoming, caller: Caller, delay: number): void {
    const { frame, seq } = incoming;
    const cancel = timers.after(delay, () => {
      delayed.delete(seq);
      if (frame.isOpen()) serve(incoming, caller);
      else log.settle(seq, 'ignored', 'the application is gone');
    });
    delayed.set(seq, cancel);
  }

  function serve(incoming: Incoming, caller: Caller): void {
    const events: (() => void)[] = [];
    held = core.dialect.replyBeforeEvents ? events : undefined;
    const { frame, seq, message, appliedFaults } = incoming;
    try {
      const refusal = appliedFaults.find((fault) => fault.kind === 'refuse');
      if (refusal) {
        throw new DesktopRefusal(
          refusal.errorMessage ?? `${targetOf(message)}: refused by a fault`,
        );
      }
      const { subscriptions } = frame;
      const denied = denies(appliedFaults, 'service');
      const result = answerTo({ message, caller, subscriptions, denied }, dependencies);
      if (result) answer(incoming, result);
      else log.settle(seq, 'answered', 'needs no answer');
    } catch (error) {
      refuse(incoming, error);
    } finally {
      held = undefined;
      for (const send of events) send();
    }
  }

  function refuse(incoming: Incoming, error: unknown): void {
    const errorMessage = error instanceof Error ? error.message : String(error);
    if (error instanceof SilentRefusal) log.settle(incoming.seq, 'ignored', errorMessage);
    else answer(incoming, { errorMessage });
    if (!(error instanceof DesktopRefusal)) throw error;
  }

  function answer({ frame, seq, message, appliedFaults }: Incoming, content: Answer): void {
    const { referenceId } = message;
    if ('errorMessage' in content) log.settle(seq, 'refused', content.errorMessage);
    else log.settle(seq, 'answered');
    if (referenceId === undefined) return;
    const replyFaults = appliedFaults.filter(({ kind }) => kind !== 'delay');
    outbox.send(frame, { referenceId, ...content }, replyFaults);
  }

  return {
    receive,
    afterReply(send) {
      if (held) held.push(send);
      else send();
    },
    reset() {
      for (const [seq, cancel] of delayed) {
        cancel();
        log.settle(seq, 'ignored', 'the desktop reloaded');
      }
      delayed.clear();
    },
  };
}

const targetOf = (message: IncomingClientMessage): string =>
  message.kind === 'request' ? message.request : message.kind;

const denies = (appliedFaults: readonly Fault[], what: 'origin' | 'service' | 'key'): boolean =>
  appliedFaults.some((fault) => fault.kind === 'denied' && (fault.what ?? 'service') === what);

const callerOf = (
  { id, tab, peer }: Attached,
  services: readonly string[],
  mayWriteNothing: boolean,
): Caller => ({
  isAgent: false,
  frameId: id,
  tab,
  label: peer.label,
  origin: peer.origin,
  services,
  visible: () => guarded(() => peer.visible?.()) ?? true,
  mayWriteNothing,
});

/** Copies a message. A value that cannot be copied cannot be sent by `postMessage` either. */
function copy(value: unknown): unknown {
  try {
    return clone(value);
  } catch {
    return String(value);
  }
}
