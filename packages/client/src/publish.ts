import type { WritableAtom } from 'nanostores';
import { report } from './report.js';

/** Sets a store; a listener that throws is reported, and is no concern of whoever set it. */
export function publish<Value>($store: WritableAtom<Value>, value: Value): void {
  try {
    $store.set(value);
  } catch (error) {
    report(error);
  }
}
