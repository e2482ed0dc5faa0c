/** A talking call with attached data, and a control of it. */
import { later, openDesktop, show } from '../shared/controls.test-support.js';
import { createUserDataControl } from './user-data.js';
import type { UserDataEntry } from './cell.js';
import type { UserDataState, UserDataView } from './view.js';

/** Opens a desktop with a call that has this data; the control is closed after the test. */
export async function openUserData({
  userData = { Segment: 'Gold', Note: 'first' },
  view = {},
  ...options
}: Parameters<typeof openDesktop>[0] & {
  userData?: Record<string, unknown>;
  view?: UserDataView;
} = {}) {
  const opened = openDesktop(options);
  const { client, world, perform, desktop } = opened;
  const id = world.call({ userData });
  perform('voice.answer', id);
  const control = createUserDataControl(client, {
    interactionId: id,
    confirmationTimeout: 80,
    ...view,
  });
  later(() => control.close());
  const state = show(control.$state);
  await state.to('listed');
  const find = (one: UserDataState, key: string): UserDataEntry | undefined =>
    one.status === 'listed' ? one.entries.find((each) => each.key === key) : undefined;
  return {
    ...opened,
    id,
    control,
    state,
    entry: (key: string) => find(state.now(), key),
    entryTo: (key: string, fits: (entry: UserDataEntry | undefined) => boolean) =>
      state.until((one) => fits(find(one, key))),
    stored: () => desktop.state.interactions.find((one) => one.interactionId === id)?.userData,
  };
}

/** Fits an entry of a status. */
export const hasStatus = (status: string) => (entry: UserDataEntry | undefined) =>
  entry?.status === status;
