/**
 * How parts of a page that were bundled separately share one connection: the part that opened the
 * connection leaves it where the other parts look.
 */
import type { Link } from './open-link.js';

const PLACE = Symbol.for('@scapi/link');
const EVENT = 'scapi-link';

type Page = typeof globalThis & { [PLACE]?: Link | undefined };

/** The connection that this page has already, for example that of the drop-in script. */
export const announcedLink = (): Link | undefined => (globalThis as Page)[PLACE];

/**
 * Calls `listener` whenever another connection is announced, or none any more.
 *
 * @returns The function that stops it.
 */
export function onLinkAnnounced(listener: () => void): () => void {
  globalThis.addEventListener(EVENT, listener);
  return () => globalThis.removeEventListener(EVENT, listener);
}

/** Leaves a connection for the other parts of the page; `undefined` takes it back. */
export function announceLink(link: Link | undefined): void {
  (globalThis as Page)[PLACE] = link;
  globalThis.dispatchEvent(new Event(EVENT));
}
