// Examples, end-to-end tests and benchmarks need pages of different origins; each call of serveStatic is one.
import { serveFiles } from '@scapi/simulator/server';

/**
 * Serves on the loopback interface, as the simulator's own server does.
 * @param {import('@scapi/simulator/server').FileServerOptions} options
 * @param {string} [options.host] what the origin says: `localhost` and `127.0.0.1` are different sites, so different
 *   processes
 */
export async function serveStatic({ host = '127.0.0.1', ...options }) {
  const server = await serveFiles(options);
  // A test that fails before it closes its server must not keep its file from ending.
  if (process.env.NODE_TEST_CONTEXT) server.unref();
  return { origin: `http://${host}:${server.port}`, close: server.close };
}
