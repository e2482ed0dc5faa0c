import { readEvent, type EventOf } from '@scapi/protocol';
import type { Subscription } from './event-hub.js';

/** Receives events of one name. */
export type EventListener<Name extends string> = (event: EventOf<Name>) => void;

/** Calls a listener with every event of a name. See {@link ScapiClient.on}. */
export type EventSource = <Name extends string>(
  name: Name,
  listener: EventListener<Name>,
  options?: { readonly signal?: AbortSignal | undefined },
) => Subscription;

/** Calls a listener with the data of every event of a name. */
type DataSource = (
  name: string,
  listener: (data: unknown) => void,
  options?: Parameters<EventSource>[2],
) => Subscription;

/** Makes typed events of what the desktop sent; each is read once, however many listen. */
export function createEventSource(on: DataSource): EventSource {
  let latest:
    { readonly name: string; readonly data: unknown; readonly event: unknown } | undefined;
  const read = (name: string, data: unknown): unknown => {
    if (latest?.name !== name || latest.data !== data)
      latest = { name, data, event: readEvent(name, data) };
    return latest.event;
  };
  return (name, listener, options) =>
    on(name, (data) => listener(read(name, data) as EventOf<typeof name>), options);
}
