/**
 * The way out. A request waits for the desktop and for its turn under the rate limit; a
 * subscription, which exists only while the desktop is there, for its turn. What is not answered
 * makes the connection verify that the desktop is still there.
 */
import type { Connection } from '../link/connection.js';
import { ScapiError } from '../errors.js';
import type { Sender } from './requester.js';
import type { Broker } from '../link/broker.js';
import type { Pacer } from '../link/pacer.js';

export interface Senders {
  readonly request: Sender;
  readonly subscribe: Sender;
}

export function createSenders(
  connection: Connection,
  broker: Broker,
  pacer: Pacer,
  isClosing: () => boolean,
): Senders {
  const { isConnected } = connection;
  const gone = (): ScapiError => new ScapiError('UNAVAILABLE', 'The desktop did not come in time.');

  const exchange: Sender = async (message, limits) => {
    const sentAt = performance.now();
    try {
      return await broker.exchange(message, limits);
    } catch (error) {
      if (error instanceof ScapiError && error.code === 'TIMEOUT') connection.verify(sentAt);
      throw error;
    }
  };

  return {
    request: async (message, limits) => {
      if ((limits.urgent || isClosing()) && isConnected()) {
        // A last word: it goes out now, before connection or page ends, or never.
        pacer.probed();
        return exchange(message, limits);
      }
      do {
        await connection.ready({ ...limits, late: gone });
        // Each of the two takes time, in which what the other found may change.
        if (isConnected()) await pacer.turn(limits.signal);
      } while (!isConnected());
      return exchange(message, limits);
    },
    subscribe: async (message, limits) => {
      await pacer.turn();
      if (!isConnected()) throw gone();
      return exchange(message, limits);
    },
  };
}
