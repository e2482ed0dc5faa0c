import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desktop, DesktopInteraction } from '../../engine/contract.js';
import { arrivalButtons } from '../parts/arrival-buttons.js';
import { attempt } from '../parts/attempt.js';
import { describeKind } from '../parts/describe.js';
import { icon } from '../parts/icons.js';
import { titleOf } from '../parts/titles.js';
import { toastStyles } from './toast.styles.js';

/**
 * @summary The preview of an interaction that arrives while the agent works on another case.
 * @tag sim-arrival
 */
@customElement('sim-arrival')
export class SimArrival extends LitElement {
  static override styles: CSSResultGroup = [
    toastStyles,
    css`
      article {
        border-inline-start-color: var(--_success-text);
      }

      .emblem {
        background: var(--_success);
        color: var(--_on-success);
      }
    `,
  ];

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  /** What arrives. */
  @property({ attribute: false }) interaction!: DesktopInteraction;

  override render(): TemplateResult {
    const kind = describeKind(this.interaction);
    const title = titleOf(this.interaction);
    return html`
      <article aria-label=${`${kind.label}: ${title}`}>
        <div class="head">
          <span class="emblem">${icon(kind.icon)}</span>
          <h2 class="grow ellipsis"><bdi>${title}</bdi></h2>
          <button
            type="button"
            class="button small plain"
            aria-label=${`Show ${title}`}
            @click=${this.#onShow}
          >
            Show
          </button>
        </div>
        <p class="quiet">${kind.label}</p>
        ${arrivalButtons(this, this.desktop, this.interaction)}
      </article>
    `;
  }

  readonly #onShow = (): void => {
    attempt(this, () => {
      this.desktop.agent.selectCase(this.interaction.caseId);
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-arrival': SimArrival;
  }
}
