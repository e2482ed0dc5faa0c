/**
 * Says which tab of a strip a key leads to: the arrows left and right (round the ends, by the
 * direction of writing), Home and End.
 *
 * @param tabs - In the order in which they are shown.
 * @param current - The selected tab.
 * @returns `undefined` when the key leads nowhere: leave it to the browser then.
 */
export function tabTarget<T extends HTMLElement>(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  tabs: readonly T[],
  current: Element | null,
): T | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const index = tabs.findIndex((tab) => tab === current);
  const [first] = tabs;
  const isRtl = first !== undefined && getComputedStyle(first).direction === 'rtl';
  switch (key) {
    case isRtl ? 'ArrowLeft' : 'ArrowRight':
      return tabs[(index + 1) % tabs.length];
    case isRtl ? 'ArrowRight' : 'ArrowLeft':
      return tabs.at(index <= 0 ? -1 : index - 1);
    case 'Home':
      return first;
    case 'End':
      return tabs.at(-1);
    default:
      return undefined;
  }
}
