import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps keyboard users where they were: when an update takes the focused control away, as pressing
 * Answer takes Answer away, focus moves to a neighbour and not to the top of the page.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #neighbour: string;
  #focused: Element | null = null;

  /** @param neighbour - Selector of what takes over, in the host's shadow tree. */
  constructor(host: LitElement, neighbour: string) {
    this.#host = host;
    this.#neighbour = neighbour;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    if (!this.#focused || this.#focused.isConnected) return;
    this.#host.renderRoot.querySelector<HTMLElement>(this.#neighbour)?.focus();
  }
}
