import {
  checkParameters,
  isRequestName,
  parseClientMessage,
  type IncomingClientMessage,
  type RequestName,
} from '@scapi/protocol';
import type { Core } from './core.js';
import type { Frame, FramePeer } from './contract.js';
import type { Fault, FaultBox } from './faults.js';
import type { Gate } from './gate.js';
import type { WritableLog } from './log.js';
import type { Outbox, Recipient } from './outbox.js';
import type { RateLimit } from './rate-limit.js';
import { DesktopRefusal } from './refusal.js';
import type { Caller, Handlers } from './services/service.js';
import { createSubscriptions, type Subscriptions } from './subscriptions.js';
import type { Timers } from './timers.js';

/** The applications, and the conversation with each. */
export interface Frames {
  attach(peer: FramePeer): Frame;
  /** Sends an event to its subscribers, but for the frame `except`. */
  emit(event: string, data: unknown, except?: string): void;
  /** Forgets subscriptions and answers on their way; the frames stay. */
  reload(): void;
  close(): void;
}

/** What frames are made from. */
export interface FramesDependencies {
  readonly core: Core;
  readonly gate: Gate;
  readonly rateLimit: RateLimit;
  readonly faults: FaultBox;
  readonly log: WritableLog;
  readonly outbox: Outbox;
  /** Of requests that a fault delays. */
  readonly timers: Timers;
  readonly handlers: () => Handlers;
  readonly onClose: (frameId: string) => void;
}

interface Attached extends Recipient {
  readonly peer: FramePeer;
  readonly subscriptions: Subscriptions;
}

type Message = IncomingClientMessage;
type Answer =
  | { readonly data?: unknown }
  | { readonly subscriptionId: string | number }
  | { readonly errorMessage: string };

/** Makes the frames of a desktop. */
export function createFrames(dependencies: FramesDependencies): Frames {
  const { core, gate, rateLimit, faults, log, outbox, timers, handlers, onClose } = dependencies;
  const attached = new Map<string, Attached>();
  const waiting = new Map<number, () => void>();
  /** Events of the request being served, when its reply comes first. */
  let eventsAfterReply: (() => void)[] | undefined;

  function publish(): void {
    const frames = [...attached.values()].map(({ id, label, peer, subscriptions }) => ({
      id,
      label,
      origin: peer.origin,
      subscriptions: subscriptions.names(),
    }));
    core.store.set({ frames });
  }

  function receive(frame: Attached, raw: unknown): void {
    const message = copy(raw);
    const seq = log.add({
      at: core.clock.now(),
      frame: { id: frame.id, label: frame.label },
      direction: 'in',
      message,
      outcome: 'pending',
    });
    const ignore = (why: string): void => {
      log.settle(seq, 'ignored', why);
    };
    const parsed = parseClientMessage(message);
    if (!parsed) {
      ignore('not a message of the protocol');
      return;
    }
    const struck = faults.strike(targetOf(parsed));
    const services = denies(struck, 'origin') ? undefined : gate.servicesOf(frame.peer.origin);
    if (!services) {
      const why = gate.originRefusal(frame.peer.origin);
      if (core.dialect.refusedOrigin === 'error')
        answer(frame, seq, parsed, { errorMessage: why }, []);
      else ignore(why);
      return;
    }
    const caller = callerOf(frame, services, denies(struck, 'key'));
    const tooMany = countsAsRequest(parsed) ? rateLimit.admit(caller, targetOf(parsed)) : undefined;
    if (tooMany !== undefined) {
      ignore(tooMany);
      return;
    }
    if (struck.some((fault) => fault.kind === 'drop' && fault.what !== 'answer')) {
      ignore('fault: drop');
      return;
    }
    const delay = struck.find(({ kind }) => kind === 'delay');
    if (!delay) {
      serve(frame, seq, parsed, caller, struck);
      return;
    }
    const ms = delay.kind === 'delay' ? (delay.delay ?? 1000) : 0;
    const cancel = timers.after(ms, () => {
      waiting.delete(seq);
      if (frame.isOpen()) serve(frame, seq, parsed, caller, struck);
      else ignore('the application is gone');
    });
    waiting.set(seq, cancel);
  }

  const countsAsRequest = ({ kind }: Message): boolean =>
    kind === 'request' || (kind === 'subscribe' && core.dialect.rateCountsSubscriptions);

  function serve(
    frame: Attached,
    seq: number,
    message: Message,
    caller: Caller,
    struck: readonly Fault[],
  ): void {
    const replyFaults = struck.filter(({ kind }) => kind !== 'delay');
    const events: (() => void)[] = [];
    eventsAfterReply = core.dialect.replyBeforeEvents ? events : undefined;
    try {
      const result = resultOf(frame, message, caller, struck);
      eventsAfterReply = undefined;
      if (result === 'silence') log.settle(seq, 'answered', 'unsubscribe is not acknowledged');
      else answer(frame, seq, message, result, replyFaults);
    } catch (error) {
      eventsAfterReply = undefined;
      refuse(frame, seq, message, error, replyFaults);
      if (!(error instanceof DesktopRefusal)) throw error;
    } finally {
      for (const send of events) send();
    }
  }

  function refuse(
    frame: Attached,
    seq: number,
    message: Message,
    error: unknown,
    struck: readonly Fault[],
  ): void {
    const errorMessage = error instanceof Error ? error.message : String(error);
    if (error instanceof SilentRefusal) log.settle(seq, 'ignored', errorMessage);
    else answer(frame, seq, message, { errorMessage }, struck);
  }

  /** Does what the message asks. @throws DesktopRefusal. */
  function resultOf(
    frame: Attached,
    message: Message,
    caller: Caller,
    struck: readonly Fault[],
  ): Answer | 'silence' {
    const refusal = struck.find(({ kind }) => kind === 'refuse');
    if (refusal?.kind === 'refuse') {
      throw new DesktopRefusal(refusal.errorMessage ?? `${targetOf(message)}: refused by a fault`);
    }
    switch (message.kind) {
      case 'malformed':
        throw new DesktopRefusal(message.problem);
      case 'subscribe': {
        for (const event of message.events) throwIf(gate.refusesEvent(caller.services, event));
        const subscriptionId = frame.subscriptions.add(message.events);
        publish();
        return { subscriptionId };
      }
      case 'unsubscribe':
        frame.subscriptions.remove(message.subscriptionId);
        publish();
        return core.dialect.acknowledgeUnsubscribe ? {} : 'silence';
      case 'request':
        return request(message.request, message.parameters, caller, denies(struck, 'service'));
    }
  }

  function request(
    name: string,
    parameters: readonly unknown[],
    caller: Caller,
    denied: boolean,
  ): Answer {
    const problem = denied ? gate.serviceRefusal(name) : gate.refusesService(caller.services, name);
    if (problem !== undefined) {
      throw core.dialect.refusedService === 'silence'
        ? new SilentRefusal(problem)
        : new DesktopRefusal(problem);
    }
    if (!isRequestName(name)) throw new DesktopRefusal(`${name}: unknown request`);
    throwIf(checkParameters(name, parameters));
    const result = call(handlers(), name, caller, parameters);
    return result === undefined ? {} : { data: result };
  }

  function answer(
    frame: Attached,
    seq: number,
    message: Message,
    content: Answer,
    struck: readonly Fault[],
  ): void {
    const { referenceId } = message;
    if (referenceId === undefined) return;
    if ('errorMessage' in content) log.settle(seq, 'refused', content.errorMessage);
    else log.settle(seq, 'answered');
    outbox.send(frame, { referenceId, ...content }, struck);
  }

  return {
    attach(peer) {
      const id = `frame-${String(core.ids.next('frame'))}`;
      let open = true;
      const frame: Attached = {
        id,
        peer,
        label: peer.label,
        post: peer.post,
        isOpen: () => open,
        subscriptions: createSubscriptions(core),
      };
      attached.set(id, frame);
      publish();
      if (core.dialect.frameIdentification === 'attach') outbox.send(frame, { frameId: id });
      return {
        id,
        receive(message) {
          if (open)
            core.store.batch(() => {
              receive(frame, message);
            });
        },
        close() {
          if (!open) return;
          open = false;
          attached.delete(id);
          core.store.batch(() => {
            publish();
            onClose(id);
          });
        },
      };
    },
    emit(event, data, except) {
      for (const frame of attached.values()) {
        if (frame.id === except) continue;
        for (let count = frame.subscriptions.deliveries(event); count > 0; count -= 1) {
          const send = () => {
            outbox.send(frame, { event, data }, faults.strike(`event:${event}`));
          };
          if (eventsAfterReply) eventsAfterReply.push(send);
          else send();
        }
      }
    },
    reload() {
      for (const [seq, cancel] of waiting) {
        cancel();
        log.settle(seq, 'ignored', 'the desktop reloaded');
      }
      waiting.clear();
      outbox.clear();
      for (const { subscriptions } of attached.values()) subscriptions.clear();
      publish();
    },
    close() {
      for (const cancel of waiting.values()) cancel();
      waiting.clear();
      outbox.clear();
      attached.clear();
    },
  };
}

/** A refusal of which the application does not hear. */
class SilentRefusal extends DesktopRefusal {}

const targetOf = (message: Message): string =>
  message.kind === 'request' ? message.request : message.kind;

const denies = (struck: readonly Fault[], what: 'origin' | 'service' | 'key'): boolean =>
  struck.some((fault) => fault.kind === 'denied' && (fault.what ?? 'service') === what);

const callerOf = (
  { id, peer }: Attached,
  services: readonly string[],
  mayWriteNothing: boolean,
): Caller => ({
  isAgent: false,
  frameId: id,
  label: peer.label,
  origin: peer.origin,
  services,
  visible: peer.visible ?? (() => true),
  mayWriteNothing,
});

function throwIf(problem: string | undefined): void {
  if (problem !== undefined) throw new DesktopRefusal(problem);
}

/** Calls the handler of a request; its parameters have been checked. */
export function call(
  handlers: Handlers,
  name: RequestName,
  caller: Caller,
  parameters: readonly unknown[],
): unknown {
  const handler = handlers[name] as (caller: Caller, ...parameters: readonly unknown[]) => unknown;
  return handler(caller, ...parameters);
}

/** Copies what came; what cannot be copied could not have come by `postMessage`. */
function copy(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return String(value);
  }
}
