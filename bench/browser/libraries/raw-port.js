import { askForPort, offerPort } from './port.js';
import { createCalls } from './raw.js';

export function respond(frame, origin) {
  offerPort(frame, origin, (port) => {
    port.onmessage = ({ data: { id, value } }) => port.postMessage({ id, value });
  });
}

export async function connect(origin) {
  const port = await askForPort(origin);
  const { call, settle } = createCalls((message) => port.postMessage(message));
  port.onmessage = ({ data }) => settle(data);
  return { call };
}
