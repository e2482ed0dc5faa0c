import { useEffect, useReducer, useState } from 'react';
import type { Lease } from './lease.js';

/**
 * Holds a lease for as long as the component is on the page. Begins another one when `key` is
 * another, and when the component comes back to the page after its lease has ended.
 */
export function useLease<Thing>(key: unknown, begin: () => Lease<Thing>): Thing {
  const [round, renew] = useReducer((count: number) => count + 1, 0);
  const [held, setHeld] = useState(() => ({ key, round, lease: begin() }));
  let current = held;
  if (held.key !== key || held.round !== round) {
    current = { key, round, lease: begin() };
    setHeld(current);
  }
  const { lease } = current;

  useEffect(() => {
    if (!lease.isOver()) return lease.take();
    renew();
    return undefined;
  }, [lease]);

  return lease.thing;
}
