import { createManualClock, type Clock } from '../engine/clock.js';
import type { Desktop, Frame } from '../engine/contract.js';
import { createDesktop } from '../engine/create-desktop.js';
import { runScenario } from '../scenarios/run-scenario.js';
import type { SessionAction, SessionInit, SessionInput } from './input.js';

/** A desktop that inputs move, and nothing else: replicas with equal inputs are equal. */
export interface Replica {
  readonly desktop: Desktop;
  /** When the desktop does something by itself next, in milliseconds since 1970. */
  readonly nextAt: number | undefined;
  /**
   * Lets the desktop's time pass up to the input's, then does what the input says.
   *
   * @returns What the action returns.
   * @throws What the action throws. That is part of what happens, and the same in every replica.
   */
  apply(input: SessionInput): unknown;
  /** The engine's identifier of a frame. */
  frameId(frame: string): string;
  close(): void;
}

/** What a replica is made from. */
export interface ReplicaParts {
  readonly init: SessionInit;
  /** The tab that the replica is in. */
  readonly tab: string;
  /** Sends to an application; `frame` is its name in the session. Called for all tabs alike. */
  readonly post: (frame: string, message: unknown) => void;
  readonly onScenarioFailed: (error: unknown) => void;
}

interface AttachedFrame {
  readonly tab: string;
  readonly frame: Frame;
  visible: boolean;
}

/** Makes a replica. */
export function createReplica({ init, tab, post, onScenarioFailed }: ReplicaParts): Replica {
  const { startedAt, scenario, ...desktopInit } = init;
  const time = createManualClock({ start: startedAt });
  const frames = new Map<string, AttachedFrame>();
  const deferred: (() => void)[] = [];

  const flush = (): void => {
    for (let task = deferred.shift(); task; task = deferred.shift()) task();
  };
  const clock: Clock = {
    now: () => time.now(),
    schedule: (task, delay) =>
      time.schedule(() => {
        task();
        flush();
      }, delay),
    cancel: (timer) => time.cancel(timer),
    defer: (task) => void deferred.push(task),
  };
  const desktop = createDesktop({ ...desktopInit, clock, tab });

  function call(on: string, name: string, parameters: readonly unknown[]): unknown {
    const { agent, world, faults, log } = desktop;
    const target = { desktop, agent, world, faults, log }[on];
    const method: unknown = target && Object.hasOwn(target, name) && Reflect.get(target, name);
    if (typeof method !== 'function') throw new Error(`${on}.${name} is nothing a desktop can do`);
    return Reflect.apply(method, target, parameters);
  }

  function perform(action: SessionAction, from: string): unknown {
    switch (action.type) {
      case 'call':
        return call(action.on, action.name, action.parameters);
      case 'attach': {
        const { frame: name, origin, label, placement } = action;
        const attached: AttachedFrame = {
          tab: from,
          visible: true,
          frame: desktop.attach({
            origin,
            label,
            ...(placement && { placement }),
            tab: from,
            visible: () => attached.visible,
            post: (message) => post(name, message),
          }),
        };
        frames.set(name, attached);
        return undefined;
      }
      case 'receive': {
        const attached = frames.get(action.frame);
        if (!attached) return undefined;
        attached.visible = action.visible;
        attached.frame.receive(action.message);
        return undefined;
      }
      case 'detach':
        frames.get(action.frame)?.frame.close();
        frames.delete(action.frame);
        return undefined;
      case 'leave':
        for (const [name, attached] of frames) {
          if (attached.tab !== action.tab) continue;
          attached.frame.close();
          frames.delete(name);
        }
        desktop.world.closeTab(action.tab);
        return undefined;
      case 'wait':
        return undefined;
    }
  }

  if (scenario) runScenario(desktop, scenario).done.catch(onScenarioFailed);
  flush();

  return {
    desktop,
    get nextAt() {
      return time.nextAt;
    },
    apply({ tab: from, at, action }) {
      // An input that was overtaken by a later one comes at the later one's time.
      time.advance(Math.max(0, at - time.now()));
      try {
        return perform(action, from);
      } finally {
        flush();
      }
    },
    frameId: (name) => frames.get(name)?.frame.id ?? '',
    close() {
      desktop.close();
    },
  };
}
