import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { DesktopController } from '../desktop-controller.js';
import { attempt } from '../parts/attempt.js';
import { describeKind } from '../parts/describe.js';
import { icon } from '../parts/icons.js';
import { titleOf } from '../parts/titles.js';
import { columnListStyles } from './column-list.styles.js';

/**
 * @summary What the agent has put aside for later.
 * @tag sim-workbin
 */
@customElement('sim-workbin')
export class SimWorkbin extends LitElement {
  static override styles: CSSResultGroup = columnListStyles;

  readonly #screen = new DesktopController(this);

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult | typeof nothing {
    const { workbin } = this.#screen.state;
    if (workbin.length === 0) return nothing;
    return html`
      <section aria-label="Workbin">
        <h2>Workbin</h2>
        <ul>
          ${workbin.map(
            (interaction) => html`
              <li>
                <span class="quiet">${icon(describeKind(interaction).icon)}</span>
                <span class="grow ellipsis"><bdi>${titleOf(interaction)}</bdi></span>
                <button
                  type="button"
                  class="button small"
                  aria-label=${`Pull ${titleOf(interaction)}`}
                  @click=${() => {
                    attempt(this, () => {
                      this.desktop.agent.pullFromWorkbin(interaction.interactionId);
                    });
                  }}
                >
                  Pull
                </button>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-workbin': SimWorkbin;
  }
}
