import type { DesktopChannel } from '../conversation.js';
import type { DesktopAddress } from '../report.js';

/** The window that should be the desktop's. */
export interface DesktopWindow {
  readonly window: Window;
  readonly relation: DesktopAddress['relation'];
}

/** An origin, and how the page knows of it. */
export interface KnownOrigin {
  readonly origin: string;
  readonly from: string;
}

/** The window that opened this one, else the one around it; `undefined` for a page on its own. */
export function findDesktop(own: Window = window): DesktopWindow | undefined {
  const opener = own.opener as Window | null;
  if (opener) return { window: opener, relation: 'opener' };
  return own.parent === own ? undefined : { window: own.parent, relation: 'parent' };
}

/**
 * The origin to talk to: of `?origin=` in the page's address, else the one that the browser names.
 * A page of another origin that embeds this one learns nothing: requests are sent to this origin only.
 */
export function findOrigin(
  relation: DesktopAddress['relation'] | undefined,
  {
    search,
    ancestorOrigins,
  }: Pick<Location, 'search'> & Partial<Pick<Location, 'ancestorOrigins'>>,
  referrer: string,
): KnownOrigin | undefined {
  const told = readOrigin(new URLSearchParams(search).get('origin') ?? '');
  if (told !== undefined) return { origin: told, from: 'by the address of this page' };
  const around = relation === 'parent' ? readOrigin(ancestorOrigins?.[0] ?? '') : undefined;
  if (around !== undefined) return { origin: around, from: 'by the browser' };
  const before = readOrigin(referrer);
  return before === undefined ? undefined : { origin: before, from: 'by the referrer' };
}

/** Reads the origin of a web address; `undefined` for anything else. */
export function readOrigin(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}

/** A channel that receives from the beginning, and keeps what comes before it has a listener. */
export interface WindowChannel extends DesktopChannel {
  /** Other origins at which the same window spoke. */
  readonly strangers: ReadonlySet<string>;
  close(): void;
}

/** Opens a channel to a window at one origin: nothing goes elsewhere, and nothing from elsewhere counts. */
export function openChannel(desktop: Window, origin: string, own: Window = window): WindowChannel {
  const strangers = new Set<string>();
  const kept: unknown[] = [];
  let hear = (message: unknown): void => void kept.push(message);
  const onMessage = ({ source, origin: sender, data }: MessageEvent<unknown>): void => {
    if (source !== desktop) return;
    if (sender === origin) hear(data);
    else strangers.add(sender);
  };
  own.addEventListener('message', onMessage);
  return {
    strangers,
    post: (message) => desktop.postMessage(message, origin),
    listen(listener) {
      hear = listener;
      for (const message of kept.splice(0)) listener(message);
      return () => {
        hear = () => undefined;
      };
    },
    close: () => own.removeEventListener('message', onMessage),
  };
}
