import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { READY_SCENARIOS } from '../../scenarios/ready/index.js';
import { runScenario, type ScenarioRun } from '../../scenarios/run-scenario.js';
import type { Scenario } from '../../scenarios/scenario.js';
import { icon } from '../parts/icons.js';
import { developerStyles } from './developer.styles.js';

/** A run that the page watches. */
interface Watched {
  readonly scenario: Scenario;
  readonly run: ScenarioRun;
}

/**
 * @summary The ready scenarios; one runs at a time.
 * @tag sim-scenarios-panel
 */
@customElement('sim-scenarios-panel')
export class SimScenariosPanel extends LitElement {
  static override styles: CSSResultGroup = [
    developerStyles,
    css`
      .title {
        color: inherit;
        font-size: 13px;
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 2px var(--sim-space-3);
        padding: var(--sim-space-2) 0;
      }

      li + li {
        border-block-start: 1px solid var(--_divider);
      }
    `,
  ];

  @state() private watched: Watched | undefined;

  @state() private report = '';

  /** The desktop that the scenarios run on. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult {
    return html`
      <div class="group">
        <p class="small" role="status">
          ${this.report || 'Choose a story to run on this desktop.'}
        </p>
        <ul aria-label="Scenarios">
          ${READY_SCENARIOS.map((scenario) => this.#renderScenario(scenario))}
        </ul>
      </div>
    `;
  }

  #renderScenario(scenario: Scenario): TemplateResult {
    const runs = this.watched?.scenario === scenario;
    return html`
      <li>
        <div>
          <h3 class="title">${scenario.title}</h3>
          <p class="small quiet">${scenario.description ?? scenario.name}</p>
        </div>
        <button
          type="button"
          class="button small"
          aria-label=${`${runs ? 'Stop' : 'Run'} ${scenario.title}`}
          @click=${() => {
            if (runs) this.watched?.run.stop();
            else void this.#run(scenario);
          }}
        >
          ${icon(runs ? 'stop' : 'resume')}${runs ? 'Stop' : 'Run'}
        </button>
      </li>
    `;
  }

  async #run(scenario: Scenario): Promise<void> {
    this.watched?.run.stop();
    const run = runScenario(this.desktop, scenario, {
      onProgress: ({ index, count, step }) => {
        const what = step.note ?? step.do;
        this.report = `${scenario.title}: ${what} (${String(index + 1)} of ${String(count)})`;
      },
    });
    this.watched = { scenario, run };
    try {
      this.report = `${scenario.title}: ${await run.done}`;
    } catch (error) {
      this.report = error instanceof Error ? error.message : String(error);
    }
    if (this.watched.run === run) this.watched = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-scenarios-panel': SimScenariosPanel;
  }
}
