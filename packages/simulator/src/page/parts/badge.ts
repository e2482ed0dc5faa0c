import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.js';

/** What a state means to the agent; the words beside it say the same. */
export type Tone = 'neutral' | 'accent' | 'positive' | 'warning' | 'negative';

/**
 * @summary A state in one or two words.
 * @tag sim-badge
 *
 * @slot - The words.
 */
@customElement('sim-badge')
export class SimBadge extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        max-inline-size: 100%;
        min-block-size: 20px;
        padding: 1px 8px;
        border: 1px solid transparent;
        border-radius: var(--sim-radius-round);
        background: var(--sim-neutral-soft);
        color: var(--sim-neutral-ink);
        font: 500 var(--sim-size-small) / 1.4 var(--sim-font);
        white-space: nowrap;
      }

      :host([tone='accent']) {
        background: var(--sim-accent-soft);
        color: var(--sim-accent-ink);
      }

      :host([tone='positive']) {
        background: var(--sim-positive-soft);
        color: var(--sim-positive-ink);
      }

      :host([tone='warning']) {
        background: var(--sim-warning-soft);
        color: var(--sim-warning-ink);
      }

      :host([tone='negative']) {
        background: var(--sim-negative-soft);
        color: var(--sim-negative-ink);
      }

      .dot {
        flex: none;
        inline-size: 6px;
        block-size: 6px;
        border-radius: 50%;
        background: currentcolor;
      }
    `,
  ];

  /** What the state means. */
  @property({ reflect: true }) tone: Tone = 'neutral';

  override render(): TemplateResult {
    return html`<span class="dot" aria-hidden="true"></span><slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-badge': SimBadge;
  }
}
