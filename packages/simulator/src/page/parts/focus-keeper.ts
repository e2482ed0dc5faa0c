import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps keyboard users where they were: when an update takes the focused control away, as pressing
 * Answer takes Answer away, focus moves to what names the place, not to the top of the page. It does
 * not move to another command, which a key that is still down would give.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #place: string;
  #focused: Element | null = null;

  /** @param place - Selector of what takes over, in the host's shadow tree. */
  constructor(host: LitElement, place: string) {
    this.#host = host;
    this.#place = place;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    if (!this.#focused || this.#focused.isConnected) return;
    this.#host.renderRoot.querySelector<HTMLElement>(this.#place)?.focus();
  }
}
