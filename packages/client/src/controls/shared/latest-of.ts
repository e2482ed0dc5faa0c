import { atom, onMount, type ReadableAtom } from 'nanostores';
import { publish } from '../../shared/publish.js';

/** Follows the store that `$sources` holds at the moment, while the result has a listener. */
export function latestOf<Value>(
  $sources: ReadableAtom<ReadableAtom<Value>>,
): ReadableAtom<Value | undefined>;
/**
 * The same together with another store. One store in place of one for each step: of these there may be a
 * thousand in a page.
 */
export function latestOf<Value, Other, Result>(
  $sources: ReadableAtom<ReadableAtom<Value>>,
  $other: ReadableAtom<Other>,
  combine: (value: Value, other: Other) => Result,
): ReadableAtom<Result | undefined>;
export function latestOf(
  $sources: ReadableAtom<ReadableAtom>,
  $other?: ReadableAtom,
  combine = (value: unknown, _: unknown): unknown => value,
): ReadableAtom<unknown> {
  const $latest = atom<unknown>();
  onMount($latest, () => {
    let stop = (): void => undefined;
    let latest: unknown;
    const show = (): void => publish($latest, combine(latest, $other?.get()));
    const stopSources = $sources.subscribe(($source) => {
      stop();
      stop = $source.subscribe((value) => {
        latest = value;
        show();
      });
    });
    const stopOther = $other?.listen(show);
    return () => {
      stopSources();
      stop();
      stopOther?.();
    };
  });
  return $latest;
}
