import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { icon } from '../parts/icons.js';
import type { Tab } from '../parts/tab-strip.js';
import '../parts/tab-strip.js';
import type { ViewInstance } from '../views/view-instances.js';
import './dialect-panel.js';
import { developerStyles } from './developer.styles.js';
import './faults-panel.js';
import './message-log.js';
import './options-panel.js';
import type { ReplayRunner } from './replay-runner.js';
import './scenarios-panel.js';
import './triggers-panel.js';
import './web-content-panel.js';

const tabs: readonly Tab[] = [
  { id: 'triggers', label: 'Triggers' },
  { id: 'scenarios', label: 'Scenarios' },
  { id: 'options', label: 'Options' },
  { id: 'dialect', label: 'Dialect' },
  { id: 'faults', label: 'Faults' },
];

/**
 * @summary Everything that is not the desktop itself: what makes things happen, and the messages.
 * @tag sim-developer-panel
 */
@customElement('sim-developer-panel')
export class SimDeveloperPanel extends LitElement {
  static override styles: CSSResultGroup = [
    developerStyles,
    css`
      section {
        display: grid;
        grid-template-rows: auto auto minmax(0, 7fr) minmax(0, 4fr);
        block-size: 100%;
        background: var(--_surface-2);
      }

      .head {
        display: flex;
        align-items: center;
        gap: var(--sim-space-2);
        min-block-size: 44px;
        padding-inline: var(--sim-space-4);
      }

      .head h2 {
        flex: 1;
      }

      .notes {
        display: grid;
        gap: 4px;
        max-block-size: 120px;
        margin: 0;
        padding: 0 var(--sim-space-4) var(--sim-space-2);
        overflow-y: auto;
        list-style: none;
      }

      sim-tab-strip {
        padding-inline: var(--sim-space-2);
        border-block-end: 1px solid var(--_divider);
      }

      .panel {
        min-block-size: 0;
        overflow-y: auto;
      }

      .panel:focus-visible {
        outline-offset: -2px;
      }

      sim-message-log {
        min-block-size: 0;
        border-block-start: 1px solid var(--_border);
      }
    `,
  ];

  @state() private selected = 'triggers';

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  /** Runs the replays of traces. */
  @property({ attribute: false }) replays!: ReplayRunner;

  /** The applications of the page. */
  @property({ attribute: false }) views: readonly ViewInstance[] = [];

  /** What the developer should know about this desktop, a sentence each. */
  @property({ attribute: false }) notes: readonly string[] = [];

  override render(): TemplateResult {
    return html`
      <section aria-label="Simulator">
        <div>
          <div class="head">
            ${icon('wrench')}
            <h2>Simulator</h2>
          </div>
          ${this.#renderNotes()}
        </div>
        <sim-tab-strip
          dense
          label="Simulator tabs"
          .tabs=${tabs}
          .selected=${this.selected}
          @sim-select=${this.#onSelect}
        ></sim-tab-strip>
        <div
          class="panel"
          role="tabpanel"
          tabindex="0"
          aria-label=${tabs.find(({ id }) => id === this.selected)?.label ?? ''}
        >
          ${this.#renderPanel()}
        </div>
        <sim-message-log
          .desktop=${this.desktop}
          .replays=${this.replays}
          .views=${this.views}
        ></sim-message-log>
      </section>
    `;
  }

  #renderNotes(): TemplateResult | typeof nothing {
    if (this.notes.length === 0) return nothing;
    return html`
      <ul class="notes small" aria-label="Notes" tabindex="0">
        ${this.notes.map((note) => html`<li>${note}</li>`)}
      </ul>
    `;
  }

  #renderPanel(): TemplateResult {
    const { desktop } = this;
    switch (this.selected) {
      case 'scenarios':
        return html`<sim-scenarios-panel .desktop=${desktop}></sim-scenarios-panel>`;
      case 'options':
        return html`
          <sim-options-panel .desktop=${desktop}></sim-options-panel>
          <sim-web-content-panel .desktop=${desktop}></sim-web-content-panel>
        `;
      case 'dialect':
        return html`<sim-dialect-panel .desktop=${desktop}></sim-dialect-panel>`;
      case 'faults':
        return html`<sim-faults-panel .desktop=${desktop}></sim-faults-panel>`;
      default:
        return html`<sim-triggers-panel .desktop=${desktop}></sim-triggers-panel>`;
    }
  }

  readonly #onSelect = ({ detail }: CustomEvent<string>): void => {
    this.selected = detail;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-developer-panel': SimDeveloperPanel;
  }
}
