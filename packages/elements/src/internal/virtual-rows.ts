/** Which rows of a long list are in sight. A module of its own, loaded when the first long list comes. */
import {
  defaultRangeExtractor,
  VirtualizerController,
  type Range,
  type VirtualItem,
} from '@tanstack/lit-virtual';
import type { ReactiveControllerHost } from 'lit';

/** The rows in sight, and where they are. */
export interface VirtualRows {
  /**
   * @param count - how many rows there are.
   * @param size - height of each, in pixels; of one that is measured, until it is.
   * @param pinned - rows that are there in any case, such as the one with the focus.
   */
  readonly layout: (
    count: number,
    size: number,
    pinned?: readonly number[],
  ) => readonly Pick<VirtualItem, 'index' | 'start'>[];
  /** Takes the height of a row, which has its index in `data-index`, and follows it. */
  readonly measure: (row: HTMLElement) => void;
  /** Height of all rows. */
  readonly height: () => number;
  readonly scrollTo: (index: number) => void;
}

/** Follows the scrolling of an element of the host, which renders again when other rows come in sight. */
export function createVirtualRows(
  host: ReactiveControllerHost,
  getScrollElement: () => HTMLElement | null,
): VirtualRows {
  let height = 0;
  let latest: readonly number[] = [];
  const virtualizer = new VirtualizerController<HTMLElement, HTMLElement>(host, {
    count: 0,
    getScrollElement,
    estimateSize: () => height,
    overscan: 8,
    // A render within the observer's turn changes sizes again, which the browser reports as an error.
    useAnimationFrameWithResizeObserver: true,
  }).getVirtualizer();

  return {
    layout: (count, size, pinned = []) => {
      virtualizer.setOptions({ ...virtualizer.options, count });
      // Another function, so that the virtualizer asks again.
      if (String(pinned) !== String(latest)) {
        latest = pinned;
        virtualizer.options.rangeExtractor = rangeWith(pinned);
      }
      if (size !== height) {
        height = size;
        virtualizer.measure();
      }
      return virtualizer.getVirtualItems();
    },
    measure: (row) => {
      virtualizer.measureElement(row);
    },
    height: () => virtualizer.getTotalSize(),
    scrollTo: (index) => {
      virtualizer.scrollToIndex(index);
    },
  };
}

/** The rows in sight and the pinned ones, in order. */
const rangeWith =
  (pinned: readonly number[]) =>
  (range: Range): number[] => {
    const isThere = (index: number): boolean => index >= 0 && index < range.count;
    const all = new Set([...defaultRangeExtractor(range), ...pinned.filter(isThere)]);
    return [...all].sort((left, right) => left - right);
  };
