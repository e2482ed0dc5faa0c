import { existsSync } from 'node:fs';
import { serveFiles, type FileServer } from '../server/index.js';
import { UsageError } from './usage-error.js';

/** What to serve, and where. */
export interface PageSource {
  /** The folder of the built page. */
  readonly folder: URL;
  /** The content of `config.json`. */
  readonly config: string;
  readonly host: string;
  /** The first port to try; 0: any free one. */
  readonly port: number;
  /** Origins whose pages may show the desktop in a frame. Default none. */
  readonly embedders?: readonly string[];
}

/**
 * Serves the built desktop page.
 *
 * @throws UsageError when the page is not built, or nothing can listen on the host and port.
 */
export async function servePage(source: PageSource): Promise<FileServer> {
  const { folder, config, host, port, embedders = [] } = source;
  if (!existsSync(new URL('desktop.js', folder)))
    throw new UsageError('The desktop page is not built: run `npm run build` first.');
  const ancestors = embedders.length > 0 ? embedders.join(' ') : "'none'";
  return serveFiles({
    root: folder,
    files: { '/config.json': config },
    headers: { 'content-security-policy': `frame-ancestors ${ancestors}` },
    host,
    port,
  }).catch((error: unknown) => {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UsageError(LISTEN_PROBLEMS[code]?.(host, port) ?? message);
  });
}

const LISTEN_PROBLEMS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) =>
    `Port ${String(port)} and those after it are taken. Give another with --port, or --port 0 for any free one.`,
  EACCES: (_, port) => `Port ${String(port)} needs more rights. Give one above 1023 with --port.`,
  EADDRNOTAVAIL: (host) => `--host ${host}: not an address of this computer.`,
  ENOTFOUND: (host) => `--host ${host}: no such host.`,
};
