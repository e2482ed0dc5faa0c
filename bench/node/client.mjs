// The client as an application bundles it, and the desktops that it talks to: they do no more than answer.
import { MessageChannel } from 'node:worker_threads';
import { bundle } from '../../e2e/support/bundle.mjs';

const SERVER = { userAgent: 'WWE Server', protocolVersion: 2 };
/** Milliseconds. */
export const TIMEOUT = 10_000;

export async function loadClient() {
  const code = await bundle(`export { createScapiClient } from '@scapi/client';`, {
    minify: !process.env.READABLE,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

function answer({ referenceId, request, event }, interactions) {
  const { userAgent, protocolVersion } = SERVER;
  if (event === 'subscribe') return { referenceId, userAgent, protocolVersion, subscriptionId: 1 };
  const data =
    request === 'system.getAllowedServices'
      ? ['*']
      : request === 'interaction.getInteractions'
        ? interactions
        : undefined;
  return { referenceId, userAgent, protocolVersion, data };
}

/** A desktop at one end of a channel; `port` is the other end. */
export function createDesktop(interactions = []) {
  const { port1: port, port2: desktop } = new MessageChannel();
  desktop.on('message', (message) => {
    // One that is not to be answered stays pending.
    if (message.event !== 'unsubscribe' && message.request !== 'bench.never')
      desktop.postMessage(answer(message, interactions));
  });
  return {
    port,
    post: (data) => desktop.postMessage({ ...SERVER, ...data }),
    close: () => desktop.close(),
  };
}

const resolved = Promise.resolve();

/** A desktop in the same task: what is left is what the client costs. `deliver` gives it an event. */
export function createNearDesktop(interactions = []) {
  const listeners = new Set();
  const deliver = (data) => {
    for (const listener of listeners) listener({ data });
  };
  const port = {
    addEventListener: (name, listener) => name === 'message' && listeners.add(listener),
    removeEventListener: (name, listener) => listeners.delete(listener),
    start: () => undefined,
    close: () => undefined,
    postMessage: (message) =>
      void resolved.then(() => {
        if (message.event !== 'unsubscribe') deliver(answer(message, interactions));
      }),
  };
  return { port, deliver: (data) => deliver({ ...SERVER, ...data }) };
}

/** A map of promises, written by hand: the same messages, and a timer for each call or none. */
export function createPromiseMap(port, hasTimer) {
  const pending = new Map();
  let count = 0;
  port.addEventListener('message', ({ data: { referenceId, data } }) => {
    const entry = pending.get(referenceId);
    if (!entry) return;
    pending.delete(referenceId);
    clearTimeout(entry.timer);
    entry.resolve(data);
  });
  return (value) =>
    new Promise((resolve, reject) => {
      const referenceId = `1234567890-1234567890-${++count}`;
      const giveUp = () => {
        pending.delete(referenceId);
        reject(new Error('no answer'));
      };
      const timer = hasTimer ? setTimeout(giveUp, TIMEOUT) : undefined;
      pending.set(referenceId, { resolve, timer });
      port.postMessage({
        request: 'voice.hangUp',
        parameters: [value],
        referenceId,
        userAgent: 'WWE Client',
        protocolVersion: 2,
      });
    });
}
