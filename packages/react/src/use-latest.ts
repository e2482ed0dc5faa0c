import { useRef } from 'react';
import { useLayoutUpdate } from './use-layout-update.js';

/** Holds the value of the latest render that reached the page, for handlers that outlive a render. */
export function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value);
  useLayoutUpdate(() => {
    latest.current = value;
  });
  return latest;
}
