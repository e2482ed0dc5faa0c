import {
  type Availabilities,
  createUserDataControl,
  type UserDataControl,
  type UserDataState,
  type UserDataView,
} from '@scapi/client';
import { toValue, watch, type MaybeRefOrGetter, type ShallowRef } from 'vue';
import { useInteractionControl, type UseInteractionOptions } from './use-control.js';
import { useControlReturn } from './use-control-return.js';

/** What {@link useUserData} can be told. */
export interface UseUserDataOptions
  extends
    UseInteractionOptions,
    Reactive<Omit<UserDataView, 'parse'>>,
    Pick<UserDataView, 'parse'> {}

/** Values, refs or getters of the same. */
type Reactive<Values> = { readonly [Name in keyof Values]: MaybeRefOrGetter<Values[Name]> };

/** What {@link useUserData} returns. */
export interface UseUserDataReturn {
  /** The attached data. */
  readonly state: Readonly<ShallowRef<UserDataState>>;
  /** May each action be asked for, and if not, what to do about it. */
  readonly availability: Readonly<ShallowRef<Availabilities<'save' | 'delete'>>>;
  /** See {@link UserDataControl.edit}. */
  readonly edit: UserDataControl['edit'];
  /** See {@link UserDataControl.add}. */
  readonly add: UserDataControl['add'];
  /** See {@link UserDataControl.save}. */
  readonly save: UserDataControl['save'];
  /** See {@link UserDataControl.saveAll}. */
  readonly saveAll: UserDataControl['saveAll'];
  /** See {@link UserDataControl.delete}. */
  readonly delete: UserDataControl['delete'];
  /** See {@link UserDataControl.keepMine}. */
  readonly keepMine: UserDataControl['keepMine'];
  /** See {@link UserDataControl.takeTheirs}. */
  readonly takeTheirs: UserDataControl['takeTheirs'];
  /** See {@link UserDataControl.discardOrphans}. */
  readonly discardOrphans: UserDataControl['discardOrphans'];
}

const ACTIONS = [
  'edit',
  'add',
  'save',
  'saveAll',
  'delete',
  'keepMine',
  'takeTheirs',
  'discardOrphans',
] as const;

/**
 * Shows and edits the attached data of an interaction.
 *
 * @see {@link createUserDataControl}; protocol reference, sections 3.3, 4.3 and 5, `userData`.
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
  return useControlReturn(createUserDataControl, control, ACTIONS);
}
