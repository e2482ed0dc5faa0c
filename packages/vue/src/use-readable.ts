import { unconnectedValue } from '@scapi/client/bindings';
import type { ReadableAtom } from 'nanostores';
import {
  getCurrentInstance,
  getCurrentScope,
  onMounted,
  shallowReadonly,
  shallowRef,
  watch,
  type ShallowRef,
} from 'vue';

/**
 * Mirrors a store into a read-only ref for as long as the current scope lives. The values are the
 * store's own objects: `@nanostores/vue` would wrap them in deep proxies, so that what did not
 * change would no longer be identical; and it reads the store while a server renders.
 *
 * @param source - the store; a getter may give another one whenever what it reads changes.
 * @param $initial - the same store of a client that is not connected.
 */
export function useReadable<Value>(
  source: () => ReadableAtom<Value>,
  $initial: ReadableAtom<Value>,
): Readonly<ShallowRef<Value>> {
  const mirror = shallowRef(unconnectedValue($initial)) as ShallowRef<Value>;

  const follow = (): void => {
    watch(
      source,
      ($store, _before, onCleanup) => {
        const stop = $store.subscribe((value) => {
          mirror.value = value;
        });
        onCleanup(stop);
      },
      { immediate: true, flush: 'sync' },
    );
  };

  if (isHydrating()) {
    // What is rendered first must be what the server rendered.
    const scope = getCurrentScope();
    onMounted(() => scope?.run(follow));
  } else if (typeof window !== 'undefined') {
    // On a server nothing changes, and the listener would never be removed.
    follow();
  }
  return shallowReadonly(mirror);
}

/** True in the `setup` of a component that takes over what a server rendered. */
const isHydrating = (): boolean => Boolean(getCurrentInstance()?.vnode.el);
