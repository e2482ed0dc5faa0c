/** Finds the window and the origin of the desktop. @see Protocol reference, section 2.1. */
import { ScapiError } from '../errors.js';
import type { DesktopTarget, ScapiClientOptions } from '../options.js';

/** The desktop's window now, or `null` when this page is on its own. */
export function findDesktopWindow(target: DesktopTarget | undefined): Window | null {
  // On a server there is no window, and no desktop.
  if (typeof window === 'undefined') return null;
  if (typeof target === 'function') return target();
  if (typeof target === 'object') return target;
  const opener = window.opener as Window | null;
  const parent = window.parent === window ? null : window.parent;
  if (target === 'opener') return opener;
  return target === 'parent' ? parent : (opener ?? parent);
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
  if (origin !== undefined)
    return (Array.isArray(origin) ? (origin as string[]) : [origin as string]).map(normalize);
  // A page on its own needs no origin: there is nobody to talk to.
  if (findDesktopWindow(target) === null) return [];
  const derived =
    typeof target === 'object' || typeof target === 'function' ? undefined : embedder();
  if (derived === undefined) {
    throw new ScapiError('INVALID_ARGUMENT', 'The origin of the desktop is not known.', {
      hint: "Pass it: createScapiClient({ origin: 'https://desktop.example.com' }).",
    });
  }
  advise(
    `No origin was given: trusting ${derived}, which embeds this page. Pass { origin: '${derived}' } to trust no other.`,
  );
  return [derived];
}

/** The origin of the page that embeds or opened this one, as the browser knows it. */
export function embedder(): string | undefined {
  const ancestor = window.opener ? undefined : window.location.ancestorOrigins?.[0];
  return ancestor ?? (document.referrer ? new URL(document.referrer).origin : undefined);
}

function normalize(origin: string): string {
  if (origin === '*') return origin;
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url && url.origin !== 'null') return url.origin;
  throw new ScapiError('INVALID_ARGUMENT', `"${origin}" is not an origin.`, {
    hint: 'Write scheme, host and port, for example https://desktop.example.com:8443.',
  });
}
