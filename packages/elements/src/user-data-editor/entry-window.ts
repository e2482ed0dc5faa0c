/** The entries of a long list that are in sight. A module of its own, loaded when the first long list comes. */
import type { LitElement } from 'lit';
import { createVirtualRows } from '../internal/virtual-rows.js';

/** Height of an entry until it is measured, in pixels. */
const USUAL_HEIGHT = 49;

/** Says which entries are rendered, and puts them where they belong. */
export interface EntryWindow {
  /**
   * @param pinned - entries that are rendered wherever they are.
   * @returns their indexes; none while the height of the list is not known.
   */
  readonly of: (count: number, pinned: readonly number[]) => readonly number[];
  /** Call it after each render of what {@link of} returned. */
  readonly place: () => void;
}

/** @param find - finds an element of the list by its class. */
export function createEntryWindow(
  host: LitElement,
  find: (selector: '.scroller' | '.list') => HTMLElement | null,
): EntryWindow {
  const rows = createVirtualRows(host, () => find('.scroller'));
  let starts: ReadonlyMap<number, number> = new Map();

  return {
    of: (count, pinned) => {
      const inSight = rows.layout(count, USUAL_HEIGHT, pinned);
      starts = new Map(inSight.map(({ index, start }) => [index, start]));
      return [...starts.keys()];
    },
    place: () => {
      const list = find('.list');
      if (list?.dataset['kind'] !== 'window') return;
      setLength(list, '--_height', rows.height());
      const entries = [...list.querySelectorAll<HTMLElement>('.entry')];
      for (const entry of entries) {
        setLength(entry, '--_start', starts.get(Number(entry.dataset['index'])) ?? 0);
      }
      for (const entry of entries) rows.measure(entry);
    },
  };
}

/** Through the object model: a strict policy takes no style attributes. */
function setLength({ style }: HTMLElement, name: string, pixels: number): void {
  const length = `${pixels}px`;
  if (style.getPropertyValue(name) !== length) style.setProperty(name, length);
}
