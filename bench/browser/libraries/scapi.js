// @scapi/client, and a desktop that does no more than the protocol asks for.
import { createScapiClient } from '@scapi/client';

const SERVER = { userAgent: 'WWE Server', protocolVersion: 2 };

/** What the desktop says to a message; `undefined` to one that is none of the protocol's. */
export function answer(message) {
  if (message?.userAgent !== 'WWE Client') return undefined;
  const { referenceId, request, event } = message;
  const result =
    event === 'subscribe'
      ? { subscriptionId: referenceId }
      : {
          data: { 'system.getAllowedServices': ['*'], 'interaction.getInteractions': [] }[request],
        };
  return { ...SERVER, referenceId, ...result };
}

export function respond(frame, origin) {
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin) return;
    const said = answer(data);
    if (said) source.postMessage(said, origin);
  });
}

/** Calls of a client: of a command, since equal reads would be asked only once. */
export async function callsOf(options) {
  const client = createScapiClient(options);
  await client.connect();
  return { call: (value) => client.voice.hangUp(String(value)) };
}

export const connect = (origin) => callsOf({ origin });
