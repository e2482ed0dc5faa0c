import { CALL_RESULTS, type CallResult } from '@scapi/protocol';
import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desktop, DesktopInteraction, PreviewRecord } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import { readField } from '../parts/form.js';
import { detailsStyles } from './details.styles.js';

/**
 * @summary What became of a record: call result, do not call, another time.
 * @tag sim-record-disposition
 */
@customElement('sim-record-disposition')
export class SimRecordDisposition extends LitElement {
  static override styles: CSSResultGroup = [
    detailsStyles,
    css`
      .body {
        display: grid;
        gap: var(--sim-space-4);
      }

      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
        gap: var(--sim-space-3);
        align-items: end;
      }
    `,
  ];

  /** The desktop that tells the campaign. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The preview interaction. */
  @property({ attribute: false }) interaction!: DesktopInteraction;

  override render(): TemplateResult | typeof nothing {
    const { preview } = this.interaction;
    if (!preview) return nothing;
    return html`
      <section class="card" aria-label="Disposition">
        <div class="head"><h3>Disposition</h3></div>
        <div class="body">
          <div class="columns">
            <label class="named">
              <span>Call result</span>
              <select class="field" @change=${this.#onResult}>
                ${Object.entries(CALL_RESULTS).map(
                  ([code, name]) => html`
                    <option value=${code} ?selected=${Number(code) === preview.callResult}>
                      ${name}
                    </option>
                  `,
                )}
              </select>
            </label>
            <label class="check">
              <input
                class="tick"
                type="checkbox"
                .checked=${preview.doNotCall}
                @change=${this.#onDoNotCall}
              />
              Do not call again
            </label>
          </div>
          ${preview.reschedule ? this.#renderRescheduled(preview.reschedule) : this.#renderReschedule()}
        </div>
      </section>
    `;
  }

  #renderRescheduled({
    date,
    callbackType,
  }: NonNullable<PreviewRecord['reschedule']>): TemplateResult {
    return html`
      <div class="row">
        <span class="grow">Rescheduled to ${date} (${callbackType.toLowerCase()} callback)</span>
        <button type="button" class="button small" @click=${this.#onCancelReschedule}>
          Cancel reschedule
        </button>
      </div>
    `;
  }

  #renderReschedule(): TemplateResult {
    return html`
      <form class="columns" aria-label="Reschedule" @submit=${this.#onReschedule}>
        <label class="named">
          <span>Call again at</span>
          <input class="field" type="datetime-local" name="date" required />
        </label>
        <label class="named">
          <span>Callback</span>
          <select class="field" name="callbackType">
            <option value="CAMPAIGN">Campaign</option>
            <option value="PERSONAL">Personal</option>
          </select>
        </label>
        <button type="submit" class="button">Reschedule</button>
      </form>
    `;
  }

  readonly #onResult = (event: Event): void => {
    const code = Number((event.currentTarget as HTMLSelectElement).value) as CallResult;
    attempt(this, () => {
      this.desktop.perform('outbound.setCallResult', this.interaction.interactionId, code);
    });
  };

  readonly #onDoNotCall = (event: Event): void => {
    const { checked } = event.currentTarget as HTMLInputElement;
    const request = checked ? 'outbound.setDoNotCall' : 'outbound.removeDoNotCall';
    attempt(this, () => {
      this.desktop.perform(request, this.interaction.interactionId);
    });
    this.requestUpdate();
  };

  readonly #onReschedule = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const handle = this.interaction.preview?.records[0]?.GSW_RECORD_HANDLE ?? 0;
    attempt(this, () => {
      this.desktop.perform(
        'outbound.rescheduleRecord',
        this.interaction.interactionId,
        handle,
        writeDate(new Date(readField(form, 'date'))),
        readField(form, 'callbackType'),
      );
    });
  };

  readonly #onCancelReschedule = (): void => {
    attempt(this, () => {
      this.desktop.perform('outbound.cancelReschedule', this.interaction.interactionId);
    });
  };
}

/** Month first and no zero padding, as in the vendor's sample. @see Protocol reference, section 4.7. */
const writeDate = (date: Date): string =>
  `${String(date.getMonth() + 1)}/${String(date.getDate())}/${String(date.getFullYear())} ` +
  `${String(date.getHours())}:${String(date.getMinutes())}`;

declare global {
  interface HTMLElementTagNameMap {
    'sim-record-disposition': SimRecordDisposition;
  }
}
