/**
 * Lists that are never changed, only replaced, and whose elements have identifiers. An element is found
 * and replaced without a look at the others: a list hands its index on to the one that replaces it.
 */

type Index = Map<unknown, unknown>;

const indexes = new WeakMap<readonly unknown[], Index>();

function indexOf<Item>(all: readonly Item[], key: keyof Item): Index {
  const known = indexes.get(all);
  if (known) return known;
  const index: Index = new Map(all.map((one) => [one[key], one]));
  indexes.set(all, index);
  return index;
}

/** The element with an identifier; `undefined` where there is none. */
export const find = <Item>(
  all: readonly Item[],
  key: keyof Item,
  id: Item[keyof Item] | undefined,
): Item | undefined => indexOf(all, key).get(id) as Item | undefined;

/** Returns the list with each of `items` in place of the one of the same identifier, or at the end. */
export function put<Item>(
  all: readonly Item[],
  key: keyof Item,
  items: readonly Item[],
): readonly Item[] {
  if (items.length === 0) return all;
  const index = indexOf(all, key);
  const next = all.slice();
  for (const item of items) {
    const known = index.get(item[key]) as Item | undefined;
    if (known === undefined) next.push(item);
    else next[next.indexOf(known)] = item;
    index.set(item[key], item);
  }
  return handOn(all, next, index);
}

/** Returns the list without an element, which must be one of it. */
export function drop<Item>(all: readonly Item[], key: keyof Item, item: Item): readonly Item[] {
  const index = indexOf(all, key);
  index.delete(item[key]);
  return handOn(all, all.toSpliced(all.indexOf(item), 1), index);
}

function handOn<Item>(all: readonly Item[], next: readonly Item[], index: Index): readonly Item[] {
  indexes.delete(all);
  indexes.set(next, index);
  return next;
}
