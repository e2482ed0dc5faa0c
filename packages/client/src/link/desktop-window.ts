/** Finds the window and the origin of the desktop. @see Protocol reference, section 2.1. */
import { ScapiError } from '../errors.js';
import type { DesktopTarget, ScapiClientOptions } from '../options.js';

/** The desktop's window now; `null` when there is none, `undefined` when it may still be found. */
export function findDesktopWindow(target: DesktopTarget | undefined): Window | null | undefined {
  // On a server there is no window, and no desktop.
  if (typeof window === 'undefined') return null;
  if (typeof target === 'function') return target() ?? undefined;
  if (typeof target === 'object') return target;
  // Both are getters, and costly ones: they are asked for each message.
  const opener = window.opener as Window | null;
  if (target === 'opener' || (opener && !target)) return opener;
  const { parent } = window;
  return parent === window ? null : parent;
}

/**
 * The origins the desktop may have.
 *
 * @throws ScapiError `INVALID_ARGUMENT` when an origin is not one, or none is known.
 */
export function desktopOrigins(
  { origin, target }: ScapiClientOptions,
  advise: (message: string) => void,
): readonly string[] {
  const given = [origin ?? []].flat().map(normalize);
  if (given.length > 0) return given;
  const desktop = findDesktopWindow(target);
  // A page on its own needs no origin: there is no desktop to talk to.
  if (desktop === null) return [];
  // The page chose the window that it passes as target, and can name its origin.
  const isGiven = typeof target === 'object' || typeof target === 'function';
  const found = isGiven || !desktop ? undefined : (originOf(desktop) ?? referrer());
  if (!found) {
    throw new ScapiError('INVALID_ARGUMENT', 'The origin of the desktop is not known.', {
      hint: "Write createScapiClient({ origin: 'https://desktop.example.com' }).",
    });
  }
  advise(`Trusting ${found}, which embeds or opened this page: pass it as origin.`);
  return [found];
}

/** The origin of our opener or parent, if the browser tells it for certain. */
export function originOf(desktop: Window): string | undefined {
  // Asked first, though not every browser has the list: an exception takes a millisecond.
  const { ancestorOrigins } = window.location as Partial<Location>;
  let origin = desktop === window.parent ? named(ancestorOrigins?.[0]) : undefined;
  try {
    origin ??= named(desktop.origin);
  } catch {
    // Not our own one, then.
  }
  return origin;
}

/** `'null'` is what a browser says that withholds an origin. */
const named = (origin?: string): string | undefined => (origin === 'null' ? undefined : origin);

/** The origin that led here; says nothing once this page has led to another of its site. */
function referrer(): string | undefined {
  const origin = URL.canParse(document.referrer) ? new URL(document.referrer).origin : undefined;
  return origin === window.origin ? undefined : origin;
}

function normalize(text: string): string {
  if (text === '*') return text;
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  if (origin !== 'null') return origin;
  throw new ScapiError('INVALID_ARGUMENT', `"${text}" is not an origin.`, {
    hint: 'Write scheme, host and port, for example https://desktop.example.com:8443.',
  });
}
