/**
 * Lists that are never changed, only replaced, and whose elements have identifiers: see {@link idOf}. An
 * element is found and replaced without a look at the others: a list hands its index on to the one that
 * replaces it.
 */
import { idOf } from './reuse.js';

/** Where each element of a list stands, or further to the right: what was dropped is not counted. */
type Index = Map<unknown, number>;

const indexes = new WeakMap<readonly unknown[], Index>();

function indexOf(all: readonly unknown[]): Index {
  const index = indexes.get(all) ?? new Map(all.map((one, at) => [idOf(one), at]));
  indexes.set(all, index);
  return index;
}

/** The place of an element; -1 where there is none of this identifier. */
function placeOf(all: readonly unknown[], id: unknown, index = indexOf(all)): number {
  const known = index.get(id) ?? -1;
  let at = known;
  while (at >= 0 && idOf(all[at]) !== id) at--;
  if (at < known) index.set(id, at);
  return at;
}

/** The element with an identifier; `undefined` where there is none. */
export const find = <Item>(all: readonly Item[], id: string | undefined): Item | undefined =>
  all[placeOf(all, id)];

/** Returns the list with each of `items` in place of the one of the same identifier, or at the end. */
export function put<Item>(all: readonly Item[], items: readonly Item[]): readonly Item[] {
  if (items.length === 0) return all;
  const index = indexOf(all);
  const next = all.slice();
  for (const item of items) {
    const id = idOf(item);
    const at = placeOf(next, id, index);
    if (at >= 0) next[at] = item;
    else index.set(id, next.push(item) - 1);
  }
  return handOn(all, next);
}

/** Returns the list without an element, which must be one of it. */
export function drop<Item>(all: readonly Item[], item: Item): readonly Item[] {
  const id = idOf(item);
  const next = all.toSpliced(placeOf(all, id), 1);
  indexOf(all).delete(id);
  return handOn(all, next);
}

function handOn<Item>(all: readonly Item[], next: readonly Item[]): readonly Item[] {
  indexes.set(next, indexOf(all));
  indexes.delete(all);
  return next;
}
