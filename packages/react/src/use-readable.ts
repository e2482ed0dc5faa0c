import { unconnectedValue } from '@scapi/client/bindings';
import type { ReadableAtom } from 'nanostores';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { createSelection, type Select } from './selection.js';

/** Selects everything: what is left out of a call is what its type says. */
const everything = (value: unknown): never => value as never;

/**
 * Reads a store and renders again when what is selected of it changes. `useStore` of
 * `@nanostores/react` cannot do it: it knows no selectors, and reads the store while a server renders.
 *
 * @param $initial - the same store of a client that is not connected.
 */
export function useReadable<Value, Selected = Value>(
  $store: ReadableAtom<Value>,
  $initial: ReadableAtom<Value>,
  select: Select<Value, Selected> = everything,
): Selected {
  const [keep] = useState(createSelection<Value, Selected>);
  const subscribe = useCallback((onChange: () => void) => $store.listen(onChange), [$store]);

  return useSyncExternalStore(
    subscribe,
    () => keep($store.get(), select),
    () => keep(unconnectedValue($initial), select),
  );
}
