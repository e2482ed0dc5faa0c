import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import { readField } from '../parts/form.js';
import { developerStyles } from './developer.styles.js';

const prefix = 'service-client-api.';

/**
 * @summary The options that an administrator would set, under the vendor's names.
 * @tag sim-options-panel
 */
@customElement('sim-options-panel')
export class SimOptionsPanel extends LitElement {
  static override styles: CSSResultGroup = [
    developerStyles,
    css`
      .named > span:first-child {
        font-family: var(--_font-mono);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private saved = '';

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult {
    return html`
      <form class="group" aria-label="Options" @submit=${this.#onSubmit}>
        <p class="quiet small">Options of the desktop; each name begins with ${prefix}</p>
        ${Object.entries(this.desktop.options)
          .filter(([name]) => name.startsWith(prefix))
          .map(
            ([name, value]) => html`
              <label class="named">
                <span>${name.slice(prefix.length)}</span>
                <input
                  type="text"
                  class="field mono"
                  name=${name}
                  autocomplete="off"
                  spellcheck="false"
                  .value=${String(value)}
                />
              </label>
            `,
          )}
        <div class="row">
          <button type="submit" class="button small primary">Apply options</button>
          <span class="small quiet" role="status">${this.saved}</span>
        </div>
      </form>
    `;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const names = [...new FormData(form).keys()];
    const options = Object.fromEntries(names.map((name) => [name, readField(form, name)]));
    const applied = attempt(this, () => {
      this.desktop.configure({ options });
    });
    this.saved = applied ? 'Applied.' : 'Not applied.';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-options-panel': SimOptionsPanel;
  }
}
