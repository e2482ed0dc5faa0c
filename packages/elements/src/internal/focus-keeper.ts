import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Hands the focus on when the button that has it goes, so that the keyboard does not start anew. */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #heir: string;
  #hadFocus = false;

  /** @param heir - selector of what takes over; it needs a `tabindex`. */
  constructor(host: ReactiveControllerHost & HTMLElement, heir: string) {
    this.#host = host;
    this.#heir = heir;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#host.shadowRoot?.activeElement != null;
  }

  hostUpdated(): void {
    const { shadowRoot } = this.#host;
    if (!this.#hadFocus || shadowRoot?.activeElement) return;
    shadowRoot?.querySelector<HTMLElement>(this.#heir)?.focus();
  }
}
