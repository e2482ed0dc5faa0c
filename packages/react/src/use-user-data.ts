import {
  type Availabilities,
  createUserDataControl,
  type InteractionControlOptions,
  type UserDataControl,
  type UserDataState,
  type UserDataView,
} from '@scapi/client';
import { useControl, useInteractionId, type UseClientOptions } from './use-control.js';
import { useControlResult } from './use-control-result.js';
import { useLayoutUpdate } from './use-layout-update.js';

/** What {@link useUserData} can be told. */
export interface UseUserDataOptions<Selected = UserDataState>
  extends UseClientOptions, InteractionControlOptions, UserDataView {
  /** Makes of the state what the component reads: it renders again only when that changes. */
  readonly select?: ((state: UserDataState) => Selected) | undefined;
}

/** What {@link useUserData} returns; the functions are the same in every render. */
export interface UseUserDataResult<Selected = UserDataState> {
  /** The attached data, or what `select` made of it. */
  readonly state: Selected;
  /** May each action be asked for, and if not, what to do about it. */
  readonly availability: Availabilities<'save' | 'delete'>;
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
export function useUserData<Selected = UserDataState>(
  options: UseUserDataOptions<Selected> = {},
): UseUserDataResult<Selected> {
  const control = useControl(createUserDataControl, options);
  useInteractionId(control, options.interactionId);
  const { keys, readonlyKeys, showsDesktopKeys, fields, parse } = options;
  useLayoutUpdate(() => {
    control.setView({ keys, readonlyKeys, showsDesktopKeys, fields, parse });
  }, [control, keys, readonlyKeys, showsDesktopKeys, fields, parse]);
  return useControlResult(createUserDataControl, control, ACTIONS, options.select);
}
