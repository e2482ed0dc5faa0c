import {
  createInspectorControl,
  type InspectorControl,
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
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../internal/base.styles.js';
import { ControlController } from '../internal/control-controller.js';
import { emit } from '../internal/emit.js';
import { explainAvailability, renderNote } from '../internal/notice.js';
import { TextController } from '../internal/text-controller.js';
import { download } from './download.js';
import { inspectorStyles } from './inspector.styles.js';
import { inspectorTexts } from './inspector.texts.js';
import { KINDS, renderRow } from './render-row.js';
import { renderSummary } from './render-summary.js';
import type { VirtualRows } from './virtual-rows.js';

/** Detail of `scapi-export` and `scapi-exported`. */
export interface InspectorExportDetail {
  /** JSON that the simulator replays, without values of attached data, tokens and records. */
  readonly trace: string;
  readonly fileName: string;
}

/** Rows to show until the module that knows which are in sight is there, or where it cannot be had. */
const FEW = 100;

/**
 * Shows what crosses the wire: every message as it comes, which requests wait for an answer, what is
 * subscribed, and how many requests went out in the last minute. Values of attached data, tokens and
 * records never show. It records from when it is on the page, and causes no message itself.
 *
 * The arrows, Home, End, Page Up and Page Down move from message to message; Escape lets go of it.
 *
 * @summary Live messages between application and desktop, for developers.
 * @tag scapi-inspector
 *
 * @fires {CustomEvent<InspectorExportDetail>} scapi-export - Before the trace is saved as a file.
 *   Cancel it to do something else with it.
 * @fires {CustomEvent<InspectorExportDetail>} scapi-exported - When it was handed to the browser.
 *
 * @csspart toolbar - Filter and buttons.
 * @csspart button - Each button.
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
 * @cssprop [--scapi-font] - Font shorthand.
 * @cssprop [--scapi-control-height=36px] - Height of buttons and fields; a message is 8 px lower.
 * @cssprop [--scapi-gap=8px] - Room between the parts.
 *
 * @see Protocol reference, section 2.
 */
export class ScapiInspector extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, inspectorStyles];

  readonly #inspector = new ControlController<InspectorState, InspectorControl>(this, (client) =>
    createInspectorControl(client, { limit: this.limit }),
  );
  readonly #texts = new TextController(this, inspectorTexts);
  #virtual: VirtualRows | undefined;
  #rowHeight = 28;
  #top = 0;
  /** New messages scroll into sight as long as the agent has not scrolled away from the last one. */
  #isAtEnd = true;

  @state() private selected: InspectorRow | undefined;
  @state() private text = '';
  @state() private kind = '';
  @state() private copied: '' | 'inspectorCopied' | 'inspectorCopyFailed' = '';

  /** Number of messages to keep; the oldest go first. Read when the element comes to the page. */
  @property({ type: Number }) limit = 10_000;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#loadVirtualRows();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const list = this.#list;
    if (list) this.#isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 4;
  }

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
    download(detail.fileName, trace);
    emit(this, 'scapi-exported', detail);
  }

  override render(): TemplateResult {
    const { state } = this.#inspector;
    const note = explainAvailability(this.#texts, this.#inspector.availability);
    if (!state) return note ? renderNote(note) : html``;
    const { rows } = state;
    return html`
      ${this.#renderToolbar(state)} ${renderSummary(this.#texts, state)}
      ${
        rows.length === 0
          ? renderNote({ text: this.#texts.term('inspectorNone'), hint: '' })
          : nothing
      }
      ${this.#renderMessages(rows)} ${this.selected ? this.#renderDetail(this.selected) : nothing}
    `;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const list = this.#list;
    if (!list) return;
    const row = list.querySelector<HTMLElement>('[role="option"]');
    if (row && row.offsetHeight !== this.#rowHeight) {
      this.#rowHeight = row.offsetHeight;
      this.requestUpdate();
    }
    // Through the object model: a strict policy takes no style attributes.
    const count = this.#inspector.state?.rows.length ?? 0;
    const height = this.#virtual ? count * this.#rowHeight : Math.min(count, FEW) * this.#rowHeight;
    list.querySelector<HTMLElement>('.sizer')?.style.setProperty('height', `${height}px`);
    list
      .querySelector<HTMLElement>('.window')
      ?.style.setProperty('transform', `translateY(${this.#top}px)`);
    if (this.#isAtEnd) list.scrollTop = list.scrollHeight;
  }

  readonly #onFilter = (): void => {
    const { kind } = this;
    const kinds = Object.keys(KINDS).filter((one) => one === kind) as InspectorRow['kind'][];
    this.#inspector.control?.setFilter({
      text: this.text,
      kinds: kinds.length > 0 ? kinds : undefined,
    });
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.selected = undefined;
    const rows = this.#inspector.state?.rows ?? [];
    const index = this.selected ? rows.indexOf(this.selected) : -1;
    const page = Math.max(1, Math.floor((this.#list?.clientHeight ?? 0) / this.#rowHeight) - 1);
    const last = rows.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index < 0 ? last : index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: last,
    };
    const target = Object.hasOwn(targets, event.key) ? targets[event.key] : undefined;
    if (target === undefined || last < 0) return;
    event.preventDefault();
    this.#select(rows, Math.max(0, Math.min(target, last)));
  };

  readonly #onClick = ({ target }: Event): void => {
    const option = (target as Element).closest<HTMLElement>('[role="option"]');
    const index = Number(option?.dataset['index']);
    if (option) this.#select(this.#inspector.state?.rows ?? [], index);
  };

  readonly #onCopy = async (): Promise<void> => {
    const detail = this.renderRoot.querySelector('pre');
    try {
      await navigator.clipboard.writeText(detail?.textContent ?? '');
      this.copied = 'inspectorCopied';
    } catch {
      if (detail) getSelection()?.selectAllChildren(detail);
      this.copied = 'inspectorCopyFailed';
    }
  };

  get #list(): HTMLElement | null {
    return this.shadowRoot?.querySelector<HTMLElement>('.messages') ?? null;
  }

  #loadVirtualRows(): void {
    if (this.#virtual) return;
    import('./virtual-rows.js').then(
      ({ createVirtualRows }) => {
        this.#virtual ??= createVirtualRows(this, () => this.#list);
        this.requestUpdate();
      },
      () => undefined,
    );
  }

  #select(rows: readonly InspectorRow[], index: number): void {
    this.selected = rows[index];
    this.copied = '';
    this.#virtual?.scrollTo(index);
  }

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
          this.kind = (target as HTMLSelectElement).value;
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
    return html`<button part="button" class="button" type="button" @click=${onClick}>
      <span class="label">${this.#texts.term(key)}</span>
    </button>`;
  }

  #renderMessages(rows: readonly InspectorRow[]): TemplateResult {
    const count = rows.length;
    const inSight = this.#virtual?.layout(count, this.#rowHeight);
    const first = Math.max(0, count - FEW);
    const indexes =
      inSight?.map(({ index }) => index) ?? rows.slice(first).map((_, index) => first + index);
    this.#top = inSight?.[0]?.start ?? 0;
    const active = this.selected ? rows.indexOf(this.selected) : -1;
    return html`<div
      part="messages"
      class="messages"
      role="listbox"
      tabindex="0"
      ?hidden=${count === 0}
      aria-label=${this.#texts.term('inspectorMessages')}
      aria-activedescendant=${indexes.includes(active) ? `row-${active}` : nothing}
      @keydown=${this.#onKeydown}
      @click=${this.#onClick}
    >
      <div class="sizer" role="presentation">
        <div class="window" role="presentation">
          ${repeat(
            indexes,
            (index) => index,
            (index) => {
              const row = rows[index];
              const isSelected = index === active;
              return row && renderRow(this.#texts, row, { index, count, isSelected });
            },
          )}
        </div>
      </div>
    </div>`;
  }

  #renderDetail({ kind, name, message }: InspectorRow): TemplateResult {
    return html`<section
      part="detail"
      class="detail"
      aria-label=${this.#texts.term('inspectorMessage')}
    >
      <div class="row">
        <span class="label">${this.#texts.term(KINDS[kind])} <bdi>${name}</bdi></span>
        ${this.#renderButton('inspectorCopy', () => void this.#onCopy())}
      </div>
      <span class="hint copied" role="status"
        >${this.copied === '' ? nothing : this.#texts.term(this.copied)}</span
      >
      <pre tabindex="0" dir="ltr">${JSON.stringify(message, null, 2)}</pre>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-inspector': ScapiInspector;
  }
}
