/**
 * Something that lives for as long as components on the page hold it.
 *
 * React may take a component off the page and put it back: at once (StrictMode does so to every new
 * one), or much later (a tree that was hidden). So the thing is closed only when no component has taken
 * it back by the next microtask; a component that comes later gets a new one.
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
  let uses = 0;
  let isOver = false;

  const end = (): void => {
    if (uses > 0 || isOver) return;
    isOver = true;
    thing.close();
  };

  return {
    thing,
    isOver: () => isOver,
    take: () => {
      uses++;
      return () => {
        uses--;
        queueMicrotask(end);
      };
    },
  };
}

/** A lease that never closes its thing, for a thing that is closed elsewhere, or never. */
export const borrow = <Thing>(thing: Thing): Lease<Thing> => ({
  thing,
  isOver: () => false,
  take: () => () => undefined,
});
