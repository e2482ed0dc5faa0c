/** Which rows of a long list are in sight. A module of its own, loaded when the first inspector comes. */
import { VirtualizerController, type VirtualItem } from '@tanstack/lit-virtual';
import type { ReactiveControllerHost } from 'lit';

/** The rows in sight, and where they are. */
export interface VirtualRows {
  /**
   * @param count - how many rows there are.
   * @param size - height of each, in pixels.
   */
  readonly layout: (count: number, size: number) => readonly Pick<VirtualItem, 'index' | 'start'>[];
  readonly scrollTo: (index: number) => void;
}

/** Follows the scrolling of an element of the host, which renders again when other rows come in sight. */
export function createVirtualRows(
  host: ReactiveControllerHost,
  getScrollElement: () => HTMLElement | null,
): VirtualRows {
  let height = 0;
  const virtualizer = new VirtualizerController<HTMLElement, HTMLElement>(host, {
    count: 0,
    getScrollElement,
    estimateSize: () => height,
    overscan: 8,
  }).getVirtualizer();

  return {
    layout: (count, size) => {
      virtualizer.setOptions({ ...virtualizer.options, count });
      if (size !== height) {
        height = size;
        virtualizer.measure();
      }
      return virtualizer.getVirtualItems();
    },
    scrollTo: (index) => {
      virtualizer.scrollToIndex(index);
    },
  };
}
