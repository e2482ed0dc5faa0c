import type { Clock } from '../engine/clock.js';
import type { Desktop, FramePeer } from '../engine/contract.js';
import { createListeners } from '../engine/listeners.js';
import { DesktopRefusal } from '../engine/refusal.js';
import type { ActionTarget, SessionAction } from './input.js';
import type { Replica } from './replica.js';
import { clone } from '../platform.js';

/** The desktop as a tab of the session has it. */
export interface SharedDesktop {
  readonly desktop: Desktop;
  /** Sends to an application of this tab; what goes to those of other tabs is theirs. */
  post(frame: string, message: unknown): void;
  /** Takes another replica in place of the one before. */
  follow(replica: Replica): void;
}

/** What a shared desktop is made from. */
export interface SharedDesktopParts {
  readonly tab: string;
  readonly clock: Clock;
  /** Does something in the session. @throws What the desktop throws. */
  readonly act: (action: SessionAction) => unknown;
  readonly onClose: () => void;
}

type Methods = Readonly<Record<string, (...parameters: never[]) => unknown>>;

/**
 * Makes a desktop whose every change is an action of the session, and whose state is that of this
 * tab's replica. It is used as any other desktop is.
 */
export function createSharedDesktop(parts: SharedDesktopParts): SharedDesktop {
  const { tab, clock, act, onClose } = parts;
  const peers = new Map<string, FramePeer>();
  const listeners = {
    desktop: createListeners(),
    log: createListeners(),
    faults: createListeners(),
  };
  let replica: Replica | undefined;
  let frames = 0;
  let closed = false;

  const current = (): Desktop => {
    if (!replica) throw new Error('The tab has not joined the session yet.');
    return replica.desktop;
  };
  const call = (on: ActionTarget, name: string, parameters: readonly unknown[]): unknown => {
    if (closed) throw new DesktopRefusal(`${on}.${name}: the desktop is closed`);
    return act({ type: 'call', on, name, parameters: plain(`${on}.${name}`, parameters) });
  };
  /** The same methods; each becomes an action. */
  const actions = <T extends object>(on: ActionTarget, methods: T): T =>
    Object.fromEntries(
      Object.keys(methods as Methods).map((name) => [
        name,
        (...parameters: readonly unknown[]) => call(on, name, parameters),
      ]),
    ) as T;

  function attach(peer: FramePeer): ReturnType<Desktop['attach']> {
    const { origin, label, placement } = peer;
    const frame = `${tab}/${String(++frames)}`;
    peers.set(frame, peer);
    act({ type: 'attach', frame, origin, label, ...(placement && { placement }) });
    return {
      get id() {
        return replica?.frameId(frame) ?? '';
      },
      receive(message) {
        if (!peers.has(frame)) return;
        const visible = peer.visible?.() ?? true;
        act({ type: 'receive', frame, message: copy(message), visible });
      },
      close() {
        if (peers.delete(frame)) act({ type: 'detach', frame });
      },
    };
  }

  const createDesktop = (first: Desktop): Desktop => ({
    clock,
    attach,
    get state() {
      return current().state;
    },
    get options() {
      return current().options;
    },
    get dialect() {
      return current().dialect;
    },
    log: {
      limit: first.log.limit,
      get entries() {
        return current().log.entries;
      },
      subscribe: (listener) => listeners.log.add(listener),
      clear: () => void call('log', 'clear', []),
    },
    faults: {
      ...actions('faults', first.faults),
      list: () => current().faults.list(),
      subscribe: (listener) => listeners.faults.add(listener),
    },
    subscribe: (listener) => listeners.desktop.add(listener),
    configure: (change) => void call('desktop', 'configure', [change]),
    reload: () => void call('desktop', 'reload', []),
    perform: (...parameters) => call('desktop', 'perform', parameters) as never,
    agent: actions('agent', first.agent),
    world: {
      ...actions('world', first.world),
      setFrameState: (state, of = tab) => void call('world', 'setFrameState', [state, of]),
      setLastActiveFrame: (isActive, of = tab) =>
        void call('world', 'setLastActiveFrame', [isActive, of]),
    },
    close() {
      closed = true;
      peers.clear();
      for (const each of Object.values(listeners)) each.clear();
      onClose();
    },
  });

  let desktop: Desktop | undefined;
  return {
    get desktop() {
      return (desktop ??= createDesktop(current()));
    },
    post: (frame, message) => peers.get(frame)?.post(message),
    follow(next) {
      const isFirst = replica === undefined;
      replica = next;
      const sources = { desktop: next.desktop, log: next.desktop.log, faults: next.desktop.faults };
      for (const [name, source] of Object.entries(sources)) {
        const mine = listeners[name as keyof typeof listeners];
        source.subscribe(() => mine.notify());
        if (!isFirst) mine.notify();
      }
    },
  };
}

/** Copies, so that a later change of what was handed in changes no input. */
function plain(what: string, parameters: readonly unknown[]): readonly unknown[] {
  try {
    return clone(parameters);
  } catch {
    throw new DesktopRefusal(`${what}: parameters must be plain data`);
  }
}

/** As the engine does: what cannot be copied could not have come by `postMessage`. */
function copy(message: unknown): unknown {
  try {
    return clone(message);
  } catch {
    return String(message);
  }
}
