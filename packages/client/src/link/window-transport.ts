/**
 * Exchanges messages with another window. A message counts only if it comes from the desktop's
 * window and from one of its origins, and is sent to one exact origin: the browser then withholds
 * it from any other page that may have taken the desktop's place.
 */
import type { ScapiClientOptions } from '../options.js';
import { desktopOrigins, findDesktopWindow, originOf } from './desktop-window.js';
import type { Transport } from './transport.js';

export function createWindowTransport(
  options: ScapiClientOptions,
  advise: (message: string) => void,
): Transport {
  const { target } = options;
  const origins = desktopOrigins(options, advise);
  const accepts = (origin: string): boolean => origins.includes('*') || origins.includes(origin);
  // Once the desktop has spoken, its origin is the only one written to.
  let known: string | undefined;
  let stop = (): void => undefined;
  let watch: ReturnType<typeof setInterval> | undefined;

  const unwatch = (): void => {
    clearInterval(watch);
    watch = undefined;
  };

  return {
    origin: () => known,
    unreachable: () => {
      const desktop = findDesktopWindow(target);
      if (desktop === null || desktop === globalThis.window || desktop?.closed) {
        return {
          reason: 'not-embedded',
          hint: 'Open this page inside Agent Desktop, or run: npx scapi-simulator <its address>',
        };
      }
      // Only of a parent is it final: whatever else is loaded there replaces us too. Asked no more once it has
      // spoken: this is looked at with every request, and the answer of another origin is an exception.
      const actual = !known && desktop === window.parent ? originOf(desktop) : undefined;
      if (!actual || accepts(actual)) return undefined;
      return {
        reason: 'origin-refused',
        hint: `${actual} embeds this page, but the client option origin is ${origins.join(', ')}.`,
      };
    },
    mayReloadUnseen: () => findDesktopWindow(target) !== window.parent,
    send: (message, isWanted) => {
      const desktop = findDesktopWindow(target);
      if (isWanted?.() === false) return;
      // An opaque origin has no name to write to.
      for (const origin of known && known !== 'null' ? [known] : origins)
        desktop?.postMessage(message, origin);
    },
    listen: ({ receive, unreadable, reloaded, look }) => {
      if (typeof window === 'undefined') return;
      // What an event tells is costly to ask for, its origin most of all: once for each message.
      const ofDesktop =
        (hear: (event: MessageEvent<unknown>, origin: string) => void) =>
        (event: MessageEvent<unknown>): void => {
          const { source } = event;
          if (!source || source !== findDesktopWindow(target)) return;
          const { origin } = event;
          if (accepts(origin)) hear(event, origin);
        };
      const onMessage = ofDesktop((event, origin) => {
        known = origin;
        // No event tells that an opener was closed; a parent takes this page with it.
        if (event.source !== window.parent) watch ??= setInterval(look, LOOK_EVERY);
        receive(event.data);
      });
      const onMessageError = ofDesktop(unreadable);
      // Only an iframe tells its embedder that it loaded anew; elsewhere silence must do.
      const onLoad = ({ target: frame }: Event): void => {
        const { contentWindow } = frame as HTMLIFrameElement;
        if (contentWindow && contentWindow === findDesktopWindow(target)) reloaded();
      };
      window.addEventListener('message', onMessage);
      window.addEventListener('messageerror', onMessageError);
      document.addEventListener('load', onLoad, true);
      stop = () => {
        unwatch();
        window.removeEventListener('message', onMessage);
        window.removeEventListener('messageerror', onMessageError);
        document.removeEventListener('load', onLoad, true);
      };
    },
    forget: () => {
      known = undefined;
      unwatch();
    },
    close: () => stop(),
  };
}

/** Milliseconds between two looks at whether the desktop's window is still there. */
const LOOK_EVERY = 500;
