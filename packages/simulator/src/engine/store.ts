import type { DesktopInteraction, DesktopState } from './contract.js';
import { createListeners } from './listeners.js';

/** Holds the desktop's state: immutable, and every change keeps what it does not touch. */
export interface Store {
  readonly state: DesktopState;
  /** Replaces members of the state. */
  set(change: Partial<DesktopState>): void;
  /** Runs an action; listeners hear of its changes once, when it is through. */
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
    set(change) {
      state = { ...state, ...change };
      if (depth === 0) tell();
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

/** Replaces one interaction in a list. */
export const replaceInteraction = (
  list: readonly DesktopInteraction[],
  changed: DesktopInteraction,
): readonly DesktopInteraction[] => {
  const index = list.findLastIndex(({ interactionId }) => interactionId === changed.interactionId);
  return index < 0 ? list : list.with(index, changed);
};
