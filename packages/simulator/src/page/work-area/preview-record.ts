import { formatNumber } from '@scapi/design';
import type { OutboundRecord } from '@scapi/protocol';
import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desktop, DesktopInteraction, PreviewMode } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import { can } from '../parts/describe.js';
import { icon } from '../parts/icons.js';
import { tableStyles } from '../styles/table.js';
import { detailsStyles } from './details.styles.js';
import './record-disposition.js';
import './record-fields.js';

const modes: Readonly<Record<PreviewMode, string>> = {
  PULL: 'Pull preview',
  PUSH: 'Push preview',
  DIRECT_PUSH: 'Direct push preview',
};

/**
 * @summary A record of a calling list before it is called: its fields, its chain, its result.
 * @tag sim-preview-record
 */
@customElement('sim-preview-record')
export class SimPreviewRecord extends LitElement {
  static override styles: CSSResultGroup = [
    detailsStyles,
    tableStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--sim-space-4);
      }

      .chain :is(th, td) {
        inline-size: auto;
        vertical-align: middle;
      }

      td.action {
        inline-size: 1%;
        white-space: nowrap;
      }
    `,
  ];

  /** The desktop that calls. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The preview interaction. */
  @property({ attribute: false }) interaction!: DesktopInteraction;

  override render(): TemplateResult | typeof nothing {
    const { preview } = this.interaction;
    if (!preview) return nothing;
    const [record] = preview.records;

    return html`
      <section class="card" aria-label="Record">
        <div class="head">
          <h3>${preview.campaign}</h3>
          <span class="small quiet">${modes[preview.mode]}</span>
        </div>
        ${
          record
            ? html`<sim-record-fields
                .desktop=${this.desktop}
                .interactionId=${this.interaction.interactionId}
                .record=${record}
              ></sim-record-fields>`
            : nothing
        }
      </section>
      ${preview.records.length > 1 ? this.#renderChain(preview.records) : nothing}
      <sim-record-disposition
        .desktop=${this.desktop}
        .interaction=${this.interaction}
      ></sim-record-disposition>
    `;
  }

  #renderChain(records: readonly OutboundRecord[]): TemplateResult {
    return html`
      <section class="card" aria-label="Chained records">
        <div class="head">
          <h3>Chain</h3>
          <bdi class="small quiet">${records.length} records</bdi>
        </div>
        <div class="scroller">
          <table class="chain" aria-label="Records of the chain">
            <thead>
              <tr>
                <th scope="col">Handle</th>
                <th scope="col">Phone</th>
                <th scope="col"><span class="visually-hidden">Action</span></th>
              </tr>
            </thead>
            <tbody>
              ${records.map((record) => this.#renderChainedRecord(record))}
            </tbody>
          </table>
        </div>
      </section>
    `;
  }

  #renderChainedRecord({
    GSW_RECORD_HANDLE: handle,
    GSW_PHONE: phone,
  }: OutboundRecord): TemplateResult {
    return html`
      <tr>
        <th scope="row">${handle}</th>
        <td><bdi>${formatNumber(phone ?? '')}</bdi></td>
        <td class="action">
          ${
            can(this.interaction, 'CALL') && handle !== undefined
              ? html`<button
                  type="button"
                  class="button small"
                  aria-label=${`Call ${phone ?? String(handle)}`}
                  @click=${() => {
                    this.#call(handle);
                  }}
                >
                  ${icon('answer')}Call
                </button>`
              : nothing
          }
        </td>
      </tr>
    `;
  }

  #call(recordHandle: number): void {
    attempt(this, () => {
      this.desktop.perform(
        'outbound.callPreviewRecord',
        this.interaction.interactionId,
        recordHandle,
      );
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-preview-record': SimPreviewRecord;
  }
}
