import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { contentType } from './content-type.js';
import { listen } from './listen.js';
import { isOwnHost, ownHosts, urlHost } from './own-hosts.js';
import { requestPath } from './request-path.js';
import { staticFolder, type PathHandler } from './static-folder.js';

/** What a server makes of a path. */
export interface ServedContent {
  readonly body: string | Uint8Array;
  /** For example `text/javascript`; default by the ending of the path. */
  readonly type?: string;
}

/** What to serve, and where. */
export interface FileServerOptions {
  /** A folder. Its files are served: no hidden ones, and nothing outside it, links included. */
  readonly root?: string | URL;
  /** Texts by path, for example `/config.json`; they come before what `transform` and `root` have. */
  readonly files?: Readonly<Record<string, string>>;
  /** Makes the content of a path; `undefined` leaves the path to `root`. */
  readonly transform?: (path: string) => Promise<ServedContent | undefined>;
  /** Headers of every response, for example a `content-security-policy`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The address to listen on. Default 127.0.0.1: this computer only. */
  readonly host?: string;
  /** The first port to try; a taken one gives way to the next free one. Default 0: any free one. */
  readonly port?: number;
}

/** A running server. */
export interface FileServer {
  /** For example `http://127.0.0.1:4480`. */
  readonly address: string;
  /** The port it got. */
  readonly port: number;
  /** Stops at once, open connections included. */
  close(): Promise<void>;
  /** Lets the process end although the server runs. */
  unref(): void;
}

/**
 * Serves files and texts to browsers of this computer: only for GET and HEAD, and only where the
 * `Host` header names this computer, so that no other website can read them.
 *
 * @example
 * const server = await serveFiles({ root: 'dist', files: { '/config.json': '{}' } });
 * console.log(server.address);
 * await server.close();
 *
 * @returns Rejects with Node's error when it cannot listen there, for example on a forbidden port.
 */
export async function serveFiles(options: FileServerOptions): Promise<FileServer> {
  const { root, files = {}, transform, headers = {}, host = '127.0.0.1' } = options;
  const folder = root === undefined ? undefined : staticFolder(pathOf(root));
  let hosts: ReadonlySet<string> = new Set();

  const send: PathHandler = async (path, request, response) => {
    const text: ServedContent | undefined = Object.hasOwn(files, path)
      ? { body: files[path] ?? '' }
      : await transform?.(path);
    if (!text) return (await folder?.(path, request, response)) ?? false;
    response.setHeader('content-type', contentType(path, text.type)).end(text.body);
    return true;
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = requestPath(request.url ?? '/');
    if (!isOwnHost(request.headersDistinct.host, hosts)) {
      refuse(response, 421, `This server is ${[...hosts].join(', ')} and no other.`);
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      refuse(response, 405, 'Only GET and HEAD.');
    } else if (path === undefined || !(await send(path, request, response))) {
      refuse(response, 404, 'Not found.');
    }
  }

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries({ ...DEFAULTS, ...headers }))
      response.setHeader(name, value);
    respond(request, response).catch((error: unknown) => refuse(response, 500, String(error)));
  });
  const port = await listen(server, host, options.port ?? 0);
  hosts = ownHosts(host, port);
  return {
    address: `http://${urlHost(host)}:${String(port)}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    unref: () => void server.unref(),
  };
}

const DEFAULTS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

const pathOf = (root: string | URL): string =>
  typeof root === 'string' ? root : fileURLToPath(root);

function refuse(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
