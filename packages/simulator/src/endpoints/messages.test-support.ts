import { CLIENT_USER_AGENT, PROTOCOL_VERSION, type ClientMessage } from '@scapi/protocol';

let count = 0;
const envelope = () => ({
  referenceId: `test-${String(++count)}`,
  userAgent: CLIENT_USER_AGENT,
  protocolVersion: PROTOCOL_VERSION,
});

/** A request as an application without any library writes it. */
export const request = (name: string, ...parameters: readonly unknown[]) =>
  ({ ...envelope(), request: name, parameters }) satisfies ClientMessage;

/** A subscription as an application without any library writes it. */
export const subscribe = (...events: readonly string[]) =>
  ({ ...envelope(), event: 'subscribe', data: events }) satisfies ClientMessage;
