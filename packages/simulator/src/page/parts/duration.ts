import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Clock } from '../../engine/clock.js';
import { formatDuration } from './format.js';

/**
 * @summary How long something has lasted, by the desktop's clock.
 * @tag sim-duration
 */
@customElement('sim-duration')
export class SimDuration extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
  `;

  #ticker: ReturnType<typeof setInterval> | undefined;

  /** The clock that decides; it may be stopped or run ahead. */
  @property({ attribute: false }) clock!: Clock;

  /** When it began, in milliseconds since 1970. */
  @property({ type: Number }) since = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticker = setInterval(() => {
      this.requestUpdate();
    }, 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticker);
  }

  override render(): TemplateResult {
    return html`${formatDuration(this.clock.now() - this.since)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-duration': SimDuration;
  }
}
