import { atom, onMount, type ReadableAtom } from 'nanostores';
import { publish } from '../../shared/publish.js';

/** Follows the store that `$sources` holds at the moment, while the result has a listener. */
export function latestOf<Value>(
  $sources: ReadableAtom<ReadableAtom<Value>>,
): ReadableAtom<Value | undefined> {
  const $latest = atom<Value | undefined>();
  onMount($latest, () => {
    let stop = (): void => undefined;
    const stopSources = $sources.subscribe(($source) => {
      stop();
      stop = $source.subscribe((value) => {
        publish($latest, value);
      });
    });
    return () => {
      stopSources();
      stop();
    };
  });
  return $latest;
}
