import { askForPort, offerPort } from './port.js';
import { answer, callsOf } from './scapi.js';

export function respond(frame, origin) {
  offerPort(frame, origin, (port) => {
    port.onmessage = ({ data }) => port.postMessage(answer(data));
  });
}

export const connect = async (origin) => callsOf({ port: await askForPort(origin) });
