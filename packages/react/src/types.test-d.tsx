/** What must not compile: checked by `npm run types`, never run. */
import {
  createScapiClient,
  type CallState,
  type DialControl,
  type UserDataControl,
  type UserDataEntry,
} from '@scapi/client';
import {
  ScapiProvider,
  useCall,
  useConsult,
  useDial,
  useInteraction,
  useInteractions,
  useScapiEvent,
  useToast,
  useUserData,
  type UseDialResult,
  type UseUserDataResult,
} from './index.js';
import { ScapiClickToDial, ScapiElementsProvider } from './elements/index.js';

const client = createScapiClient();

/** True for types that are assignable to each other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Actions are those of the control, so that its documentation shows; what a hook calls itself is none of them. */
export const actions: readonly true[] = [
  true satisfies Same<keyof UseDialResult, 'state' | 'availability' | 'dial' | 'cancel' | 'reset'>,
  true satisfies Same<UseDialResult['dial'], DialControl['dial']>,
  true satisfies Same<
    Exclude<keyof UserDataControl, keyof UseUserDataResult>,
    '$state' | '$availability' | 'close' | 'drafts' | 'onSaved' | 'setInteractionId' | 'setView'
  >,
];

export function Right() {
  useScapiEvent('interaction', ({ eventType }) => {
    // @ts-expect-error: no such type of event.
    return eventType === 'ADED';
  });
  const { dial } = useDial({ client });
  void dial('5001', { OrderId: 42 });
  const status: CallState['status'] = useCall({ select: (state) => state.status, client }).state;
  const interaction = useInteraction({ interactionId: '7', client });
  const { state } = useUserData({ keys: ['Note'], fields: new Map([['Note', { maxLength: 80 }]]) });
  const entries: readonly UserDataEntry[] = state.status === 'listed' ? state.entries : [];
  return (
    <ScapiProvider origin={['https://a.example', 'https://b.example']}>
      {status} {interaction?.interactionId} {entries.length}
    </ScapiProvider>
  );
}

export function RightTags() {
  return (
    <ScapiElementsProvider density="dense" onScapiConnected={({ detail }) => detail.status}>
      <ScapiClickToDial
        className="call"
        destination="5001"
        userData={{ OrderId: '42' }}
        onScapiDial={(event) => event.preventDefault()}
        onScapiEnded={({ detail }) => detail.interaction.interactionId}
        onClick={({ currentTarget }) => void currentTarget.dial()}
      >
        Call
      </ScapiClickToDial>
    </ScapiElementsProvider>
  );
}

export function WrongTags() {
  return (
    <>
      {/* @ts-expect-error: a number is text. */}
      <ScapiClickToDial destination={5001} />
      {/* @ts-expect-error: a misspelled property. */}
      <ScapiClickToDial destnation="5001" />
      {/* @ts-expect-error: data is an object. */}
      <ScapiClickToDial userData="OrderId=42" />
      {/* @ts-expect-error: a method is no property. */}
      <ScapiClickToDial dial={() => undefined} />
      {/* @ts-expect-error: the detail has no phone. */}
      <ScapiClickToDial onScapiDialed={({ detail }) => String(detail.phone)} />
      {/* @ts-expect-error: a destination is no number. */}
      <ScapiClickToDial onScapiDialed={(event: CustomEvent<{ destination: number }>) => event} />
      {/* @ts-expect-error: there is no such event. */}
      <ScapiClickToDial onScapiDialled={() => undefined} />
      {/* @ts-expect-error: there is no such density. */}
      <ScapiElementsProvider density="tight" />
    </>
  );
}

export function Wrong() {
  const { dial, state } = useDial();
  // @ts-expect-error: a destination is text.
  void dial(5001);
  // @ts-expect-error: there is a call only in some of the states.
  const early: unknown = state.interaction;
  // @ts-expect-error: what the desktop owns is read-only.
  state.status = 'idle';
  // @ts-expect-error: a client, not its options.
  useDial({ origin: 'https://desktop.example' });
  // @ts-expect-error: options are an object.
  useDial(client);
  // @ts-expect-error: an interactionId is text.
  useInteraction({ interactionId: 7 });
  // @ts-expect-error: misspelled option.
  useCall({ interactionID: '7' });
  // @ts-expect-error: an agent event is no interaction event.
  useScapiEvent('agent', ({ interaction }) => Boolean(interaction));
  // @ts-expect-error: an index is a number.
  useToast({ onButton: (name: string) => name });
  // @ts-expect-error: the selection is a number.
  const count: string = useInteractions({ select: () => 1 }).state;
  // @ts-expect-error: no such type of target.
  void useConsult().consult({ type: 'FRIEND', value: '5001' });
  return (
    <>
      {/* @ts-expect-error: origins are text. */}
      <ScapiProvider origin={443}>{count}</ScapiProvider>
      {String(early)}
      {/* @ts-expect-error: misspelled prop. */}
      <ScapiProvider orgin="https://desktop.example" />
    </>
  );
}
