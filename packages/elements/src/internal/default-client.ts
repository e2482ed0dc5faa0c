import { announcedLink, createScapiClient, type ScapiClient } from '@scapi/client';
import { onLinkAnnounced } from '@scapi/client/bindings';
import { atom, onMount, type ReadableAtom } from 'nanostores';

const $client = atom<ScapiClient | undefined>();
let linkedClient: ScapiClient | undefined;

/**
 * The client of elements that have no provider: the one that was set, else one over the connection
 * that something else on the page has announced, such as the drop-in for the vendor's script.
 */
export const $defaultClient: ReadableAtom<ScapiClient | undefined> = $client;

const followLink = (): void => {
  if ($client.get() !== linkedClient) return;
  const link = announcedLink();
  linkedClient = link && createScapiClient({ link });
  $client.set(linkedClient);
};

onMount($client, () => {
  followLink();
  return onLinkAnnounced(followLink);
});

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
