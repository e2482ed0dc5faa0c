import { expose, windowEndpoint, wrap } from 'comlink';

export function respond(frame, origin) {
  expose({ call: (value) => value }, windowEndpoint(frame.contentWindow, self, origin), [origin]);
}

export async function connect(origin) {
  const desktop = wrap(windowEndpoint(parent, self, origin));
  return { call: (value) => desktop.call(value) };
}
