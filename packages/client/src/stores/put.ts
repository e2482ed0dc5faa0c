/** Returns the list with `item` in place of the one of the same identifier, or at the end. */
export function put<Item>(all: readonly Item[], item: Item, key: keyof Item): readonly Item[] {
  const at = all.findIndex((one) => one[key] === item[key]);
  return at < 0 ? [...all, item] : all.with(at, item);
}
