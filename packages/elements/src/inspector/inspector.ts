import {
  createInspectorControl,
  type InspectorControl,
  type InspectorFilter,
  type InspectorRow,
  type InspectorState,
} from '@scapi/client';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { buttonParts } from '../internal/button-parts.js';
import { checkedNumber } from '../internal/check-number.js';
import { ControlController } from '../internal/control-controller.js';
import { download } from '../internal/download.js';
import { emit } from '../internal/emit.js';
import { noticeStyles } from '../internal/notice.styles.js';
import { explainAvailability, renderNote } from '../internal/notice.js';
import { renderValue } from '../internal/render-value.js';
import { textOfValue } from '../internal/show-value.js';
import { TextController } from '../internal/text-controller.js';
import { inspectorStyles } from './inspector.styles.js';
import { inspectorTexts } from './inspector.texts.js';
import { MessageList } from './message-list.js';
import { KINDS, renderHead } from './render-row.js';
import { renderSummary } from './render-summary.js';

/** Detail of `scapi-export` and `scapi-exported`. */
export interface InspectorExportDetail {
  /** JSON that the simulator replays, without values of attached data, tokens and records. */
  readonly trace: string;
  readonly fileName: string;
}

/**
 * Shows what crosses the wire: every message as it comes, which requests wait for an answer, what is
 * subscribed, and how many requests went out in the last minute. Values of attached data, tokens and
 * records never show. It records from when it is on the page, and causes no message itself.
 *
 * The arrows, Home, End, Page Up and Page Down move from message to message; Escape deselects it.
 *
 * @summary Live messages between application and desktop, for developers.
 * @tag scapi-inspector
 *
 * @fires {CustomEvent<InspectorExportDetail>} scapi-export - Before the trace is saved as a file.
 *   Cancel it to do something else with it.
 * @fires {CustomEvent<InspectorExportDetail>} scapi-exported - When it was handed to the browser.
 * @fires {CustomEvent<Error>} scapi-error - When `limit` is no whole number above 0; a `ScapiError`.
 *
 * @csspart toolbar - Filter and buttons.
 * @csspart button - Each button; it also has the part `button-` and its kind, such as `button-danger`, and its action.
 * @csspart summary - How much there is, what waits, and what is subscribed.
 * @csspart messages - The list of messages.
 * @csspart row - One message.
 * @csspart detail - The message that is selected, as JSON.
 * @csspart note - Why there is nothing to show.
 *
 * @cssprop [--scapi-color-accent] - Edge of the selected message.
 * @cssprop [--scapi-color-danger] - Answers that are errors.
 * @cssprop [--scapi-color-warning] - That it is paused.
 * @cssprop [--scapi-color-surface] - Background.
 * @cssprop [--scapi-color-border] - Borders.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-font-family=inherit] - Font family; `--scapi-font-size` and `--scapi-font-weight` stand apart.
 * @cssprop [--scapi-control-height=36px] - Height of buttons and fields; a message is 8 px lower.
 * @cssprop [--scapi-gap=8px] - Room between the parts.
 *
 * @see Protocol reference, section 2.
 */
export class ScapiInspector extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, noticeStyles, inspectorStyles];

  readonly #inspector = new ControlController<InspectorState, InspectorControl>(this, (client) => {
    const control = createInspectorControl(client, {
      limit: checkedNumber(this, this.limit, LIMIT, LIMIT_RULE),
    });
    // The filter is still on view when another client comes.
    control.setFilter(this.#filter);
    this.selected = undefined;
    return control;
  });
  readonly #texts = new TextController(this, inspectorTexts);
  readonly #messages = new MessageList(this, this.#texts, (row) => {
    this.selected = row;
    this.copied = '';
  });

  @state() private selected: InspectorRow | undefined;
  @state() private text = '';
  @state() private kind: InspectorRow['kind'] | '' = '';
  @state() private copied: '' | 'inspectorCopied' | 'inspectorCopyFailed' = '';

  /** Number of messages to keep; the oldest go first. Read when the element comes to the page. */
  @property({ type: Number }) limit = LIMIT;

  /** Lets the messages on view stand still; recording goes on. */
  pause(): void {
    this.#inspector.control?.pause();
  }

  /** Shows what is recorded, again. */
  resume(): void {
    this.#inspector.control?.resume();
  }

  /** Forgets all messages. */
  clear(): void {
    this.selected = undefined;
    this.#inspector.control?.clear();
  }

  /** Saves all that is recorded as a file, exactly as a click on "Export" does. */
  export(): void {
    const trace = this.#inspector.control?.exportTrace();
    if (trace === undefined) return;
    const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
    const detail: InspectorExportDetail = { trace, fileName: `scapi-trace-${time}.json` };
    if (!emit(this, 'scapi-export', detail, { cancelable: true })) return;
    download(detail.fileName, trace, 'application/json');
    emit(this, 'scapi-exported', detail);
  }

  override render(): TemplateResult {
    const { state } = this.#inspector;
    const note = explainAvailability(this.#texts, this.#inspector.availability);
    if (!state) return note ? renderNote(this.#texts, note) : html``;
    const { selected } = this;
    return html`
      ${this.#renderToolbar(state)} ${renderSummary(this.#texts, state)}
      ${
        state.rows.length === 0
          ? renderNote(this.#texts, { text: this.#texts.term('inspectorNone'), hint: '' })
          : nothing
      }
      <div class="table card" ?hidden=${state.rows.length === 0}>
        ${renderHead(this.#texts)} ${this.#messages.render(state.rows, selected)}
      </div>
      ${selected ? this.#renderDetail(selected) : nothing}
    `;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#messages.place();
  }

  get #filter(): InspectorFilter {
    const { text, kind } = this;
    return { text, kinds: kind === '' ? undefined : [kind] };
  }

  readonly #onFilter = (): void => {
    this.#inspector.control?.setFilter(this.#filter);
  };

  readonly #onCopy = async (): Promise<void> => {
    const detail = this.renderRoot.querySelector('pre');
    try {
      await navigator.clipboard.writeText(textOfValue(this.selected?.message, Infinity));
      this.copied = 'inspectorCopied';
    } catch {
      if (detail) getSelection()?.selectAllChildren(detail);
      this.copied = 'inspectorCopyFailed';
    }
  };

  #renderToolbar({ status }: InspectorState): TemplateResult {
    const isPaused = status === 'paused';
    return html`<div part="toolbar" class="row">
      <input
        class="field search"
        type="search"
        aria-label=${this.#texts.term('inspectorFilter')}
        placeholder=${this.#texts.term('inspectorFilter')}
        .value=${this.text}
        @input=${({ target }: Event) => {
          this.text = (target as HTMLInputElement).value;
          this.#onFilter();
        }}
      />
      <select
        class="field kinds"
        aria-label=${this.#texts.term('inspectorKind')}
        @change=${({ target }: Event) => {
          this.kind = (target as HTMLSelectElement).value as typeof this.kind;
          this.#onFilter();
        }}
      >
        <option value="">${this.#texts.term('inspectorAll')}</option>
        ${Object.entries(KINDS).map(
          ([kind, key]) => html`<option value=${kind}>${this.#texts.term(key)}</option>`,
        )}
      </select>
      ${this.#renderButton(isPaused ? 'inspectorResume' : 'inspectorPause', () => {
        if (isPaused) this.resume();
        else this.pause();
      })}
      ${this.#renderButton('inspectorClear', () => {
        this.clear();
      })}
      ${this.#renderButton('inspectorExport', () => {
        this.export();
      })}
    </div>`;
  }

  #renderButton(
    key: `inspector${'Pause' | 'Resume' | 'Clear' | 'Export' | 'Copy'}`,
    onClick: () => void,
  ): TemplateResult {
    return html`<button
      part=${buttonParts('outline', key.slice(9).toLowerCase())}
      class="button"
      type="button"
      @click=${onClick}
    >
      <span class="label">${this.#texts.term(key)}</span>
    </button>`;
  }

  #renderDetail({ kind, name, message }: InspectorRow): TemplateResult {
    return html`<section
      part="detail"
      class="detail card"
      aria-label=${this.#texts.term('inspectorMessage')}
    >
      <div class="row">
        <span class="label">${this.#texts.term(KINDS[kind])} <bdi>${name}</bdi></span>
        ${this.#renderButton('inspectorCopy', () => void this.#onCopy())}
      </div>
      <span class="hint copied" role="status"
        >${this.copied === '' ? nothing : this.#texts.term(this.copied)}</span
      >
      <pre tabindex="0" dir="ltr">${renderValue(this.#texts, message, 'message')}</pre>
    </section>`;
  }
}

/** Messages that are kept unless the page says another number. */
const LIMIT = 10_000;
const LIMIT_RULE = { name: 'limit', min: 1, isWhole: true, words: 'a whole number above 0' };

declare global {
  interface HTMLElementTagNameMap {
    'scapi-inspector': ScapiInspector;
  }
}
