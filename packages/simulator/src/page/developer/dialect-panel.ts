import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { DIALECT_SWITCHES, type DialectName } from '../../engine/dialect.js';
import { attempt } from '../parts/attempt.js';
import { developerStyles } from './developer.styles.js';

/**
 * @summary What the protocol reference leaves open, one switch each.
 * @tag sim-dialect-panel
 */
@customElement('sim-dialect-panel')
export class SimDialectPanel extends LitElement {
  static override styles: CSSResultGroup = [
    developerStyles,
    css`
      .named > span.about {
        color: var(--_text);
        font-size: 13px;
        font-weight: 400;
      }
    `,
  ];

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult {
    const names = Object.keys(DIALECT_SWITCHES) as DialectName[];
    return html`
      <div class="group" role="group" aria-label="Dialect">
        <p class="quiet small">
          Where the reference leaves a behavior open, choose what your own desktop does.
        </p>
        ${names.map((name) => this.#renderSwitch(name))}
      </div>
    `;
  }

  #renderSwitch(name: DialectName): TemplateResult {
    const { about, section, choices } = DIALECT_SWITCHES[name];
    const current = this.desktop.dialect[name];
    return html`
      <label class="named">
        <span class="about">${about} <span class="quiet small">§ ${section}</span></span>
        <select
          class="field"
          @change=${(event: Event) => {
            const { selectedIndex } = event.currentTarget as HTMLSelectElement;
            this.#choose(name, choices[selectedIndex]);
          }}
        >
          ${choices.map(
            (choice) => html`<option ?selected=${choice === current}>${inWords(choice)}</option>`,
          )}
        </select>
      </label>
    `;
  }

  #choose(name: DialectName, choice: string | number | boolean | undefined): void {
    attempt(this, () => {
      this.desktop.configure({ dialect: { [name]: choice } });
    });
    this.requestUpdate();
  }
}

const inWords = (choice: string | number | boolean): string =>
  typeof choice === 'boolean' ? (choice ? 'yes' : 'no') : String(choice);

declare global {
  interface HTMLElementTagNameMap {
    'sim-dialect-panel': SimDialectPanel;
  }
}
