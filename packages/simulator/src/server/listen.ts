import { once } from 'node:events';
import type { Server } from 'node:http';

/** How many ports are tried before the first one is said to be taken. */
const PORTS_TO_TRY = 50;

/**
 * Listens on the first free port from `port` on.
 *
 * @param port - 0: any free one.
 * @returns The port. Rejects with Node's error when it cannot listen there.
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  const last = Math.min(port + PORTS_TO_TRY, 65_535);
  for (let next = port; ; next++) {
    try {
      await once(server.listen(next, host), 'listening');
      const address = server.address();
      return typeof address === 'object' && address ? address.port : next;
    } catch (error) {
      if (!isTaken(error) || next >= last) throw error;
    }
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
