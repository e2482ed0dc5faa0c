import type { Desktop } from '../../engine/contract.js';
import type { WebView } from '../../engine/web-content.js';
import type { ReplayRunner } from '../developer/replay-runner.js';
import { ViewAddresses } from './view-addresses.js';
import { listViewInstances, type LoadedView } from './view-instances.js';

/** The views of the page, as they are now. */
export interface ListedViews {
  /** In the order in which the agent sees them. */
  readonly instances: readonly LoadedView[];
  /** In the order in which they appeared: an iframe that is moved would be loaded again. */
  readonly loaded: readonly LoadedView[];
}

/** Keeps the views of the page loaded, each with the desktop it talks to. */
export class PageViews {
  readonly #addresses = new ViewAddresses();
  readonly #replays: ReplayRunner;

  constructor(replays: ReplayRunner) {
    this.#replays = replays;
  }

  list(views: readonly WebView[], desktop: Desktop): ListedViews {
    const { state, dialect } = desktop;
    const instances = this.#addresses
      .expand(listViewInstances(views, state.interactions), state, dialect.unknownMacros)
      .map((view) => ({
        ...view,
        target: this.#replays.targetFor(view.key) ?? desktop,
        // Of several tabs of the desktop, one opens the window.
        opens: view.isNew && view.interactionId !== undefined && state.isLastActiveFrame,
      }));
    return { instances, loaded: instances.toSorted((a, b) => a.order - b.order) };
  }
}
