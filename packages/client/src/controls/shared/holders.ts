/** Something that runs while at least one holder wants it. */
export interface Holders<Holder> {
  readonly add: (holder: Holder) => void;
  readonly delete: (holder: Holder) => void;
  /** Ends it for all, for good. */
  readonly clear: () => void;
}

/** Starts with the first holder, stops after the last. `start` returns what stops it. */
export function createHolders<Holder>(start: () => () => void): Holders<Holder> {
  const holders = new Set<Holder>();
  let stop: (() => void) | undefined;
  let isOver = false;

  const release = (): void => {
    stop?.();
    stop = undefined;
  };

  return {
    add: (holder) => {
      if (isOver) return;
      const isFirst = holders.size === 0;
      holders.add(holder);
      if (isFirst) stop = start();
    },
    delete: (holder) => {
      if (holders.delete(holder) && holders.size === 0) release();
    },
    clear: () => {
      isOver = true;
      holders.clear();
      release();
    },
  };
}
