import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Desktop, DesktopInteraction } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import { readField } from '../parts/form.js';
import { detailsStyles } from './details.styles.js';

/** What an agent files about an interaction, by the keys of the attached data (inferred). */
const KEYS = { disposition: 'DispositionCode', notes: 'Notes' } as const;

const DISPOSITIONS = ['', 'Solved', 'Call back', 'Escalated', 'Wrong number'];

/**
 * @summary Disposition and notes of an interaction; saved into its attached data.
 * @tag sim-disposition
 */
@customElement('sim-disposition')
export class SimDisposition extends LitElement {
  static override styles: CSSResultGroup = detailsStyles;

  @state() private saved = '';

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The interaction. */
  @property({ attribute: false }) interaction!: DesktopInteraction;

  override render(): TemplateResult {
    const { userData } = this.interaction;
    const read = (key: string): string => {
      const value = userData[key];
      return typeof value === 'string' ? value : '';
    };
    const now = read(KEYS.disposition);
    const all = DISPOSITIONS.includes(now) ? DISPOSITIONS : [...DISPOSITIONS, now];
    return html`
      <section class="card" aria-label="Disposition and notes">
        <div class="head"><h3>Disposition and notes</h3></div>
        <form class="body stack" @submit=${this.#onSubmit} @input=${this.#onInput}>
          <label class="named">
            <span>Disposition</span>
            <select class="field" name="disposition">
              ${all.map(
                (one) =>
                  html`<option value=${one} ?selected=${one === now}>
                    ${one === '' ? 'None' : one}
                  </option>`,
              )}
            </select>
          </label>
          <label class="named">
            <span>Notes</span>
            <textarea class="field" name="notes" rows="3" .value=${read(KEYS.notes)}></textarea>
          </label>
          <div class="row">
            <button type="submit" class="button tonal">Save notes</button>
            <span class="small quiet" role="status">${this.saved}</span>
          </div>
        </form>
      </section>
    `;
  }

  readonly #onInput = (): void => {
    this.saved = '';
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const isSaved = attempt(this, () => {
      this.desktop.perform('interaction.setUserData', this.interaction.interactionId, {
        [KEYS.disposition]: readField(form, 'disposition'),
        [KEYS.notes]: readField(form, 'notes'),
      });
    });
    if (isSaved) this.saved = 'Saved';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-disposition': SimDisposition;
  }
}
