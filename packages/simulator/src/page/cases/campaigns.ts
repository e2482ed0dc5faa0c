import { splitWords } from '@scapi/design';
import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desktop, DesktopCampaign } from '../../engine/contract.js';
import { DesktopController } from '../desktop-controller.js';
import { attempt } from '../parts/attempt.js';
import '../parts/badge.js';
import { icon } from '../parts/icons.js';
import { columnListStyles } from './column-list.styles.js';

/**
 * @summary The agent's campaigns: get the next record, let records be pushed.
 * @tag sim-campaigns
 */
@customElement('sim-campaigns')
export class SimCampaigns extends LitElement {
  static override styles: CSSResultGroup = columnListStyles;

  readonly #screen = new DesktopController(this);

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult | typeof nothing {
    const { campaigns, directPush } = this.#screen.state;
    if (campaigns.length === 0) return nothing;
    return html`
      <section aria-label="Campaigns">
        <h2>Campaigns</h2>
        <ul>
          ${campaigns.map((campaign) => this.#renderCampaign(campaign))}
        </ul>
        <div class="foot">
          <button type="button" class="button small" @click=${this.#onDirectPush}>
            ${directPush ? 'Stop' : 'Start'} direct push
          </button>
        </div>
      </section>
    `;
  }

  #renderCampaign({ name, mode, status }: DesktopCampaign): TemplateResult {
    return html`
      <li>
        <div class="grow">
          <div class="ellipsis">${name}</div>
          <div class="small quiet">${splitWords(mode)}</div>
        </div>
        ${
          status === 'running'
            ? html`
                <sim-badge tone="success">Running</sim-badge>
                <button
                  type="button"
                  class="button icon-only small"
                  aria-label=${`Get record of ${name}`}
                  title="Get record"
                  @click=${() => {
                    attempt(this, () => {
                      this.desktop.perform('outbound.getPreviewRecord', name);
                    });
                  }}
                >
                  ${icon('download')}
                </button>
              `
            : html`<sim-badge>Loaded</sim-badge>`
        }
      </li>
    `;
  }

  readonly #onDirectPush = (): void => {
    const verb = this.#screen.state.directPush ? 'stop' : 'start';
    attempt(this, () => {
      this.desktop.perform(`outbound.${verb}DirectPushPreview`);
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-campaigns': SimCampaigns;
  }
}
