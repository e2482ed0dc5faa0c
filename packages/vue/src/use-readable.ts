import type { ReadableAtom } from 'nanostores';
import { getCurrentScope, onScopeDispose, shallowReadonly, shallowRef, type ShallowRef } from 'vue';

/**
 * Mirrors a store into a read-only ref for as long as the current scope lives. The values are the
 * store's own objects: `@nanostores/vue` would wrap them in deep proxies, so that what did not
 * change would no longer be identical.
 */
export function useReadable<T>(store: ReadableAtom<T>): Readonly<ShallowRef<T>> {
  const mirror = shallowRef(store.get());
  // On a server nothing changes, and nobody would stop listening.
  if (typeof window !== 'undefined') {
    const stop = store.subscribe((value) => {
      mirror.value = value as T;
    });
    if (getCurrentScope()) onScopeDispose(stop);
  }
  return shallowReadonly(mirror);
}
