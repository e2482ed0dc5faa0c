/**
 * Something that lives for as long as components on the page hold it.
 *
 * React may take a component off the page and put it back: at once (StrictMode does so to every new
 * one), or much later (a tree that was hidden). So the end comes only when nobody has taken the thing
 * back by the next microtask, and whoever comes later begins anew.
 */
export interface Lease<Thing> {
  readonly thing: Thing;
  /** True once the thing was closed. */
  readonly isOver: () => boolean;
  /** Holds the thing; returns the function that gives it back. */
  readonly take: () => () => void;
}

/** Begins a lease of a thing that is closed at its end. */
export function createLease<Thing extends { close(): void }>(thing: Thing): Lease<Thing> {
  let holders = 0;
  let isOver = false;

  const end = (): void => {
    if (holders > 0 || isOver) return;
    isOver = true;
    thing.close();
  };

  return {
    thing,
    isOver: () => isOver,
    take: () => {
      holders++;
      return () => {
        holders--;
        queueMicrotask(end);
      };
    },
  };
}

/** A lease without an end, for what belongs to somebody else. */
export const borrow = <Thing>(thing: Thing): Lease<Thing> => ({
  thing,
  isOver: () => false,
  take: () => () => undefined,
});
