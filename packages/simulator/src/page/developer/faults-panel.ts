import { REQUEST_NAMES } from '@scapi/protocol';
import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { FAULT_KINDS, type ActiveFault, type Fault } from '../../engine/faults.js';
import { attempt } from '../parts/attempt.js';
import { readField } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { SubscriptionController } from '../subscription-controller.js';
import { developerStyles } from './developer.styles.js';

const targets = ['*', 'subscribe', 'event:*', 'event:interaction', ...REQUEST_NAMES];
const withDelay: readonly string[] = ['delay', 'late'] satisfies Fault['kind'][];

/**
 * @summary Arms faults: what goes wrong, where, how often.
 * @tag sim-faults-panel
 */
@customElement('sim-faults-panel')
export class SimFaultsPanel extends LitElement {
  static override styles: CSSResultGroup = [
    developerStyles,
    css`
      li {
        display: flex;
        align-items: center;
        gap: var(--sim-space-2);
        min-block-size: 32px;
      }
    `,
  ];

  protected readonly faults = new SubscriptionController(this, () => this.desktop.faults);

  @state() private kind: string = FAULT_KINDS[0];

  @query('form') private readonly form!: HTMLFormElement;

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult {
    const armed = this.desktop.faults.list();
    return html`
      <form class="group" aria-label="Add a fault" @submit=${this.#onSubmit}>
        <div class="pair">
          <label class="named">
            <span>What goes wrong</span>
            <select class="field" name="kind" @change=${this.#onKind}>
              ${FAULT_KINDS.map((kind) => html`<option>${kind}</option>`)}
            </select>
          </label>
          <label class="named">
            <span>Where</span>
            <input
              class="field"
              type="text"
              name="on"
              list="targets"
              required
              value="*"
              autocomplete="off"
            />
          </label>
          <datalist id="targets">
            ${targets.map((name) => html`<option value=${name}></option>`)}
          </datalist>
        </div>
        <div class="pair">
          <label class="named">
            <span>Probability</span>
            <input
              class="field"
              type="number"
              name="probability"
              min="0"
              max="1"
              step="0.05"
              value="1"
            />
          </label>
          ${
            withDelay.includes(this.kind)
              ? html`<label class="named">
                  <span>Delay (ms)</span>
                  <input class="field" type="number" name="delay" min="0" step="100" value="1000" />
                </label>`
              : nothing
          }
          <label class="check"
            ><input class="tick" type="checkbox" name="once" value="yes" />Once only</label
          >
        </div>
        <div class="buttons">
          <button type="submit" class="button small primary">${icon('add')}Add fault</button>
          <button type="button" class="button small" @click=${this.#onQuarantine}>
            Quarantine now
          </button>
          <button type="button" class="button small" @click=${this.#onClear}>Clear all</button>
        </div>
      </form>
      <div class="group">
        <h3>Armed</h3>
        ${
          armed.length === 0
            ? html`<p class="quiet">Nothing goes wrong on purpose.</p>`
            : html`<ul aria-label="Armed faults">
                ${armed.map((fault) => this.#renderFault(fault))}
              </ul>`
        }
      </div>
    `;
  }

  #renderFault(fault: ActiveFault): TemplateResult {
    const { id, kind, on, probability = 1, once } = fault;
    const label = `${kind} on ${on}`;
    return html`
      <li>
        <span class="grow ellipsis mono">${label}</span>
        <span class="small quiet"
          >${once ? 'once' : `${String(Math.round(probability * 100))} %`}</span
        >
        <button
          type="button"
          class="button icon-only small plain"
          aria-label=${`Remove fault ${label}`}
          title="Remove"
          @click=${() => {
            this.desktop.faults.remove(id);
          }}
        >
          ${icon('close')}
        </button>
      </li>
    `;
  }

  readonly #onKind = (event: Event): void => {
    this.kind = (event.currentTarget as HTMLSelectElement).value;
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const kind = FAULT_KINDS.find((name) => name === this.kind) ?? FAULT_KINDS[0];
    const delay = Number(readField(this.form, 'delay'));
    attempt(this, () => {
      this.desktop.faults.add({
        kind,
        on: readField(this.form, 'on'),
        probability: Number(readField(this.form, 'probability')),
        once: readField(this.form, 'once') === 'yes',
        ...(withDelay.includes(kind) && { delay }),
      });
    });
  };

  readonly #onQuarantine = (): void => {
    this.desktop.faults.quarantine();
  };

  readonly #onClear = (): void => {
    this.desktop.faults.clear();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-faults-panel': SimFaultsPanel;
  }
}
