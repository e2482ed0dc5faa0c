import { parseClientMessage } from '@scapi/protocol';
import type { Desktop } from '../engine/contract.js';

/** A request that an application made. */
export interface ReceivedRequest {
  readonly name: string;
  readonly parameters: readonly unknown[];
}

/**
 * Lists the requests that reached a desktop, oldest first, whatever became of them.
 *
 * @param name - Only requests of this name.
 */
export function requestsTo(
  desktop: { readonly log: Pick<Desktop['log'], 'entries'> },
  name?: string,
): readonly ReceivedRequest[] {
  return desktop.log.entries
    .filter(({ direction }) => direction === 'in')
    .map(({ message }) => parseClientMessage(message))
    .filter((message) => message?.kind === 'request')
    .map(({ request, parameters }) => ({ name: request, parameters }))
    .filter((request) => name === undefined || request.name === name);
}
