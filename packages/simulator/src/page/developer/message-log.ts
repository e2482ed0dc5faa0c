import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Desktop } from '../../engine/contract.js';
import { readField } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { SubscriptionController } from '../subscription-controller.js';
import type { ViewInstance } from '../views/view-instances.js';
import { filterEntries, framesIn, noFilter, type LogFilter } from './log-filter.js';
import './log-line.js';
import { messageLogStyles } from './message-log.styles.js';
import { describeMessage, indexRequests } from './message-words.js';
import type { ReplayRunner } from './replay-runner.js';
import './trace-bar.js';

/** Lines in the page; older ones stay in the log, out of the way. */
const pageSize = 200;

/**
 * @summary Every message that crossed between the desktop and its applications, the newest last.
 * @tag sim-message-log
 */
@customElement('sim-message-log')
export class SimMessageLog extends LitElement {
  static override styles: CSSResultGroup = messageLogStyles;

  protected readonly log = new SubscriptionController(this, () => this.desktop.log);
  #wasAtEnd = true;

  @state() private filter: LogFilter = noFilter;

  @state() private pages = 1;

  @state() private tracing = false;

  @query('.lines') private readonly lines!: HTMLElement | null;

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  /** Runs the replays of traces. */
  @property({ attribute: false }) replays!: ReplayRunner;

  /** The applications that a trace can be replayed to. */
  @property({ attribute: false }) views: readonly ViewInstance[] = [];

  override willUpdate(): void {
    const { lines } = this;
    this.#wasAtEnd = !lines || lines.scrollHeight - lines.scrollTop - lines.clientHeight < 8;
  }

  override updated(): void {
    if (this.#wasAtEnd) this.lines?.scrollTo({ top: this.lines.scrollHeight });
  }

  override render(): TemplateResult {
    const { entries } = this.desktop.log;
    const requests = indexRequests(entries);
    const found = filterEntries(entries, this.filter, requests);
    const shown = found.slice(-pageSize * this.pages);
    return html`
      <section aria-label="Message log">
        <div class="head">
          <h2>Messages</h2>
          <span class="small quiet grow">${found.length}</span>
          <button
            type="button"
            class="button icon-only small plain"
            aria-label="Traces: export, import, replay"
            aria-expanded=${this.tracing ? 'true' : 'false'}
            title="Export, import, replay"
            @click=${this.#onTraces}
          >
            ${icon('download')}
          </button>
          <button
            type="button"
            class="button icon-only small plain"
            aria-label="Clear log"
            title="Clear log"
            @click=${this.#onClear}
          >
            ${icon('remove')}
          </button>
        </div>
        ${
          this.tracing
            ? html`<sim-trace-bar
                .desktop=${this.desktop}
                .replays=${this.replays}
                .views=${this.views}
              ></sim-trace-bar>`
            : nothing
        }
        ${this.#renderFilter()}
        <div class="lines" role="region" aria-label="Messages" tabindex="0">
          ${
            found.length > shown.length
              ? html`<button type="button" class="button small plain older" @click=${this.#onOlder}>
                  Show older messages
                </button>`
              : nothing
          }
          ${
            shown.length === 0
              ? html`<p class="quiet empty">No messages.</p>`
              : html`<ol>
                  ${repeat(
                    shown,
                    ({ seq }) => seq,
                    (entry) => html`
                      <li>
                        <sim-log-line
                          .entry=${entry}
                          .words=${describeMessage(entry, requests)}
                        ></sim-log-line>
                      </li>
                    `,
                  )}
                </ol>`
          }
        </div>
      </section>
    `;
  }

  #renderFilter(): TemplateResult {
    return html`
      <form
        class="filter"
        role="search"
        aria-label="Filter messages"
        @input=${this.#onFilter}
        @submit=${preventSubmit}
      >
        <input
          class="field"
          type="search"
          name="text"
          aria-label="Filter by text"
          placeholder="Filter"
        />
        <select class="field" name="direction" aria-label="Filter by direction">
          <option value="">In and out</option>
          <option value="in">In</option>
          <option value="out">Out</option>
        </select>
        <select class="field" name="frame" aria-label="Filter by frame">
          <option value="">All frames</option>
          ${framesIn(this.desktop.log.entries).map(
            (label) => html`<option value=${label}>${label}</option>`,
          )}
        </select>
      </form>
    `;
  }

  readonly #onFilter = (event: Event): void => {
    const form = event.currentTarget as HTMLFormElement;
    this.filter = {
      text: readField(form, 'text'),
      direction: readField(form, 'direction') as LogFilter['direction'],
      frame: readField(form, 'frame'),
    };
    this.pages = 1;
  };

  readonly #onTraces = (): void => {
    this.tracing = !this.tracing;
  };

  readonly #onOlder = (): void => {
    this.pages += 1;
  };

  readonly #onClear = (): void => {
    this.desktop.log.clear();
  };
}

const preventSubmit = (event: Event): void => {
  event.preventDefault();
};

declare global {
  interface HTMLElementTagNameMap {
    'sim-message-log': SimMessageLog;
  }
}
