/**
 * The path that a request asks for, decoded once, with `index.html` for a folder.
 *
 * @param target - The request target, as the first line of the request has it.
 * @returns `undefined` for a path that no file of a served folder has: one that does not begin with
 *   `/`, with an empty, `.` or `..` segment, with a hidden file or folder, a backslash or a control
 *   character.
 */
export function requestPath(target: string): string | undefined {
  const path = decode(target.split(/[?#]/, 1)[0] ?? '');
  if (!path?.startsWith('/')) return undefined;
  const name = path.endsWith('/') ? `${path}index.html` : path;
  return name.slice(1).split('/').every(isVisibleName) ? name : undefined;
}

/** Leaves `%2F` as it is, so that an encoded slash never becomes a separator. */
function decode(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}

const isVisibleName = (name: string): boolean => /^[^.\\\p{Cc}][^\\\p{Cc}]*$/u.test(name);
