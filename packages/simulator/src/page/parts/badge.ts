import { pillStyles } from '@scapi/design';
import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.js';

/** What a state means to the agent; the words beside it say the same. */
export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger';

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
    pillStyles,
    css`
      :host {
        display: inline-flex;
        max-inline-size: 100%;
      }
    `,
  ];

  /** What the state means. */
  @property({ reflect: true }) tone: Tone = 'neutral';

  override render(): TemplateResult {
    return html`<span class="pill ${this.tone}"><slot></slot></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-badge': SimBadge;
  }
}
