import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of this computer that was free a moment ago, for a program that takes no 0. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return String(port);
}
