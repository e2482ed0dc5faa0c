import { CAMPAIGN_MODES } from '@scapi/protocol';
import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import { readField } from '../parts/form.js';
import { developerStyles } from './developer.styles.js';

const actions = [
  { value: 'load', label: 'Load' },
  { value: 'start', label: 'Start' },
  { value: 'stop', label: 'Stop' },
  { value: 'unload', label: 'Unload' },
  { value: 'push', label: 'Push a record' },
  { value: 'directPush', label: 'Push a record directly' },
] as const;

/**
 * @summary Loads, starts and stops campaigns, and pushes their records.
 * @tag sim-campaign-triggers
 */
@customElement('sim-campaign-triggers')
export class SimCampaignTriggers extends LitElement {
  static override styles: CSSResultGroup = developerStyles;

  @query('form') private readonly form!: HTMLFormElement;

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult {
    return html`
      <form class="stack" aria-label="Campaigns" @submit=${this.#onSubmit}>
        <h3>Campaigns</h3>
        <div class="pair">
          <label class="named">
            <span>Campaign</span>
            <input
              class="field"
              type="text"
              name="campaign"
              autocomplete="off"
              placeholder="Renewals"
            />
          </label>
          <label class="named">
            <span>Mode</span>
            <select class="field" name="mode">
              ${CAMPAIGN_MODES.map(
                (mode) =>
                  html`<option value=${mode} ?selected=${mode === 'Preview'}>${mode}</option>`,
              )}
            </select>
          </label>
        </div>
        <div class="buttons">
          ${actions.map(
            ({ value, label }) => html`
              <button type="submit" class="button small" value=${value}>${label}</button>
            `,
          )}
        </div>
      </form>
    `;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const campaign = readField(this.form, 'campaign') || 'Renewals';
    const { world } = this.desktop;
    const run: Readonly<Record<(typeof actions)[number]['value'], () => void>> = {
      load: () => world.loadCampaign(campaign, readField(this.form, 'mode')),
      start: () => world.startCampaign(campaign),
      stop: () => world.stopCampaign(campaign),
      unload: () => world.unloadCampaign(campaign),
      push: () => void world.pushRecord({ campaign, mode: 'PUSH' }),
      directPush: () => void world.pushRecord({ campaign, mode: 'DIRECT_PUSH' }),
    };
    const value = (event.submitter as HTMLButtonElement | null)?.value;
    const action = actions.find((item) => item.value === value) ?? actions[0];
    attempt(this, run[action.value]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-campaign-triggers': SimCampaignTriggers;
  }
}
