import type { Core } from './core.js';

/** What one application is subscribed to. */
export interface Subscriptions {
  /** Begins a subscription; returns its identifier. */
  add(events: readonly string[]): string | number;
  /** Ends one. An unknown identifier is no error. */
  remove(subscriptionId: unknown): void;
  clear(): void;
  /** How often an event is to be delivered. */
  deliveries(event: string): number;
  /** The event names, each once. */
  names(): readonly string[];
}

/** Makes the subscriptions of one application. */
export function createSubscriptions(core: Core, onChange: () => void): Subscriptions {
  const byId = new Map<unknown, readonly string[]>();
  return {
    add(events) {
      const count = core.ids.next('subscription');
      const id = core.dialect.subscriptionIdType === 'number' ? count : `sub-${count}`;
      byId.set(id, events);
      onChange();
      return id;
    },
    remove(subscriptionId) {
      if (byId.delete(subscriptionId)) onChange();
    },
    clear() {
      byId.clear();
      onChange();
    },
    deliveries(event) {
      let found = 0;
      for (const events of byId.values()) if (events.includes(event)) found += 1;
      return core.dialect.repeatedSubscription === 'each' ? found : Math.min(found, 1);
    },
    names: () => [...new Set([...byId.values()].flat())],
  };
}
