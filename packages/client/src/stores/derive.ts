import { computed, type ReadableAtom } from 'nanostores';
import { reuse } from './reuse.js';

/** A store computed from another; what did not change keeps its identity. */
export function derive<Source, Value>(
  $source: ReadableAtom<Source>,
  compute: (source: Source) => Value,
): ReadableAtom<Value> {
  let value: Value | undefined;
  return computed($source, (source) => (value = reuse(value, compute(source))));
}
