/** A view as the router knows it: the window it is in, and the reader of its messages. */
export interface RoutedView {
  /** The window now; `null` while there is none. */
  readonly source: () => Window | null;
  readonly onMessage: (event: MessageEvent<unknown>) => void;
}

/**
 * Hands each message of a page to the one view it came from, through one listener however many
 * views there are. Messages of windows that no view shows are ignored: an application cannot speak
 * for another, nor a stranger for any.
 *
 * The listener exists as long as there are views.
 */
export class WindowRouter {
  static readonly #routers = new WeakMap<Window, WindowRouter>();

  /** The router of `window`: all views of a page share it. */
  static of(window: Window): WindowRouter {
    const known = WindowRouter.#routers.get(window);
    if (known) return known;
    const router = new WindowRouter(window);
    WindowRouter.#routers.set(window, router);
    return router;
  }

  readonly #window: Window;
  readonly #views = new Set<RoutedView>();

  private constructor(window: Window) {
    this.#window = window;
  }

  /** Starts to route to `view`; returns the function that stops it. */
  add(view: RoutedView): () => void {
    if (this.#views.size === 0) this.#window.addEventListener('message', this.#onMessage);
    this.#views.add(view);
    return () => {
      if (this.#views.delete(view) && this.#views.size === 0) {
        this.#window.removeEventListener('message', this.#onMessage);
      }
    };
  }

  readonly #onMessage = (event: MessageEvent<unknown>): void => {
    for (const view of this.#views) {
      const source = view.source();
      // Without the first test, a message from nowhere would match a view without a window.
      if (source === null || event.source !== source) continue;
      view.onMessage(event);
      return;
    }
  };
}
