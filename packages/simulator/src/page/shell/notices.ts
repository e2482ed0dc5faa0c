import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { emit } from '../parts/emit.js';
import { icon } from '../parts/icons.js';
import '../parts/long-text.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';

/** Something the agent has to know. */
export interface Notice {
  readonly id: string;
  readonly text: string;
}

/**
 * @summary Warnings and refusals, until the agent has seen them.
 * @tag sim-notices
 *
 * @fires {CustomEvent<string>} sim-select - The agent dismissed a notice; its identifier.
 */
@customElement('sim-notices')
export class SimNotices extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    controls,
    css`
      ul {
        display: grid;
      }

      li {
        display: flex;
        align-items: center;
        gap: var(--sim-space-2);
        min-block-size: 40px;
        padding: 4px var(--sim-space-4);
        border-block-end: 1px solid var(--_divider);
        background: var(--_warning-quiet);
        color: var(--_warning);
        overflow-wrap: anywhere;
      }

      .button {
        color: inherit;
      }

      .button:hover {
        background: var(--_surface);
      }
    `,
  ];

  /** The notices, newest last. */
  @property({ attribute: false }) notices: readonly Notice[] = [];

  override render(): TemplateResult {
    return html`
      <div role="alert">
        <ul aria-label="Notices">
          ${repeat(
            this.notices,
            ({ id }) => id,
            ({ id, text }) => html`
              <li>
                ${icon('warning')}
                <sim-long-text class="grow" .text=${text}></sim-long-text>
                <button
                  type="button"
                  class="button icon-only small plain"
                  aria-label="Dismiss notice"
                  title="Dismiss"
                  @click=${() => {
                    emit(this, 'sim-select', id);
                  }}
                >
                  ${icon('close')}
                </button>
              </li>
            `,
          )}
        </ul>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-notices': SimNotices;
  }
}
