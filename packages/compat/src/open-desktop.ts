import { createWindowTransport, openLink, quietLogger, type Link } from '@scapi/client/link.js';

/** How to find the desktop, and whom to trust. */
export interface DesktopOptions {
  /** Origin of the desktop, or those it may have; `'*'` for any. Left out, the browser is asked. */
  readonly origin?: string | readonly string[] | undefined;
  /** Accepts only servers that call themselves exactly `WWE Server`. */
  readonly strict?: boolean | undefined;
}

/**
 * Opens a link with a window, or with the opener or parent.
 *
 * @throws ScapiError `INVALID_ARGUMENT` when the origin is not one, or is not known.
 */
export function openDesktop({ origin, strict }: DesktopOptions, target?: Window): Link {
  const options = {
    target,
    origin: origin ?? (target && originOfFrame(target)),
    timeout: 10_000,
    lenient: !strict,
  };
  const transport = createWindowTransport(options, (advice) => quietLogger('warn', advice));
  return openLink(transport, options, quietLogger);
}

/** The origin of the address that this page gave to its frame. */
function originOfFrame(target: Window): string | undefined {
  const frame = [...document.querySelectorAll('iframe')].find(
    ({ contentWindow }) => contentWindow === target,
  );
  return frame?.src ? new URL(frame.src).origin : undefined;
}
