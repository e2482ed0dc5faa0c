import {
  createUserDataControl,
  type UserDataControl,
  type UserDataState,
  type UserDataView,
} from '@scapi/client';
import { useInteractionControl, type UseInteractionControlOptions } from './use-control.js';
import { useControlResult, type ControlResult } from './use-control-result.js';
import { useLayoutUpdate } from './use-layout-update.js';

/** Options of {@link useUserData}. */
export interface UseUserDataOptions<Selected = UserDataState>
  extends UseInteractionControlOptions<UserDataState, Selected>, UserDataView {}

/** What {@link useUserData} returns; the functions are the same in every render. */
export type UseUserDataResult<Selected = UserDataState> = ControlResult<UserDataControl, Selected>;

/**
 * Shows and edits the attached data of an interaction. Lists and maps among the options are compared
 * by identity: keep them outside the component.
 *
 * @example
 * ```tsx
 * const KEYS = ['Note'];
 *
 * function Notes() {
 *   const { state, edit, save } = useUserData({ keys: KEYS });
 *   if (state.status === 'none') return null;
 *   return state.entries.map((entry) => (
 *     <input
 *       key={entry.key}
 *       value={'draft' in entry ? entry.draft : String(entry.value ?? '')}
 *       onChange={({ target }) => edit(entry.key, target.value)}
 *       onBlur={() => save(entry.key).catch(console.error)}
 *     />
 *   ));
 * }
 * ```
 * @see Protocol reference, sections 3.3, 4.3 and 5, `userData`.
 */
export function useUserData<Selected = UserDataState>(
  options: UseUserDataOptions<Selected> = {},
): UseUserDataResult<Selected> {
  const control = useInteractionControl(createUserDataControl, options);
  const { keys, readonlyKeys, showsDesktopKeys, fields, parse } = options;
  useLayoutUpdate(() => {
    control.setView({ keys, readonlyKeys, showsDesktopKeys, fields, parse });
  }, [control, keys, readonlyKeys, showsDesktopKeys, fields, parse]);
  return useControlResult(createUserDataControl, control, options.select);
}
