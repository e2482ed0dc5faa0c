/**
 * Lists that are never changed, only replaced, and whose elements have identifiers: see {@link idOf}. An
 * element is found and replaced without a look at the others: a list hands its index on to the one that
 * replaces it.
 */
import { idOf } from './reuse.js';

const indexes = new WeakMap<readonly unknown[], Map<unknown, unknown>>();

function indexOf<Item>(all: readonly Item[]): Map<unknown, Item> {
  const index = indexes.get(all) ?? new Map(all.map((one) => [idOf(one), one]));
  indexes.set(all, index);
  return index as Map<unknown, Item>;
}

/** The element with an identifier; `undefined` where there is none. */
export const find = <Item>(all: readonly Item[], id: string | undefined): Item | undefined =>
  indexOf(all).get(id);

/** Returns the list with each of `items` in place of the one of the same identifier, or at the end. */
export function put<Item>(all: readonly Item[], items: readonly Item[]): readonly Item[] {
  if (items.length === 0) return all;
  const index = indexOf(all);
  const next = all.slice();
  for (const item of items) {
    const id = idOf(item);
    const known = index.get(id);
    next[known === undefined ? next.length : next.indexOf(known)] = item;
    index.set(id, item);
  }
  return handOn(all, next);
}

/** Returns the list without an element, which must be one of it. */
export function drop<Item>(all: readonly Item[], item: Item): readonly Item[] {
  indexOf(all).delete(idOf(item));
  return handOn(all, all.toSpliced(all.indexOf(item), 1));
}

function handOn<Item>(all: readonly Item[], next: readonly Item[]): readonly Item[] {
  indexes.set(next, indexOf(all));
  indexes.delete(all);
  return next;
}
