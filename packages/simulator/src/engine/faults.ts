import type { Fault, FaultTarget } from './fault.js';
import { faultSchema, quarantineSchema } from './fault-schema.js';
import { createListeners } from './listeners.js';
import type { Random } from './random.js';
import { assertValid } from './validation.js';

export { FAULT_KINDS } from './fault-schema.js';
export type { Fault, FaultTarget } from './fault.js';

/** A fault that is armed. */
export type ActiveFault = Fault & { readonly id: string };

/** The faults of a desktop. */
export interface Faults {
  /**
   * Arms a fault; returns its id.
   *
   * @throws DesktopRefusal when it could never apply: a member is missing, unknown or wrong.
   */
  add(fault: Fault): string;
  /** Disarms a fault. An unknown id is no error. */
  remove(id: string): void;
  list(): readonly ActiveFault[];
  /** Disarms all of them and ends a quarantine. */
  clear(): void;
  /**
   * Ignores every request from now on, as after a rate limit.
   *
   * @param seconds - 0 for ever. Default: option `service-client-api.rate-limit-quarantine-delay`.
   * @throws DesktopRefusal when that is no number of 0 or more.
   */
  quarantine(seconds?: number): void;
  endQuarantine(): void;
  /** Reloads the desktop. */
  reload(): void;
  /** Calls `listener` after a fault was armed, disarmed or used up; returns the function that stops it. */
  subscribe(listener: () => void): () => void;
}

/** The faults, and the lookup of those that apply to a message. */
export interface FaultBox extends Faults {
  /** Returns the faults that apply to this message, and removes the one-time ones among them. */
  apply(target: FaultTarget): readonly Fault[];
}

/** What faults need of the desktop. */
export interface FaultDependencies {
  readonly random: Random;
  readonly quarantine: (seconds?: number) => void;
  readonly endQuarantine: () => void;
  readonly reload: () => void;
}

/** Makes the faults of a desktop, none of them armed. */
export function createFaults(dependencies: FaultDependencies): FaultBox {
  const { random, quarantine, endQuarantine, reload } = dependencies;
  const listeners = createListeners();
  let armed: readonly ActiveFault[] = [];
  let last = 0;

  function set(next: readonly ActiveFault[]): void {
    armed = next;
    listeners.notify();
  }

  return {
    add(fault) {
      assertValid('faults.add', faultSchema, fault, 'a fault');
      const id = `fault-${String(++last)}`;
      set([...armed, { ...fault, id }]);
      return id;
    },
    remove(id) {
      set(armed.filter((fault) => fault.id !== id));
    },
    list: () => armed,
    clear() {
      endQuarantine();
      set([]);
    },
    quarantine(seconds) {
      if (seconds !== undefined) {
        assertValid('faults.quarantine', quarantineSchema, seconds, 'seconds');
      }
      quarantine(seconds);
    },
    endQuarantine,
    reload,
    subscribe: (listener) => listeners.add(listener),
    apply(target) {
      if (armed.length === 0) return armed;
      const applied = armed.filter(
        ({ on, probability = 1 }) =>
          matches(on, target) && (probability >= 1 || random.next() < probability),
      );
      if (applied.some(({ once }) => once)) {
        set(armed.filter((fault) => !(fault.once && applied.includes(fault))));
      }
      return applied;
    },
  };
}

function matches(on: FaultTarget, target: FaultTarget): boolean {
  const isEvent = target.startsWith('event:');
  return on === target || (isEvent ? on === 'event:*' : on === '*');
}
