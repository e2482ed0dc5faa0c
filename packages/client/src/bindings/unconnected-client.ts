/**
 * What a binding renders on a server, and in a browser while it hydrates the server's page: nothing is
 * known yet. Used by `@scapi/react` and `@scapi/vue`; an application without them does not load it.
 */
import { atom, type ReadableAtom } from 'nanostores';
import type { ConnectionState } from '../link/status.js';
import { createScapiClient, type ScapiClient } from '../create-scapi-client.js';
import { ScapiError } from '../errors.js';
import type { Link } from '../link/open-link.js';

const refuse = (): Promise<never> =>
  Promise.reject(
    new ScapiError('UNAVAILABLE', 'Nothing is asked of the desktop while rendering on a server.', {
      hint: 'Ask once the component is on the page: in an effect, onMounted or an event handler.',
    }),
  );

const createLink = (): Link => ({
  $status: atom<ConnectionState>({ status: 'idle' }),
  $allowedServices: atom(),
  start: () => undefined,
  ready: refuse,
  send: refuse,
  post: () => '',
  on: () => Object.assign(() => undefined, { ready: Promise.resolve() }),
  tap: () => () => undefined,
  onClosing: () => () => undefined,
  onGap: () => () => undefined,
  hasRoom: () => true,
  close: () => undefined,
});

let unconnected: ScapiClient | undefined;

/**
 * A client that stays as it is before it connects: its stores know nothing, its requests reject with
 * `UNAVAILABLE`. It holds nothing, so the requests of a server may share it.
 */
export const unconnectedClient = (): ScapiClient =>
  (unconnected ??= createScapiClient({ link: createLink() }));

const controls = new WeakMap<object, unknown>();

/** A control of {@link unconnectedClient}; the same for every caller. */
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
