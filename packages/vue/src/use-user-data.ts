import { createUserDataControl, type UserDataControl, type UserDataView } from '@scapi/client';
import { toValue, watch, type MaybeRefOrGetter } from 'vue';
import { useInteractionControl, type UseInteractionControlOptions } from './use-control.js';
import { useControlReturn, type ControlReturn } from './use-control-return.js';

/** Options of {@link useUserData}. */
export interface UseUserDataOptions
  extends
    UseInteractionControlOptions,
    Reactive<Omit<UserDataView, 'parse'>>,
    Pick<UserDataView, 'parse'> {}

/** Values, refs or getters of the same. */
type Reactive<Values> = { readonly [Name in keyof Values]: MaybeRefOrGetter<Values[Name]> };

/** What {@link useUserData} returns. */
export type UseUserDataReturn = ControlReturn<UserDataControl>;

/**
 * Shows and edits the attached data of an interaction.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const { state, edit, save } = useUserData({ keys: ['Note'] });
 * const type = (key: string, { target }: Event) => edit(key, (target as HTMLInputElement).value);
 * </script>
 *
 * <template>
 *   <template v-if="state.status === 'listed'">
 *     <input
 *       v-for="entry in state.entries"
 *       :key="entry.key"
 *       :value="'draft' in entry ? entry.draft : entry.value"
 *       v-on:input="type(entry.key, $event)"
 *       v-on:blur="save(entry.key).catch(console.error)"
 *     />
 *   </template>
 * </template>
 * ```
 * @see Protocol reference, sections 3.3, 4.3 and 5, `userData`.
 */
export function useUserData(options: UseUserDataOptions = {}): UseUserDataReturn {
  const { keys, readonlyKeys, showsDesktopKeys, fields, parse, ...others } = options;
  const control = useInteractionControl(createUserDataControl, others);
  watch(
    (): UserDataView => ({
      keys: toValue(keys),
      readonlyKeys: toValue(readonlyKeys),
      showsDesktopKeys: toValue(showsDesktopKeys),
      fields: toValue(fields),
      parse,
    }),
    (view) => {
      control.setView(view);
    },
    { immediate: true, flush: 'sync' },
  );
  return useControlReturn(createUserDataControl, control);
}
