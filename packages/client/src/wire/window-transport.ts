/**
 * Exchanges messages with another window. A message counts only if it comes from the desktop's
 * window and from one of its origins, and is sent to one exact origin: the browser then withholds
 * it from any other page that may have taken the desktop's place.
 */
import type { ScapiClientOptions } from '../options.js';
import { desktopOrigins, embedder, findDesktopWindow } from './desktop-window.js';
import type { Transport, Unreachable } from './transport.js';

export function createWindowTransport(
  options: ScapiClientOptions,
  advise: (message: string) => void,
): Transport {
  const { target } = options;
  const origins = desktopOrigins(options, advise);
  const acceptsAny = origins.includes('*');
  // Once the desktop has spoken, its origin is known and the only one written to.
  let known = origins.length === 1 && !acceptsAny ? origins[0] : undefined;
  let stop: (() => void) | undefined;

  const unreachable = (): Unreachable | undefined => {
    const desktop = findDesktopWindow(target);
    if (desktop === null || desktop === globalThis.window) {
      return {
        reason: 'not-embedded',
        hint: 'This page is on its own. Open it inside Agent Desktop, or run: npx scapi-simulator <address of this page>',
      };
    }
    const actual = desktop === window.parent && desktop !== window.opener ? embedder() : undefined;
    if (actual === undefined || acceptsAny || origins.includes(actual)) return undefined;
    return {
      reason: 'origin-refused',
      hint: `This page is embedded by ${actual}, but only ${origins.join(', ')} is trusted. Correct the origin option.`,
    };
  };

  return {
    origin: () => known,
    unreachable,
    send: (message) => {
      const desktop = findDesktopWindow(target);
      for (const origin of known === undefined ? origins : [known])
        desktop?.postMessage(message, origin);
    },
    listen: (receive, reloaded) => {
      if (typeof window === 'undefined') return;
      const onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
        if (source === null || source !== findDesktopWindow(target)) return;
        if (!acceptsAny && !origins.includes(origin)) return;
        if (!acceptsAny) known = origin;
        receive(data);
      };
      // Only an iframe tells its embedder that it loaded anew; elsewhere silence must do.
      const onLoad = ({ target: element }: Event): void => {
        if (
          element instanceof HTMLIFrameElement &&
          element.contentWindow === findDesktopWindow(target)
        )
          reloaded();
      };
      window.addEventListener('message', onMessage);
      document.addEventListener('load', onLoad, true);
      stop = () => {
        window.removeEventListener('message', onMessage);
        document.removeEventListener('load', onLoad, true);
      };
    },
    close: () => stop?.(),
  };
}
