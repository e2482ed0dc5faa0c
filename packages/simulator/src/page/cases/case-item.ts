import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Desktop, DesktopCase, DesktopInteraction } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import '../parts/badge.js';
import { describeKind, describeState, hasEnded, isWaiting } from '../parts/describe.js';
import '../parts/duration.js';
import { arrivalButtons } from '../parts/arrival-buttons.js';
import { emit } from '../parts/emit.js';
import { titleOf, titleOfCase } from '../parts/titles.js';
import { icon } from '../parts/icons.js';
import { caseItemStyles } from './case-item.styles.js';

/**
 * @summary One case: select it, see its interactions, take what waits.
 * @tag sim-case-item
 *
 * @fires {CustomEvent<string>} sim-select - The agent selected the case; its identifier.
 */
@customElement('sim-case-item')
export class SimCaseItem extends LitElement {
  static override styles: CSSResultGroup = caseItemStyles;

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The case. */
  @property({ attribute: false }) item!: DesktopCase;

  /** Its interactions. */
  @property({ attribute: false }) interactions: readonly DesktopInteraction[] = [];

  override render(): TemplateResult {
    const { selected, expanded } = this.item;
    const title = titleOfCase(this.item, this.interactions);
    return html`
      <div
        class="case ${selected ? 'selected' : ''} ${this.interactions.some(isWaiting) ? 'waiting' : ''}"
      >
        <div class="row">
          <button
            type="button"
            class="toggle"
            aria-label=${`Interactions of ${title}`}
            aria-expanded=${expanded ? 'true' : 'false'}
            @click=${this.#onToggle}
          >
            ${icon(expanded ? 'down' : 'right')}
          </button>
          <button
            type="button"
            class="select"
            aria-current=${selected ? 'true' : 'false'}
            aria-label=${`Case ${title}`}
            @click=${this.#onSelect}
          >
            <span class="title ellipsis"><bdi>${title}</bdi></span>
          </button>
          ${expanded ? nothing : this.#renderSummary()}
        </div>
        ${
          expanded
            ? html`<ul aria-label=${`Interactions of ${title}`}>
                ${repeat(
                  this.interactions,
                  ({ interactionId }) => interactionId,
                  (interaction) => this.#renderInteraction(interaction),
                )}
              </ul>`
            : nothing
        }
        ${this.interactions
          .filter(isWaiting)
          .map(
            (one) =>
              html`<div class="arrival">
                ${arrivalButtons(this, this.desktop, one, one.media === 'voice' ? 'success' : 'tonal')}
              </div>`,
          )}
      </div>
    `;
  }

  /** What a collapsed case would hide: that something rings in it, or what its main interaction does. */
  #renderSummary(): TemplateResult | typeof nothing {
    const told = this.interactions.find(isWaiting) ?? this.interactions[0];
    if (!told) return nothing;
    const { label, tone } = describeState(told);
    return html`<sim-badge class="summary" tone=${tone}>${label}</sim-badge>`;
  }

  #renderInteraction(interaction: DesktopInteraction): TemplateResult {
    const kind = describeKind(interaction);
    const { label, tone } = describeState(interaction);
    return html`
      <li class="interaction">
        <span class="kind">${icon(kind.icon)}</span>
        <span class="who ellipsis small">
          ${
            interaction.title === this.item.title
              ? kind.label
              : html`<span class="visually-hidden">${kind.label} </span
                  ><bdi>${titleOf(interaction)}</bdi>`
          }
        </span>
        <sim-badge tone=${tone}>${label}</sim-badge>
        ${
          interaction.startDate === undefined || hasEnded(interaction)
            ? nothing
            : html`<sim-duration
                class="small quiet"
                .clock=${this.desktop.clock}
                .since=${interaction.startDate}
              ></sim-duration>`
        }
      </li>
    `;
  }

  readonly #onSelect = (): void => {
    attempt(this, () => {
      this.desktop.agent.selectCase(this.item.caseId);
    });
    emit(this, 'sim-select', this.item.caseId);
  };

  readonly #onToggle = (): void => {
    attempt(this, () => {
      const { caseId, expanded } = this.item;
      if (expanded) this.desktop.agent.collapseCase(caseId);
      else this.desktop.agent.expandCase(caseId);
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-case-item': SimCaseItem;
  }
}
