import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDesktop } from '../engine/create-desktop.js';
import { request } from './messages.test-support.js';
import { connectApplication } from './port.js';

// The process would not end if a port or timer were left open, so the runner also proves the clean-up.
const connect = () => {
  const desktop = createDesktop({ seed: 'port' });
  const connection = connectApplication(desktop, { origin: 'https://crm.example', label: 'CRM' });
  return { desktop, ...connection };
};

test('an application in Node gets its answers through the port', async () => {
  const { desktop, port, close } = connect();
  const message = request('agent.get');
  const answer = new Promise<unknown>((resolve) => {
    port.onmessage = ({ data }) => resolve(data);
  });
  port.postMessage(message);
  assert.equal(((await answer) as { referenceId: string }).referenceId, message.referenceId);
  close();
  desktop.close();
});

test('an application that closes its port is let go', async () => {
  const { desktop, port } = connect();
  assert.equal(desktop.state.frames.length, 1);
  const gone = new Promise<void>((resolve) => {
    desktop.subscribe(() => {
      if (desktop.state.frames.length === 0) resolve();
    });
  });
  port.close();
  await gone;
  desktop.close();
});

test('an application hears that its desktop was closed', async () => {
  const { desktop, port } = connect();
  port.onmessage = () => undefined;
  const closed = new Promise((resolve) => port.addEventListener('close', resolve));
  desktop.close();
  await closed;
});
