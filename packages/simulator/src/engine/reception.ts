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

/** Where the messages of applications come in. */
export interface Reception {
  receive(frame: Attached, message: unknown): void;
  /** Sends now or, while a request is being served whose reply comes first, after that. */
  afterReply(send: () => void): void;
  /** Forgets the messages that a fault delays. */
  reset(): void;
}

/** What a reception is made from. */
export interface ReceptionDependencies extends AnswerDependencies {
  readonly rateLimit: RateLimit;
  readonly faults: FaultBox;
  readonly log: WritableLog;
  readonly outbox: Outbox;
  /** Of messages that a fault delays. */
  readonly timers: Timers;
}

interface Visit {
  readonly frame: Attached;
  /** Of its entry in the log. */
  readonly seq: number;
  readonly message: IncomingClientMessage;
  readonly struck: readonly Fault[];
}

const DELAY = 1000;

/**
 * Makes the reception: a message is logged, read, let in or not, counted, and served; each at most
 * once, and each with an entry in the log that says what became of it.
 */
export function createReception(dependencies: ReceptionDependencies): Reception {
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
    letIn({ frame, seq, message, struck: faults.strike(targetOf(message)) });
  }

  function letIn(visit: Visit): void {
    const { frame, seq, message, struck } = visit;
    const { origin } = frame.peer;
    const services = denies(struck, 'origin') ? undefined : gate.servicesOf(frame.peer);
    if (!services) {
      const why = gate.originRefusal(origin);
      if (core.dialect.refusedOrigin === 'silence') log.settle(seq, 'ignored', why);
      else answer({ ...visit, struck: [] }, { errorMessage: why });
      return;
    }
    const caller = callerOf(frame, services, denies(struck, 'key'));
    const why = countsAsRequest(message) ? rateLimit.admit(caller, targetOf(message)) : undefined;
    const lost = struck.some((fault) => fault.kind === 'drop' && fault.what !== 'answer');
    if (why !== undefined || lost) {
      log.settle(seq, 'ignored', why ?? 'fault: drop');
      return;
    }
    const delay = struck.find((fault) => fault.kind === 'delay');
    if (delay) serveLater(visit, caller, delay.delay ?? DELAY);
    else serve(visit, caller);
  }

  const countsAsRequest = ({ kind }: IncomingClientMessage): boolean =>
    kind === 'request' || (kind === 'subscribe' && core.dialect.rateCountsSubscriptions);

  function serveLater(visit: Visit, caller: Caller, delay: number): void {
    const { frame, seq } = visit;
    const cancel = timers.after(delay, () => {
      delayed.delete(seq);
      if (frame.isOpen()) serve(visit, caller);
      else log.settle(seq, 'ignored', 'the application is gone');
    });
    delayed.set(seq, cancel);
  }

  function serve(visit: Visit, caller: Caller): void {
    const events: (() => void)[] = [];
    held = core.dialect.replyBeforeEvents ? events : undefined;
    try {
      const result = resultOf(visit, caller);
      if (result) answer(visit, result);
      else log.settle(visit.seq, 'answered', 'needs no answer');
    } catch (error) {
      refuse(visit, error);
    } finally {
      held = undefined;
      for (const send of events) send();
    }
  }

  function resultOf({ frame, message, struck }: Visit, caller: Caller): Answer | undefined {
    const refusal = struck.find((fault) => fault.kind === 'refuse');
    if (refusal) {
      throw new DesktopRefusal(refusal.errorMessage ?? `${targetOf(message)}: refused by a fault`);
    }
    const { subscriptions } = frame;
    const denied = denies(struck, 'service');
    return answerTo({ message, caller, subscriptions, denied }, dependencies);
  }

  function refuse(visit: Visit, error: unknown): void {
    const errorMessage = error instanceof Error ? error.message : String(error);
    if (error instanceof SilentRefusal) log.settle(visit.seq, 'ignored', errorMessage);
    else answer(visit, { errorMessage });
    if (!(error instanceof DesktopRefusal)) throw error;
  }

  function answer({ frame, seq, message, struck }: Visit, content: Answer): void {
    const { referenceId } = message;
    if ('errorMessage' in content) log.settle(seq, 'refused', content.errorMessage);
    else log.settle(seq, 'answered');
    if (referenceId === undefined) return;
    const replyFaults = struck.filter(({ kind }) => kind !== 'delay');
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

const denies = (struck: readonly Fault[], what: 'origin' | 'service' | 'key'): boolean =>
  struck.some((fault) => fault.kind === 'denied' && (fault.what ?? 'service') === what);

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

/** Copies what came; what cannot be copied could not have come by `postMessage`. */
function copy(value: unknown): unknown {
  try {
    return clone(value);
  } catch {
    return String(value);
  }
}
