import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Moves the focus when an update removes the control that has it, as Answer does when it is pressed:
 * it goes to what names the place, not to the top of the page. It does not go to another command,
 * which a key that is still down would give.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #place: string;
  #hadFocus = false;

  /** @param place - selector of what takes over, in the host's shadow tree; it needs a `tabindex`. */
  constructor(host: ReactiveControllerHost & HTMLElement, place: string) {
    this.#host = host;
    this.#place = place;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#host.shadowRoot?.activeElement != null;
  }

  hostUpdated(): void {
    const { shadowRoot } = this.#host;
    if (!this.#hadFocus || shadowRoot?.activeElement) return;
    shadowRoot?.querySelector<HTMLElement>(this.#place)?.focus();
  }
}
