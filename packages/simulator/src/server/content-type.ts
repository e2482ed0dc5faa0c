import { lookup } from 'mrmime';

/** The `Content-Type` of a path by its ending; every text is UTF-8. */
export function contentType(path: string, type = lookup(path)): string {
  if (type === undefined) return 'application/octet-stream';
  return /^text\/|[/+](json|xml)$|javascript$/.test(type) ? `${type}; charset=utf-8` : type;
}
