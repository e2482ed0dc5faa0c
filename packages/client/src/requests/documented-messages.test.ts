/** What the protocol reference prints of an application's messages: ours have the same members, and no other. */
import { expect } from '@open-wc/testing';
import printed from '../../../protocol/reference/examples.json';
import type { ScapiClient } from '../create-scapi-client.js';
import { createPair, type Sent } from '../link/scripted-desktop.test-support.js';

/** Brings a client to send what an example shows. */
const ACTS: Readonly<Record<string, (client: ScapiClient) => unknown>> = {
  'a request': (client) => client.interaction.deleteUserData('12', 'Segment'),
  subscribing: (client) => client.on('agent', () => undefined).ready,
  unsubscribing: async (client) => {
    const stop = client.on('agent', () => undefined);
    await stop.ready;
    stop();
    await client.agent.setState('Ready');
  },
};

/** A name alone may be subscribed to, or several (section 2.2). */
const typesOf = (message: object): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(message).map(([name, value]) => [
      name,
      Array.isArray(value) && name !== 'data' ? 'array' : typeof [value].flat()[0],
    ]),
  );

describe('the documented messages of an application', () => {
  for (const { name, message = {} } of printed.examples.filter(({ from }) => from === 'client')) {
    it(name, async () => {
      const { client, desktop } = createPair();
      await client.connect();
      await (ACTS[name] ?? expect.fail(`no test brings about ${name}`))(client);
      const { event, request } = message as Partial<Sent>;
      const sent = desktop.received.findLast(
        (one) => one.event === event && (!request || one.request === request),
      );
      expect(typesOf(sent ?? {})).to.deep.equal(typesOf(message));
      client.close();
      desktop.close();
    });
  }
});
