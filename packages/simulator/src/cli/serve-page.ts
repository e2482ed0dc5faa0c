import { readFile, readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname } from 'node:path';
import { UsageError } from './usage-error.js';

/** A page that is being served. */
export interface ServedPage {
  /** For example `http://127.0.0.1:4480`. */
  readonly address: string;
  /** Stops at once, open connections included. */
  close(): Promise<void>;
}

/** What to serve, and where. */
export interface PageSource {
  /** The folder of the built page. Its files are served, and nothing outside it. */
  readonly folder: URL;
  /** Texts served as if they were in the folder: name to content. */
  readonly files: Readonly<Record<string, string>>;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves the built desktop page.
 *
 * @throws UsageError when the page is not built, or the port is taken or forbidden.
 */
export async function servePage({ folder, files, host, port }: PageSource): Promise<ServedPage> {
  const names = await readdir(folder).catch((): string[] => []);
  if (!names.includes('index.html'))
    throw new UsageError('The desktop page is not built: run `npm run build` first.');
  // Only names found in the folder are ever read, so no path can lead out of it.
  const served = new Map<string, () => Promise<string | Buffer>>();
  for (const name of names.filter((each) => Object.hasOwn(CONTENT_TYPES, extname(each)))) {
    served.set(`/${name}`, () => readFile(new URL(encodeURIComponent(name), folder)));
  }
  for (const [name, text] of Object.entries(files))
    served.set(`/${name}`, () => Promise.resolve(text));

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const name = path === '/' ? '/index.html' : path;
    const read = served.get(name);
    const refuse = (status: number, text: string): void => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(405, 'Only GET and HEAD.');
    if (!read) return refuse(404, 'Not found.');
    read().then(
      (body) =>
        response
          .writeHead(200, {
            'content-type': CONTENT_TYPES[extname(name)] ?? 'application/octet-stream',
            'cache-control': 'no-store',
            'x-content-type-options': 'nosniff',
          })
          .end(request.method === 'HEAD' ? undefined : body),
      () => refuse(404, 'Not found.'),
    );
  });

  await listen(server, host, port);
  return {
    address: addressOf(server, host),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new UsageError(LISTEN_PROBLEMS[error.code ?? '']?.(host, port) ?? error.message));
    });
    server.listen(port, host, resolve);
  });
}

const LISTEN_PROBLEMS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) =>
    `Port ${String(port)} is taken. Give another with --port, or --port 0 for any free one.`,
  EACCES: (_, port) => `Port ${String(port)} needs more rights. Give one above 1023 with --port.`,
  EADDRNOTAVAIL: (host) => `--host ${host}: not an address of this computer.`,
  ENOTFOUND: (host) => `--host ${host}: no such host.`,
};

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
}
