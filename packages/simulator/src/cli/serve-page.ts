import { existsSync } from 'node:fs';
import { serveFiles, type FileServer, type FileServerOptions } from '../server/index.js';
import { UsageError } from './usage-error.js';

/** The desktop page, built or as sources. */
export interface DesktopPage {
  readonly folder: URL;
  /** Makes `/desktop.js` where the folder holds the sources only. */
  readonly transform?: FileServerOptions['transform'];
  /** Runs after the port is known and before the address is printed. */
  readonly prepare?: () => Promise<void>;
}

/** What to serve, and where. */
export interface PageSource {
  readonly page: DesktopPage;
  /** The content of `config.json`. */
  readonly config: string;
  readonly host: string;
  /** The first port to try; 0: any free one. */
  readonly port: number;
  /** Origins whose pages may show the desktop in a frame. Default none. */
  readonly embedders?: readonly string[];
}

/**
 * Serves the desktop page.
 *
 * @throws UsageError when the page is not built, or nothing can listen on the host and port.
 */
export async function servePage(source: PageSource): Promise<FileServer> {
  const { page, config, host, port, embedders = [] } = source;
  if (!page.transform && !existsSync(new URL('desktop.js', page.folder)))
    throw new UsageError('The desktop page is not built: run `npm run build` first.');
  const ancestors = embedders.length > 0 ? embedders.join(' ') : "'none'";
  return serveOrExplain({
    root: page.folder,
    ...(page.transform && { transform: page.transform }),
    files: { '/config.json': config },
    headers: { 'content-security-policy': `frame-ancestors ${ancestors}` },
    host,
    port,
  });
}

/**
 * Serves files.
 *
 * @throws UsageError when nothing can listen on the host and port.
 */
export function serveOrExplain(
  options: FileServerOptions & { readonly host: string; readonly port: number },
): Promise<FileServer> {
  return serveFiles(options).catch((error: unknown) => {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UsageError(LISTEN_PROBLEMS[code]?.(options.host, options.port) ?? message);
  });
}

/** Closes a server when the user presses Ctrl+C. */
export function closeOnSignal(served: FileServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void served.close());
}

/** Says which port it is when the one that was asked for is taken. */
export function sayPort(what: string, asked: number, { port }: FileServer): void {
  if (asked !== 0 && port !== asked)
    console.log(`Port ${String(asked)} is taken: ${what} gets the next free one, ${String(port)}.`);
}

const LISTEN_PROBLEMS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) =>
    `Port ${String(port)} and those after it are taken. Give another with --port, or --port 0 for any free one.`,
  EACCES: (_, port) => `Port ${String(port)} needs more rights. Give one above 1023 with --port.`,
  EADDRNOTAVAIL: (host) => `--host ${host}: not an address of this computer.`,
  ENOTFOUND: (host) => `--host ${host}: no such host.`,
};
