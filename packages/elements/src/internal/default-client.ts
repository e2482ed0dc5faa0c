import type { ScapiClient } from '@scapi/client';
import { atom, type ReadableAtom } from 'nanostores';

const $client = atom<ScapiClient | undefined>();

/** The client of elements that have no provider. */
export const $defaultClient: ReadableAtom<ScapiClient | undefined> = $client;

/**
 * Sets the client that elements without a `<scapi-provider>` use, on the whole page; elements that
 * are already there take it up at once.
 *
 * @param client - `undefined` takes it away again. Closing it stays the caller's business.
 */
export function setDefaultClient(client: ScapiClient | undefined): void {
  $client.set(client);
  client?.connect().catch(() => undefined); // Failure shows in $status and in every element.
}
