/** What must not compile: checked by `npm run types`, never run. */
import {
  createScapiClient,
  type CallState,
  type DialControl,
  type DialState,
  type UserDataControl,
  type UserDataEntry,
} from '@scapi/client';
import { computed, ref, type ComputedRef, type ShallowRef } from 'vue';
import {
  createScapi,
  useCall,
  useConsult,
  useDial,
  useInteraction,
  useScapiEvent,
  useToast,
  useUserData,
  type UseDialReturn,
  type UseUserDataReturn,
} from './index.js';

const client = createScapiClient();

/** True for types that are assignable to each other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Actions are those of the control, so that its documentation shows; what a composable calls itself is none of them. */
export const actions: readonly true[] = [
  true satisfies Same<keyof UseDialReturn, 'state' | 'availability' | 'dial' | 'cancel' | 'reset'>,
  true satisfies Same<UseDialReturn['dial'], DialControl['dial']>,
  true satisfies Same<UseDialReturn['state'], Readonly<ShallowRef<DialState>>>,
  true satisfies Same<
    Exclude<keyof UserDataControl, keyof UseUserDataReturn>,
    '$state' | '$availability' | 'close' | 'drafts' | 'onSaved' | 'setInteractionId' | 'setView'
  >,
];

export function right(): ComputedRef<unknown> {
  createScapi({ origin: ['https://a.example', 'https://b.example'] });
  createScapi({ client });
  useScapiEvent(ref('interaction' as const), ({ eventType }) => {
    // @ts-expect-error: no such type of event.
    return eventType === 'ADED';
  });
  const { dial } = useDial({ client });
  void dial('5001', { OrderId: 42 });
  const { state: call } = useCall({ interactionId: ref('7') });
  const interaction = useInteraction({ interactionId: () => '7', client });
  const { state } = useUserData({ keys: () => ['Note'], showsDesktopKeys: ref(true) });
  const status = computed((): CallState['status'] => call.value.status);
  const entries = computed((): readonly UserDataEntry[] =>
    state.value.status === 'listed' ? state.value.entries : [],
  );
  return computed(() => [status.value, interaction.value?.interactionId, entries.value]);
}

export function wrong(): void {
  const { dial, state } = useDial();
  // @ts-expect-error: a destination is text.
  void dial(5001);
  // @ts-expect-error: there is a call only in some of the states.
  if (state.value.interaction) return;
  // @ts-expect-error: what the desktop owns is read-only.
  state.value = { status: 'idle' };
  // @ts-expect-error: a client, not its options.
  useDial({ origin: 'https://desktop.example' });
  // @ts-expect-error: options are an object.
  useDial(client);
  // @ts-expect-error: an interactionId is text.
  useInteraction({ interactionId: ref(7) });
  // @ts-expect-error: misspelled option.
  useCall({ interactionID: '7' });
  // @ts-expect-error: an agent event is no interaction event.
  useScapiEvent('agent', ({ interaction }) => Boolean(interaction));
  // @ts-expect-error: an index is a number.
  useToast({ onButton: (name: string) => name });
  // @ts-expect-error: no such type of target.
  void useConsult().consult({ type: 'FRIEND', value: '5001' });
  // @ts-expect-error: origins are text.
  createScapi({ origin: 443 });
}
