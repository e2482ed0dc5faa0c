// Examples and end-to-end tests need pages of different origins; each call of serveStatic is one.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Serves `files` (path to text), then what `transform` makes of a path, then `root`, on the loopback interface.
 * @param {object} options
 * @param {string} [options.root] a folder
 * @param {Record<string, string>} [options.files]
 * @param {(path: string) => Promise<{ body: string, type?: string } | undefined>} [options.transform]
 * @param {Record<string, string>} [options.headers] e.g. a content security policy
 * @param {number} [options.port] 0: any free one
 * @param {string} [options.host] `localhost` and `127.0.0.1` are different sites, so different processes
 */
export async function serveStatic({
  root,
  files = {},
  transform,
  headers = {},
  port = 0,
  host = '127.0.0.1',
}) {
  const server = createServer((request, response) => {
    void respond(request.url ?? '/', response);
  });

  async function respond(url, response) {
    try {
      // The URL parser resolves `..`, normalize does it for encoded ones: nothing leaves the root.
      const path = normalize(decodeURIComponent(new URL(url, 'http://x').pathname)).replaceAll(
        '\\',
        '/',
      );
      const name = path.endsWith('/') ? `${path}index.html` : path;
      const made = files[name] === undefined ? await transform?.(name) : { body: files[name] };
      const body =
        made?.body ?? (root && (await readFile(join(root, name)).catch(() => undefined)));
      if (body === undefined) {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
        return;
      }
      const type = made?.type ?? types[extname(name)] ?? 'application/octet-stream';
      response
        .writeHead(200, {
          'content-type': `${type}; charset=utf-8`,
          'cache-control': 'no-store',
          ...headers,
        })
        .end(body);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  }

  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  // A test that fails before it closes its server must not keep its file from ending.
  if (process.env.NODE_TEST_CONTEXT) server.unref();
  return {
    origin: `http://${host}:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
