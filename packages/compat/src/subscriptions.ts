import type { Link } from '@scapi/client/link.js';
import { callBack } from './call-back.js';
import type { EventHandler } from './service-client-api.js';

interface Entry {
  readonly name: string;
  readonly handler: EventHandler;
  readonly context: unknown;
  /** Ends what it holds of the connection. */
  stop?: (() => void) | undefined;
}

/** The handlers of the page. They outlive a change of the connection. */
export interface Subscriptions {
  readonly add: (names: readonly string[], handler: EventHandler, context: unknown) => void;
  readonly remove: (handler: EventHandler) => void;
  /** Moves everything to this connection. */
  readonly moveTo: (link: Link | undefined) => void;
  readonly clear: () => void;
}

export function createSubscriptions(strict: boolean): Subscriptions {
  const entries = new Set<Entry>();
  let link: Link | undefined;

  // The link subscribes each name once for all of the page.
  const hold = (entry: Entry): void => {
    const { name, handler, context } = entry;
    const listener = (_: unknown, message: unknown): void =>
      callBack(handler, context ?? window, message);
    // A page sends without waiting for the desktop; an event that its request causes must not be missed.
    entry.stop = link?.on(name, listener, { early: true });
  };
  const drop = (entry: Entry): void => {
    entries.delete(entry);
    entry.stop?.();
  };
  /** A handler that is written anew where it is removed was found by its text; kept where that is clear. */
  const alike = (handler: EventHandler): EventHandler => {
    const handlers = new Set([...entries].map((entry) => entry.handler));
    const [only, ...others] = [...handlers].filter((one) => String(one) === String(handler));
    return strict || handlers.has(handler) || !only || others.length > 0 ? handler : only;
  };

  return {
    add: (names, handler, context) => {
      for (const name of names) {
        const known = [...entries].some(
          (one) => one.name === name && one.handler === handler && one.context === context,
        );
        if (known) continue;
        const entry: Entry = { name, handler, context };
        entries.add(entry);
        hold(entry);
      }
    },
    remove: (handler) => {
      const found = alike(handler);
      for (const entry of [...entries]) if (entry.handler === found) drop(entry);
    },
    moveTo: (next) => {
      link = next;
      entries.forEach(hold);
    },
    clear: () => entries.forEach(drop),
  };
}
