import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import {
  TraceError,
  exportTrace,
  parseTrace,
  type Trace,
  type TraceDifference,
} from '../../trace/index.js';
import type { Desktop } from '../../engine/contract.js';
import { readField } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { SubscriptionController } from '../subscription-controller.js';
import type { ViewInstance } from '../views/view-instances.js';
import { developerStyles } from './developer.styles.js';
import { downloadJson } from './download.js';
import type { ReplayRunner } from './replay-runner.js';

/**
 * @summary Saves the messages of an application as a trace, reads a trace, and replays it.
 * @tag sim-trace-bar
 */
@customElement('sim-trace-bar')
export class SimTraceBar extends LitElement {
  static override styles: CSSResultGroup = [
    developerStyles,
    css`
      form {
        padding: 0 var(--sim-space-4) var(--sim-space-2);
      }
    `,
  ];

  protected readonly replayState = new SubscriptionController(this, () => this.replays);

  @state() private trace: Trace | undefined;

  @state() private error = '';

  @query('form') private readonly form!: HTMLFormElement;

  @query('input[type=file]') private readonly file!: HTMLInputElement;

  /** The desktop whose messages are saved. */
  @property({ attribute: false }) desktop!: Desktop;

  /** Runs the replays. */
  @property({ attribute: false }) replays!: ReplayRunner;

  /** The applications that a trace can be replayed to. */
  @property({ attribute: false }) views: readonly ViewInstance[] = [];

  override render(): TemplateResult {
    const { frames } = this.desktop.state;
    return html`
      <form aria-label="Traces" class="stack" @submit=${this.#onReplay}>
        <div class="row">
          <select class="field grow" name="frame" aria-label="Application to export">
            ${frames.map(({ id, label }) => html`<option value=${id}>${label}</option>`)}
          </select>
          <button type="button" class="button small" @click=${this.#onExport}>
            ${icon('download')}Export
          </button>
          <button type="button" class="button small" @click=${this.#onImport}>
            ${icon('upload')}Import
          </button>
          <input
            type="file"
            hidden
            accept="application/json,.json"
            aria-label="Trace file"
            @change=${this.#onFile}
          />
        </div>
        ${this.error === '' ? nothing : html`<p class="error" role="alert">${this.error}</p>`}
        ${this.trace ? this.#renderReplay(this.trace) : nothing} ${this.#renderState()}
      </form>
    `;
  }

  #renderReplay({ entries }: Trace): TemplateResult {
    return html`
      <div class="row">
        <span class="small">${entries.length} messages imported</span>
        <select class="field grow" name="view" aria-label="Application to replay to">
          ${this.views.map(({ key, label }) => html`<option value=${key}>${label}</option>`)}
        </select>
        <button type="submit" class="button small primary" ?disabled=${this.views.length === 0}>
          ${icon('resume')}Replay
        </button>
      </div>
    `;
  }

  #renderState(): TemplateResult | typeof nothing {
    const { state } = this.replays;
    switch (state.status) {
      case 'none':
        return nothing;
      case 'running':
        return html`
          <div class="row">
            <span class="grow small" role="status">Replaying…</span>
            <button type="button" class="button small" @click=${this.#onStop}>Stop replay</button>
          </div>
        `;
      case 'done':
        return html`
          <p class="small" role="status">
            ${describeDifferences(state.differences)} The application stays as it ended.
          </p>
          <div class="row">
            <button type="button" class="button small" @click=${this.#onGiveBack}>
              Back to the desktop
            </button>
          </div>
        `;
    }
  }

  readonly #onExport = (): void => {
    const frame = readField(this.form, 'frame');
    downloadJson('trace.json', exportTrace(this.desktop.log, frame || undefined));
  };

  readonly #onImport = (): void => {
    this.file.click();
  };

  readonly #onFile = async (): Promise<void> => {
    const file = this.file.files?.[0];
    if (!file) return;
    this.trace = undefined;
    this.error = '';
    try {
      this.trace = parseTrace(await file.text());
    } catch (error) {
      if (!(error instanceof TraceError)) throw error;
      this.error = `${file.name}, ${error.message}`;
    }
    this.file.value = '';
  };

  readonly #onReplay = (event: SubmitEvent): void => {
    event.preventDefault();
    const view = readField(event.currentTarget as HTMLFormElement, 'view');
    if (this.trace && view !== '') this.replays.start(this.trace, view);
  };

  readonly #onStop = (): void => {
    this.replays.stop();
  };

  readonly #onGiveBack = (): void => {
    this.replays.giveBack();
  };
}

const describeDifferences = (differences: readonly TraceDifference[]): string =>
  differences.length === 0
    ? 'Replayed without a difference.'
    : `Replayed with ${String(differences.length)} differences: ${differences.map(({ kind }) => kind).join(', ')}.`;

declare global {
  interface HTMLElementTagNameMap {
    'sim-trace-bar': SimTraceBar;
  }
}
