// What is compared: two hand-written maps of promises and the client, each with a desktop of its own.
import { createPromiseMap, loadClient, TIMEOUT } from './client.mjs';

export const KINDS = {
  raw: 'promise map without time-outs',
  timed: 'promise map, a timer each',
  client: '@scapi/client',
};

/** @param createDesktop - makes something with a `port`. */
export async function connectAll(createDesktop) {
  const { createScapiClient } = await loadClient();
  const client = createScapiClient({ port: createDesktop().port, timeout: TIMEOUT });
  await client.connect();
  return {
    client,
    calls: {
      raw: createPromiseMap(createDesktop().port, false),
      timed: createPromiseMap(createDesktop().port, true),
      client: (id) => client.voice.hangUp(id),
    },
  };
}

/** So many calls, so many of them at once. */
export async function load(call, { calls, inFlight }) {
  for (let done = 0; done < calls; done += inFlight)
    await Promise.all(Array.from({ length: inFlight }, (_, index) => call(String(done + index))));
}

/** A measurement of each. */
export const measureEach = (calls, measure) =>
  Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, () => measure(call)]));
