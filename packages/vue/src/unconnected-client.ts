/** What a server renders, and a browser while it takes the server's page over: nothing is known yet. */
import {
  createScapiClient,
  ScapiError,
  type ConnectionState,
  type Link,
  type ScapiClient,
} from '@scapi/client';
import { atom, type ReadableAtom } from 'nanostores';

const refuse = (): Promise<never> =>
  Promise.reject(
    new ScapiError('UNAVAILABLE', 'Nothing is asked of the desktop while rendering on a server.', {
      hint: 'Ask in onMounted or an event handler.',
    }),
  );

const link: Link = {
  $status: atom<ConnectionState>({ status: 'idle' }),
  $allowedServices: atom(),
  start: () => undefined,
  ready: refuse,
  send: refuse,
  post: () => '',
  on: () => Object.assign(() => undefined, { ready: Promise.resolve() }),
  tap: () => () => undefined,
  close: () => undefined,
};

let unconnected: ScapiClient | undefined;

/** A client that stays as it is before it connects. It holds nothing, so requests may share it. */
export const unconnectedClient = (): ScapiClient => (unconnected ??= createScapiClient({ link }));

const controls = new WeakMap<object, unknown>();

/** A control of that client; one for all who ask. */
export function unconnectedControl<Control>(create: (client: ScapiClient) => Control): Control {
  if (!controls.has(create)) controls.set(create, create(unconnectedClient()));
  return controls.get(create) as Control;
}

const values = new WeakMap<object, unknown>();

/** The value of one of their stores. It never changes, so it is read once. */
export function unconnectedValue<Value>($store: ReadableAtom<Value>): Value {
  if (!values.has($store)) values.set($store, $store.get());
  return values.get($store) as Value;
}
