import { atom, onMount, type ReadableAtom } from 'nanostores';
import { isServiceAllowed } from '../../requests/requester.js';
import type { ScapiClient } from '../../create-scapi-client.js';
import { publish } from '../../shared/publish.js';

/** The agent's microphone, as far as it is known. */
export type MicrophoneState = 'unknown' | 'on' | 'off';

/** The microphone of a client, the same for all its controls. */
export interface Microphone {
  readonly $state: ReadableAtom<MicrophoneState>;
  /** Asks the desktop, because no event tells. */
  readonly refresh: () => Promise<void>;
}

const microphones = new WeakMap<ScapiClient, Microphone>();

/** Returns the microphone of a client. @see Protocol reference, section 4.5. */
export function microphoneOf(client: ScapiClient): Microphone {
  const known = microphones.get(client);
  if (known) return known;
  const $state = atom<MicrophoneState>('unknown');
  const refresh = async (): Promise<void> => {
    const services = client.$allowedServices.get();
    if (services && !isServiceAllowed(services, 'sipEndpoint.isMicrophoneMute')) return;
    try {
      const isMute = await client.sipEndpoint.isMicrophoneMute();
      publish($state, isMute === undefined ? 'unknown' : isMute ? 'off' : 'on');
    } catch {
      // No softphone, or no desktop: then nothing is known, which is what the state says.
      publish($state, 'unknown');
    }
  };
  onMount($state, () =>
    client.$status.subscribe(({ status }) => {
      if (status === 'connected') void refresh();
    }),
  );
  const microphone = { $state, refresh };
  microphones.set(client, microphone);
  return microphone;
}
