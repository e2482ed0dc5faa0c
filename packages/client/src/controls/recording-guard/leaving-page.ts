/**
 * Notices that the agent leaves the page, early enough for a message that the desktop still takes.
 *
 * `pagehide` is too late: in Chromium a message that is posted there arrives without a source window,
 * so that a desktop cannot tell whose it is. `beforeunload` is in time, for a navigation, a reload, a
 * form that is sent to another page, and a popup or tab that is closed. But the page may stay: the
 * agent cancels, or the address turns out to be a download. Then the Navigation API tells
 * (`navigateerror`), where the browser has it; else the agent does, by using the page; else time.
 *
 * Nothing tells of a browser that crashes, or of a frame that the desktop takes out of its page.
 */

/** What to do about it. Both may be called again and again. */
export interface LeavingHandlers {
  /** The page is about to be left. What is posted now, or in a microtask, reaches the desktop. */
  readonly leave: () => void;
  /** The page was not left. */
  readonly stay: () => void;
}

/** Milliseconds after which a page that is still there counts as not left. */
const STAYED = 5_000;

/** Signs that the agent goes on using the page. */
const USED = ['keydown', 'pointerdown', 'focusin'] as const;

/** Returns the function that ends it. Does nothing where there is no window. */
export function watchLeaving({ leave, stay }: LeavingHandlers): () => void {
  if (typeof window === 'undefined') return () => undefined;
  const navigation = 'navigation' in window ? (window.navigation as EventTarget) : undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const disarm = (): void => {
    clearTimeout(timer);
    timer = undefined;
    navigation?.removeEventListener('navigateerror', onStay);
    for (const type of USED) window.removeEventListener(type, onUse, true);
  };
  const onStay = (): void => {
    disarm();
    stay();
  };
  const onUse = (event: Event): void => {
    if (event.isTrusted) onStay();
  };
  const onBeforeUnload = (): void => {
    disarm();
    timer = setTimeout(onStay, STAYED);
    navigation?.addEventListener('navigateerror', onStay);
    for (const type of USED) window.addEventListener(type, onUse, true);
    leave();
  };
  // The page comes back from the cache of the browser.
  const onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) onStay();
  };

  window.addEventListener('beforeunload', onBeforeUnload);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', onPageShow);
  return () => {
    disarm();
    window.removeEventListener('beforeunload', onBeforeUnload);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', onPageShow);
  };
}
