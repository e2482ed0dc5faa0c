/**
 * Says which item of a menu or listbox a key leads to: the arrows up and down (round the ends), Home
 * and End, or a letter with which the item's text begins.
 *
 * @param items - In the order in which they are shown.
 * @param current - The item that has the focus, if one has.
 * @returns `undefined` when the key leads nowhere: leave it to the browser then.
 */
export function rovingTarget<T extends HTMLElement>(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  items: readonly T[],
  current: Element | null,
): T | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const index = items.findIndex((item) => item === current);
  switch (key) {
    case 'ArrowDown':
      return items[(index + 1) % items.length];
    case 'ArrowUp':
      return items.at(index <= 0 ? -1 : index - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default: {
      if (key.length !== 1 || key === ' ') return undefined;
      const letter = key.toLocaleLowerCase();
      const following = [...items.slice(index + 1), ...items.slice(0, index + 1)];
      return following.find(({ textContent }) =>
        textContent.trim().toLocaleLowerCase().startsWith(letter),
      );
    }
  }
}
