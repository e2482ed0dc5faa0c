// What the client writes down on one desktop, the simulator plays to another client: the two packages share the
// format and no code.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createScapiClient, createTrace } from '@scapi/client';
import { createTestDesktop, parseTrace, replayTrace } from '@scapi/simulator/testing';

/** The application: dials, and writes down what becomes of the call until it is established. */
async function dialAndWatch(client, dialed = () => undefined) {
  const journal = [];
  const established = new Promise((resolve) => {
    client.on('interaction', ({ eventType }) => {
      journal.push(eventType);
      if (eventType === 'ESTABLISHED') resolve();
    });
  });
  await client.connect();
  await client.voice.dial('5001', { OrderId: '4711' });
  dialed();
  await established;
  return journal;
}

test('a trace of the client replays, without a difference, to the same application', async () => {
  const { desktop, port, close } = createTestDesktop();
  const client = createScapiClient({ port });
  const trace = createTrace(client);
  const lived = await dialAndWatch(client, () => desktop.world.answer('1'));
  const written = trace.exportTrace();
  client.close();
  close();
  assert.ok(!written.includes('4711'), 'user data is redacted');

  const { port1, port2 } = new MessageChannel();
  const replay = replayTrace(port1, parseTrace(written), { timeout: 2_000 });
  const again = createScapiClient({ port: port2 });
  assert.deepEqual(await dialAndWatch(again), lived);
  assert.deepEqual(await replay.done, []);
  again.close();
});

test('an application that does something else is told apart', async () => {
  const { desktop, port, close } = createTestDesktop();
  const client = createScapiClient({ port });
  const trace = createTrace(client);
  await dialAndWatch(client, () => desktop.world.answer('1'));
  const written = trace.exportTrace();
  client.close();
  close();

  const { port1, port2 } = new MessageChannel();
  const replay = replayTrace(port1, parseTrace(written), { timeout: 2_000 });
  const changed = createScapiClient({ port: port2 });
  changed.on('interaction', () => undefined);
  await changed.connect();
  await changed.voice.dial('5002', { OrderId: '4711' });
  const differences = await replay.done;
  assert.deepEqual(
    differences.map(({ kind }) => kind),
    ['changed'],
  );
  assert.equal(differences[0].received.parameters[0], '5002');
  changed.close();
});
