import type { ReadableAtom, WritableAtom } from 'nanostores';
import { report } from './report.js';

/** Sets a store. A listener that throws is reported, and disturbs neither the caller nor the others. */
export function publish<Value>($store: WritableAtom<Value>, value: Value): void {
  try {
    $store.set(value);
  } catch (error) {
    report(error);
  }
}

/**
 * The same for a store that sets itself: one that is computed in batches calls its listeners from
 * inside `get`, and what one of them throws must not reach the reader.
 */
export function guarded<Value>($computed: ReadableAtom<Value>): ReadableAtom<Value> {
  const $store = $computed as WritableAtom<Value>;
  const set = $store.set.bind($store);
  $store.set = (value) => publish({ ...$store, set }, value);
  return $store;
}
