import type { ReadableAtom } from 'nanostores';

/** Listens to a store until it holds what `find` looks for, and returns what that found. */
export function when<Value, Found>(
  $store: ReadableAtom<Value>,
  find: (value: Value) => Found | undefined | false,
): Promise<Found> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`The store holds ${JSON.stringify($store.get())}`));
    }, 60_000);
    const look = (value: Value): void => {
      const found = find(value);
      if (found === undefined || found === false) return;
      clearTimeout(timer);
      queueMicrotask(() => {
        stop();
        resolve(found);
      });
    };
    const stop = $store.subscribe(look);
  });
}
