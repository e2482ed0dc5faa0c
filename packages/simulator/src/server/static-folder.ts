import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import sirv from 'sirv';
import { contentType } from './content-type.js';

/** Answers with the content of a path; resolves with `false` when there is none. */
export type PathHandler = (
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean>;

/**
 * Serves the files of one folder as they are at the time of the request, and nothing outside it.
 *
 * sirv keeps a path inside the folder, but follows symbolic links: where a path really leads is
 * looked up first.
 */
export function staticFolder(folder: string): PathHandler {
  const send = sirv(folder, { dev: true });
  return async (path, request, response) => {
    if (!(await isFileWithin(folder, path))) return false;
    // sirv throws for a range that ends before it begins.
    delete request.headers.range;
    request.url = encodeURI(path);
    response.setHeader('content-type', contentType(path));
    // A file that is deleted while it is sent ends its own response, not the process.
    response.once('pipe', (source) => source.once('error', () => response.destroy()));
    return new Promise((resolve) => {
      response.once('close', () => resolve(true));
      send(request, response, () => resolve(false));
    });
  };
}

async function isFileWithin(folder: string, path: string): Promise<boolean> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    return file.startsWith(root + sep) && (await stat(file)).isFile();
  } catch {
    return false;
  }
}
