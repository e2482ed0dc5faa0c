import { serveWindow, type WindowEndpoint } from '../endpoints/window.js';
import type { AttachTarget } from '../endpoints/endpoint.js';
import { allowedServices, parseOriginList, servicesOf } from '../engine/origin-list.js';
import { ACCEPTED_ORIGINS, textOption, type DesktopOptions } from '../engine/options.js';

/** The page that shows the desktop in an iframe. */
export interface Embedder {
  /** Its origin; empty where the browser does not tell it. */
  readonly origin: string;
  readonly endpoint: WindowEndpoint;
}

/**
 * Serves the page that embeds the desktop as an application of it: its requests are answered as far
 * as the origin list allows, and it may subscribe to events. Whether it may embed the desktop at all is
 * for the server of the desktop to say, by `frame-ancestors`.
 *
 * @param window - The desktop's own window. Default: the global one.
 * @returns `undefined` when no page embeds the desktop.
 * @see Protocol reference, section 2 (the reverse arrangement).
 */
export function serveEmbedder(
  desktop: AttachTarget,
  window: Window = globalThis.window,
): Embedder | undefined {
  const { parent } = window;
  if (parent === window) return undefined;
  const origin = embedderOrigin(window);
  const endpoint = serveWindow(desktop, {
    window,
    source: () => parent,
    origin,
    label: 'Embedding page',
    visible: () => window.document.visibilityState === 'visible',
  });
  return { origin, endpoint };
}

/** Firefox has no `ancestorOrigins`, and tells the embedder as the referrer. */
function embedderOrigin({ location, document }: Window): string {
  const { ancestorOrigins } = location as Partial<Location>;
  const told = ancestorOrigins?.[0] ?? URL.parse(document.referrer)?.origin ?? '';
  return told === 'null' ? '' : told;
}

/** What a developer should know about the page that embeds the desktop, a sentence each. */
export function embedderNotes(
  { origin }: Pick<Embedder, 'origin'>,
  options: DesktopOptions,
  own: Pick<Location, 'hostname'> = location,
): readonly string[] {
  if (origin === '') {
    return [
      `A page embeds this desktop. The browser does not tell its origin; it is answered where option ${ACCEPTED_ORIGINS} names it.`,
    ];
  }
  const services = servicesOf(parseOriginList(textOption(options, ACCEPTED_ORIGINS)), origin);
  const access =
    services === undefined
      ? `gets no answer: option ${ACCEPTED_ORIGINS} does not name it.`
      : `may call ${String(allowedServices(services).length)} services.`;
  const isSameSite = URL.parse(origin)?.hostname === own.hostname;
  return [
    `The page of ${origin} embeds this desktop and ${access}`,
    ...(isSameSite ? [] : [APART]),
  ];
}

const APART =
  'The browser may keep the storage and the tabs of this desktop apart from those of the desktop on its own, because a page of another site may embed it.';
