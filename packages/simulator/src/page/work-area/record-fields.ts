import { FocusKeeper } from '@scapi/design';
import type { OutboundRecord } from '@scapi/protocol';
import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Desktop } from '../../engine/contract.js';
import '../attached-data/entry-form.js';
import type { SaveEvent } from '../attached-data/entry-form.js';
import { attempt } from '../parts/attempt.js';
import { formatValue } from '../parts/format.js';
import { icon } from '../parts/icons.js';
import '../parts/long-text.js';
import { tableStyles } from '../styles/table.js';
import { detailsStyles } from './details.styles.js';

/** What the campaign goes by: it keeps these itself. */
const LOCKED: readonly string[] = [
  'GSW_RECORD_HANDLE',
  'GSW_CHAIN_ID',
  'GSW_APPLICATION_ID',
  'GSW_CAMPAIGN_NAME',
  'GSW_CALLING_LIST',
  'GSW_USER_EVENT',
];

/**
 * @summary The fields of a record of a calling list; the agent changes those that are not the
 *   campaign's own, and adds others.
 * @tag sim-record-fields
 */
@customElement('sim-record-fields')
export class SimRecordFields extends LitElement {
  static override styles: CSSResultGroup = [
    detailsStyles,
    tableStyles,
    css`
      td.action {
        inline-size: 1%;
        min-inline-size: 0;
        padding-block: 2px;
        vertical-align: middle;
        white-space: nowrap;
      }

      td.editor {
        padding: 0;
        white-space: normal;
      }

      .foot {
        padding: var(--sim-space-2) var(--sim-space-3);
        border-block-start: 1px solid var(--_divider);
      }
    `,
  ];

  protected readonly focusKeeper = new FocusKeeper(this, '.foot button');

  @state() private adding = false;

  @state() private edited: string | undefined;

  /** The desktop that tells the campaign. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The preview interaction, or the call made from it. */
  @property({ attribute: false }) interactionId = '';

  /** The record as it is now. */
  @property({ attribute: false }) record: OutboundRecord = {};

  override render(): TemplateResult {
    return html`
      <div class="scroller">
        <table aria-label="Record fields">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Value</th>
              <th scope="col"><span class="visually-hidden">Actions</span></th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              Object.entries(this.record),
              ([name]) => name,
              ([name, value]) =>
                name === this.edited
                  ? html`<tr>
                      <td class="editor" colspan="3">${this.#renderForm(name, value)}</td>
                    </tr>`
                  : this.#renderField(name, value),
            )}
          </tbody>
        </table>
      </div>
      ${
        this.adding
          ? this.#renderForm()
          : html`<div class="foot">
              <button type="button" class="button small plain" @click=${this.#onAdd}>
                ${icon('add')}Add field
              </button>
            </div>`
      }
    `;
  }

  #renderField(name: string, value: unknown): TemplateResult {
    return html`
      <tr>
        <th scope="row">${name}</th>
        <td><sim-long-text .text=${formatValue(value)}></sim-long-text></td>
        <td class="action">
          ${
            LOCKED.includes(name)
              ? nothing
              : html`<button
                  type="button"
                  class="button icon-only small plain"
                  aria-label=${`Edit field ${name}`}
                  title="Edit"
                  @click=${() => {
                    this.edited = name;
                  }}
                >
                  ${icon('edit')}
                </button>`
          }
        </td>
      </tr>
    `;
  }

  #renderForm(name = '', value: unknown = ''): TemplateResult {
    return html`<sim-entry-form
      key-label="Field"
      .key=${name}
      .value=${value}
      @sim-save=${this.#onSave}
      @sim-close=${this.#onClose}
    ></sim-entry-form>`;
  }

  readonly #onAdd = (): void => {
    this.edited = undefined;
    this.adding = true;
  };

  readonly #onSave = ({ detail: { key, value } }: SaveEvent): void => {
    const saved = attempt(this, () => {
      this.desktop.perform('outbound.updateRecordFields', this.interactionId, { [key]: value });
    });
    if (saved) this.#onClose();
  };

  readonly #onClose = (): void => {
    this.adding = false;
    this.edited = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-record-fields': SimRecordFields;
  }
}
