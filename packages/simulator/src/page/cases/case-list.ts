import { FocusKeeper } from '@scapi/design';
import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Desktop, DesktopCase, DesktopInteraction } from '../../engine/contract.js';
import { DesktopController } from '../desktop-controller.js';
import { base } from '../styles/base.js';
import './case-item.js';

/**
 * @summary The agent's cases and the interactions in them.
 * @tag sim-case-list
 */
@customElement('sim-case-list')
export class SimCaseList extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    css`
      .head {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        padding: var(--sim-space-3) var(--sim-space-4) var(--sim-space-2);
      }

      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 4px;
        padding: 0 var(--sim-space-2);
      }

      p {
        padding: 0 var(--sim-space-4);
      }
    `,
  ];

  protected readonly focusKeeper = new FocusKeeper(this, 'section');

  readonly #screen = new DesktopController(this);

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult {
    const { cases } = this.#screen.state;
    return html`
      <section aria-label="Cases" tabindex="-1">
        <div class="head">
          <h2>Cases</h2>
          <span class="small quiet">${cases.length}</span>
        </div>
        ${
          cases.length === 0
            ? html`<p class="quiet">No open cases.</p>`
            : html`<ul>
                ${repeat(
                  cases,
                  ({ caseId }) => caseId,
                  (item) => html`
                    <li>
                      <sim-case-item
                        .desktop=${this.desktop}
                        .item=${item}
                        .interactions=${this.#interactionsOf(item)}
                      ></sim-case-item>
                    </li>
                  `,
                )}
              </ul>`
        }
      </section>
    `;
  }

  #interactionsOf({ interactionIds }: DesktopCase): readonly DesktopInteraction[] {
    return this.#screen.state.interactions.filter(({ interactionId }) =>
      interactionIds.includes(interactionId),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-case-list': SimCaseList;
  }
}
