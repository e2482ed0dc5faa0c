import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus in its row when a button there goes, hands it to the next row when the row goes,
 * and to the note when none is left. A button that takes another's place does not take its focus: a
 * second press of Enter must not mark done what the first one accepted.
 */
export class RowFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #row: HTMLElement | undefined;
  #index = -1;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const row = this.#host.shadowRoot?.activeElement?.closest<HTMLElement>('.entry');
    this.#row = row ?? undefined;
    this.#index = row ? this.rows.indexOf(row) : -1;
  }

  hostUpdated(): void {
    const { shadowRoot } = this.#host;
    if (!this.#row || shadowRoot?.activeElement) return;
    const { rows } = this;
    const target = this.#row.isConnected
      ? this.#row
      : (rows[Math.min(this.#index, rows.length - 1)] ??
        shadowRoot?.querySelector<HTMLElement>('.note'));
    target?.focus();
  }

  /** The rows, in the order in which they are shown. */
  get rows(): HTMLElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.entry') ?? [])];
  }
}
