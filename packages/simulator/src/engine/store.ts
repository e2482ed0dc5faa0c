import type { DesktopState } from './contract.js';
import { createListeners } from './listeners.js';

/** The lists that grow with what happens. */
type GrowingList = 'interactions' | 'cases';

/**
 * Holds the desktop's state. What leaves the engine is immutable, and every change keeps what it does not
 * touch. A list that only the engine has seen is changed in place: there may be thousands in it.
 */
export interface Store {
  /** For the engine, which must not keep it: its lists may change. */
  readonly state: DesktopState;
  /** For others: does not change any more. */
  snapshot(): DesktopState;
  /** Replaces members of the state. */
  set(change: Partial<DesktopState>): void;
  /** Adds an element to the end of a list. */
  append<Name extends GrowingList>(name: Name, element: DesktopState[Name][number]): void;
  /** Replaces the element of a list at an index. */
  replace<Name extends GrowingList>(
    name: Name,
    index: number,
    element: DesktopState[Name][number],
  ): void;
  /** Runs an action; listeners are called once, when it has ended. */
  batch<T>(action: () => T): T;
  subscribe(listener: () => void): () => void;
  /** Forgets all listeners. */
  close(): void;
}

/** Makes a store. */
export function createStore(initial: DesktopState): Store {
  const listeners = createListeners();
  let state = initial;
  let depth = 0;
  let told = state;
  /** The lists that were copied since the last snapshot. */
  let own: { [Name in GrowingList]?: DesktopState[Name][number][] } = {};

  /** Changes a list that nothing outside has. */
  function change<Name extends GrowingList>(
    name: Name,
    apply: (list: DesktopState[Name][number][]) => void,
  ): void {
    const known: DesktopState[Name][number][] | undefined = own[name];
    const list = known && known === state[name] ? known : state[name].slice();
    apply(list);
    own = { ...own, [name]: list };
    set({ [name]: list });
  }

  function set(members: Partial<DesktopState>): void {
    state = { ...state, ...members };
    if (depth === 0) tell();
  }

  function tell(): void {
    while (told !== state) {
      told = state;
      listeners.notify();
    }
  }

  return {
    get state() {
      return state;
    },
    snapshot() {
      own = {};
      return state;
    },
    set,
    append(name, element) {
      change(name, (list) => void list.push(element));
    },
    replace(name, index, element) {
      change(name, (list) => void (list[index] = element));
    },
    batch(action) {
      depth += 1;
      try {
        return action();
      } finally {
        depth -= 1;
        if (depth === 0) tell();
      }
    },
    subscribe: (listener) => listeners.add(listener),
    close: () => listeners.clear(),
  };
}
