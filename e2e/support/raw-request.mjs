// A request as it is written, byte for byte: fetch and node:http would repair a path or a Host header before sending it.
import { once } from 'node:events';
import { connect } from 'node:net';

/**
 * @param {string} address of the server, for example `http://127.0.0.1:4480`
 * @param {object} [request]
 * @param {string} [request.method]
 * @param {string} [request.target] as it stands in the first line
 * @param {string[]} [request.headers] lines; left out, the right Host
 * @returns {Promise<{ status: number, headers: string, body: string }>} status 0: closed without a response
 */
export async function rawRequest(
  address,
  { method = 'GET', target = '/', headers = [`Host: ${new URL(address).host}`] } = {},
) {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    [`${method} ${target} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n'),
    'latin1',
  );
  let received = '';
  socket.on('data', (chunk) => (received += chunk.toString('latin1')));
  await once(socket, 'close');
  const [head, ...rest] = received.split('\r\n\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
  return { status, headers: head.toLowerCase(), body: rest.join('\r\n\r\n') };
}
