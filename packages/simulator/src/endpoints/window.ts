import type { Frame } from '../engine/contract.js';
import type { ApplicationInfo, AttachTarget, Endpoint } from './endpoint.js';
import { Numbering } from './numbering.js';
import { WindowRouter } from './window-router.js';

/** An application in an iframe or popup. */
export interface WindowView extends ApplicationInfo {
  /** The iframe's or popup's window; `null` while there is none. */
  readonly source: () => Window | null;
  /** The desktop's own window. Default: the global one. */
  readonly window?: Window;
}

/** A served iframe or popup. */
export interface WindowEndpoint extends Endpoint {
  /** Call it on the iframe's `load` event: a document that was replaced loses its subscriptions. */
  readonly loaded: () => void;
  /** Call it when the desktop itself reloads or redirects the view: its subscriptions end now. */
  readonly restart: () => void;
}

/**
 * Serves one iframe or popup as the desktop does. A message counts when it comes from the view's
 * window; what it may do is judged by the origin it really comes from, which need not be the one
 * that the view was opened with. Answers go to that window and that origin, never to `*`.
 *
 * A desktop cannot look into a page of another origin, so it learns of a new document only by its
 * traces. The old subscriptions end when a message of another origin arrives, on
 * {@link WindowEndpoint.restart}, when a page counts its messages from the start again, as the
 * vendor's client does (at once if it has loaded since the last message, else with its load), and on
 * a later {@link WindowEndpoint.loaded} when nothing was received since the load before. What cannot be
 * told: a page that numbers at random and speaks before its `load` event leaves what the page before
 * it subscribed. An event too many does less harm than a lost one.
 *
 * @see Protocol reference, sections 2.1 and 3 (the addressee of answers is inferred).
 */
export function serveWindow(desktop: AttachTarget, view: WindowView): WindowEndpoint {
  /** A page that has sent nothing may not be there yet: messages to it wait. */
  let hasSpoken = false;
  let waiting: unknown[] = [];
  const attach = (origin: string): Frame =>
    desktop.attach({
      origin,
      label: view.label,
      ...(view.placement && { placement: view.placement }),
      ...(view.visible && { visible: view.visible }),
      post(message) {
        if (hasSpoken) view.source()?.postMessage(message, origin);
        else waiting.push(message);
      },
    });
  let origin = view.origin;
  let frame = attach(origin);
  /** Of a page that is perhaps gone: the next load tells. Another client in a page looks the same. */
  const outdated: Frame[] = [];
  let numbering = new Numbering();
  let loads = 0;
  /** The load of the page that speaks: the one to come, unless it has come. */
  let ownLoad = 1;
  let heardSinceLoad = false;

  const closeOutdated = (): void => {
    for (const each of outdated.splice(0)) each.close();
  };
  const restart = (load = loads + 1): void => {
    ownLoad = load;
    closeOutdated();
    frame.close();
    hasSpoken = false;
    waiting = [];
    numbering = new Numbering();
    frame = attach(origin);
    heardSinceLoad = false;
  };

  const stopRouting = WindowRouter.of(view.window ?? globalThis.window).add({
    source: view.source,
    onMessage({ data, origin: sender }) {
      // A sandboxed page without an origin could be answered at `*` only.
      if (sender === 'null') return;
      if (sender !== origin) {
        origin = sender;
        restart();
      }
      if (numbering.beginsAnew(data) && loads > 0) {
        const hasLoaded = loads > ownLoad && !heardSinceLoad;
        if (hasLoaded) frame.close();
        else outdated.push(frame);
        ownLoad = hasLoaded ? loads : loads + 1;
        frame = attach(origin);
      }
      heardSinceLoad = true;
      hasSpoken = true;
      for (const message of waiting.splice(0)) view.source()?.postMessage(message, origin);
      frame.receive(data);
    },
  });

  return {
    loaded() {
      loads += 1;
      if (loads > 1 && !heardSinceLoad) restart(loads);
      closeOutdated();
      heardSinceLoad = false;
    },
    restart: () => restart(),
    close() {
      stopRouting();
      closeOutdated();
      frame.close();
    },
  };
}
