import { readEvent, type EventOf } from '@scapi/protocol';
import type { EventHub } from './event-hub.js';
import type { Subscription } from './topic.js';

/** Receives events of one name. */
export type EventListener<Name extends string> = (event: EventOf<Name>) => void;

/** Calls a listener with every event of a name. See {@link ScapiClient.on}. */
export type EventSource = <Name extends string>(
  name: Name,
  listener: EventListener<Name>,
  options?: { readonly signal?: AbortSignal | undefined },
) => Subscription;

/** Makes typed events of what the desktop sent; each is read once, however many listeners there are. */
export function createEventSource(on: EventHub['on']): EventSource {
  let latest: { readonly message: unknown; readonly event: unknown } | undefined;
  return (name, listener, options) =>
    on(
      name,
      (data, message) => {
        if (latest?.message !== message) latest = { message, event: readEvent(name, data) };
        listener(latest?.event as EventOf<typeof name>);
      },
      options,
    );
}
