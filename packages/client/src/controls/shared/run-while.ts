/** Something that runs while there is at least one reason for it. */
export interface Run<Reason> {
  readonly add: (reason: Reason) => void;
  readonly delete: (reason: Reason) => void;
  /** Stops it, for good. */
  readonly end: () => void;
}

/**
 * Starts with the first reason and stops after the last.
 *
 * @param start - returns what stops it; may itself add, delete or end.
 */
export function runWhile<Reason>(start: () => () => void): Run<Reason> {
  const reasons = new Set<Reason>();
  let stop: (() => void) | undefined;
  let isStarting = false;
  let isOver = false;

  const update = (): void => {
    if (isStarting) return;
    if (reasons.size > 0 && !stop) {
      isStarting = true;
      stop = start();
      isStarting = false;
    }
    if (reasons.size === 0 || isOver) {
      stop?.();
      stop = undefined;
    }
  };

  return {
    add: (reason) => {
      if (isOver) return;
      reasons.add(reason);
      update();
    },
    delete: (reason) => {
      reasons.delete(reason);
      update();
    },
    end: () => {
      isOver = true;
      reasons.clear();
      update();
    },
  };
}
