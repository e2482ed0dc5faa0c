import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { shorten } from './format.js';

/** Characters shown at first, and how many more each time. A whole page of text holds up nothing. */
const FIRST = 2_000;
const MORE = 20_000;

/**
 * @summary A text of any length: its beginning, and more of it on demand. Applications may send
 * megabytes, which the browser would lay out before it does anything else.
 * @tag sim-long-text
 */
@customElement('sim-long-text')
export class SimLongText extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    controls,
    css`
      :host {
        overflow-wrap: anywhere;
      }

      bdi {
        white-space: pre-wrap;
      }

      .button {
        display: flex;
        margin-block-start: var(--sim-space-2);
      }
    `,
  ];

  @state() private length = FIRST;

  /** The text. */
  @property({ attribute: false }) text = '';

  override render(): TemplateResult {
    const hidden = this.text.length - this.length;
    // In an element of its own: Playwright finds no text that lies in a shadow root itself.
    return html`<bdi>${shorten(this.text, this.length)}</bdi>${
        hidden > 0
          ? html`<button type="button" class="button small" @click=${this.#onMore}>
              Show more (${hidden.toLocaleString('en')} characters left)
            </button>`
          : nothing
      }`;
  }

  readonly #onMore = (): void => {
    this.length += MORE;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-long-text': SimLongText;
  }
}
