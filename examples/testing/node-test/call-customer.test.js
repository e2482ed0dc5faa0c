import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createScapiClient } from '@scapi/client';
import { createTestDesktop, requestsTo, until } from '@scapi/simulator/testing';
import { callCustomer } from './call-customer.js';

test('the customer is called with the number of the order', async () => {
  const { desktop, port, close } = createTestDesktop();
  const client = createScapiClient({ port });

  await callCustomer(client, { phone: '+15550142', id: '4711' });
  const { interactionId, userData } = await until(desktop, ({ interactions }) => interactions[0]);
  assert.equal(userData.OrderId, '4711');
  assert.equal(requestsTo(desktop, 'voice.dial').length, 1);

  // The customer picks up, and later hangs up.
  desktop.world.answer(interactionId);
  assert.equal(desktop.state.interactions[0].state, 'TALKING');
  desktop.world.hangUp(interactionId);
  assert.equal(desktop.state.interactions[0].state, 'IDLE');

  client.close();
  close();
});
