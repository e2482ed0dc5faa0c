// Answers and events must suit the vendor's client, which cannot be part of this repository.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { createTestDesktop } from '@scapi/simulator/testing';
import { VendorSorting } from './support/vendor-sorting.mjs';

let desktop;
let connection;
let client;
beforeEach(() => {
  connection = createTestDesktop();
  ({ desktop } = connection);
  client = new VendorSorting(connection.port);
});
afterEach(() => {
  connection.close();
  assert.deepEqual(client.strays, []);
});

test('a result is under data, and the first reference, "0", is answered like any other', async () => {
  const { data, ...envelope } = await client.request('agent.get');
  assert.equal(data.username, desktop.state.agent.username);
  assert.deepEqual(envelope, { userAgent: 'WWE Server', protocolVersion: 2 });
});

test('a request without a result succeeds too', async () => {
  const envelope = await client.request('system.triggerActivity');
  assert.equal(envelope.errorMessage, undefined);
});

test('a refusal has an errorMessage, a text', async () => {
  const refusal = await client.request('voice.answer', '99').catch((envelope) => envelope);
  assert.equal(typeof refusal.errorMessage, 'string');
  assert.match(refusal.errorMessage, /99/);
});

test('left-out parameters may be undefined or null', async () => {
  await client.request('voice.dial', '5001', undefined);
  desktop.perform('voice.hangUp', '1');
  await client.request('voice.dialEx', '5001', null, undefined);
  assert.equal(desktop.state.interactions.length, 2);
});

test('the subscription identifier is at the top level, and no event comes before it', async () => {
  const heard = [];
  const subscribed = client.subscribe(['interaction', 'agent'], (message) => heard.push(message));
  // Sent in the same breath: what the vendor's client hears before the acknowledgement is lost.
  const dialed = client.request('voice.dial', '5001');
  const subscriptionId = await subscribed;
  assert.ok(subscriptionId);
  await dialed;
  await client.request('agent.getState');
  assert.deepEqual(
    heard.map(({ event, data }) => `${event} ${data.eventType}`),
    ['interaction ADDED', 'interaction DIALING'],
  );
  for (const message of heard) assert.ok(!('referenceId' in message));

  client.unsubscribe(subscriptionId);
  await client.request('voice.hangUp', '1');
  await client.request('agent.getState');
  assert.equal(heard.length, 2);
});

test('a frame identification is understood and repeated', async () => {
  const identified = createTestDesktop({ dialect: { frameIdentification: 'attach' } });
  const framed = new VendorSorting(identified.port);
  await framed.request('agent.get');
  assert.notEqual(framed.frameId, undefined);
  await framed.request('agent.getState');
  assert.equal(identified.desktop.log.entries.at(-2).message.frameId, framed.frameId);
  identified.close();
});
