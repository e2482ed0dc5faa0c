import type { ReactiveControllerHost } from 'lit';

/**
 * Is the element about to take over what a server rendered? Its first render must then be the one
 * the server made: in English, and without a client. Everything else comes right after it.
 */
export const isHydrating = (host: HTMLElement & { readonly hasUpdated?: boolean }): boolean =>
  host.hasUpdated === false && host.shadowRoot?.firstChild != null;

/** Calls `then` after the first render, if that is one of a server's. */
export function afterHydration(host: ReactiveControllerHost & HTMLElement, then: () => void): void {
  if (isHydrating(host)) void host.updateComplete.then(then);
}
