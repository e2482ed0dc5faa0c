import { STORE_UNMOUNT_DELAY } from 'nanostores';

/**
 * Counts what the code of a page holds on to: listeners of window and document, and timers that have
 * not fired. Only what begins after the counting counts.
 */
export interface Leftovers {
  /** What is held now: `window message`, `setTimeout`; one word each. */
  readonly held: () => readonly string[];
  readonly stop: () => void;
}

export function countLeftovers(): Leftovers {
  const held = new Map<object | number, string>();
  const undo = [watchTimers(held), watchListeners(held, window), watchListeners(held, document)];
  return {
    held: () => [...held.values()],
    stop: () => {
      for (const one of undo.reverse()) one();
    },
  };
}

/** Lets stores unmount at once, not a second after their last reader; returns what ends that. */
export function unmountAtOnce(): () => void {
  const { setTimeout } = globalThis;
  const hurried = (task: () => void, delay?: number, ...rest: unknown[]): unknown =>
    setTimeout(task, delay === STORE_UNMOUNT_DELAY ? 0 : delay, ...rest);
  globalThis.setTimeout = hurried as typeof setTimeout;
  return () => {
    globalThis.setTimeout = setTimeout;
  };
}

type Held = Map<object | number, string>;

function watchTimers(held: Held): () => void {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
  const own = {
    setTimeout: (task: () => void, delay?: number) => {
      const timer = setTimeout(() => {
        held.delete(timer);
        task();
      }, delay);
      held.set(timer, `setTimeout ${delay ?? 0}`);
      return timer;
    },
    setInterval: (task: () => void, delay?: number) => {
      const timer = setInterval(task, delay);
      held.set(timer, `setInterval ${delay ?? 0}`);
      return timer;
    },
    clearTimeout: (timer?: number) => {
      if (timer !== undefined) held.delete(timer);
      clearTimeout(timer);
    },
    clearInterval: (timer?: number) => {
      if (timer !== undefined) held.delete(timer);
      clearInterval(timer);
    },
  };
  Object.assign(globalThis, own);
  return () => Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval });
}

function watchListeners(held: Held, target: Window | Document): () => void {
  const { addEventListener, removeEventListener } = target;
  const keys = new Map<string, WeakMap<object, object>>();
  const keyOf = (type: string, listener: object): object => {
    const ofType = keys.get(type) ?? new WeakMap<object, object>();
    keys.set(type, ofType);
    const key = ofType.get(listener) ?? {};
    ofType.set(listener, key);
    return key;
  };
  const name = target === document ? 'document' : 'window';
  target.addEventListener = ((
    type: string,
    listener: object,
    options?: AddEventListenerOptions,
  ) => {
    const key = keyOf(type, listener);
    held.set(key, `${name} ${type}`);
    options?.signal?.addEventListener('abort', () => held.delete(key));
    addEventListener.call(target, type, listener as EventListener, options);
  }) as typeof target.addEventListener;
  target.removeEventListener = ((
    type: string,
    listener: object,
    options?: EventListenerOptions,
  ) => {
    held.delete(keyOf(type, listener));
    removeEventListener.call(target, type, listener as EventListener, options);
  }) as typeof target.removeEventListener;
  return () => Object.assign(target, { addEventListener, removeEventListener });
}
