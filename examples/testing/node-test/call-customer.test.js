import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createScapiClient } from '@scapi/client';
import { createTestDesktop, requestsTo } from '@scapi/simulator/testing';
import { callCustomer } from './call-customer.js';

test('the customer is called with the number of the order', async () => {
  const { desktop, port, close } = createTestDesktop();
  const client = createScapiClient({ port });

  await callCustomer(client, { phone: '+15550142', id: '4711' });
  assert.equal((await desktop.theCall()).userData.OrderId, '4711');
  assert.equal(requestsTo(desktop, 'voice.dial').length, 1);

  // The customer picks up, and later hangs up.
  await desktop.farEndAnswers();
  assert.equal((await desktop.theCall()).state, 'TALKING');
  await desktop.farEndHangsUp();
  assert.equal((await desktop.theCall()).state, 'IDLE');

  client.close();
  close();
});
