import type { InspectorRow } from '@scapi/client';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TextController } from '../internal/text-controller.js';
import type { VirtualRows } from '../internal/virtual-rows.js';
import type { inspectorTexts } from './inspector.texts.js';
import { renderRow } from './render-row.js';

/** Rows to show until the module that knows which are in sight is there, or where it cannot be had. */
const FEW = 100;

/** The messages, one below the other, and how the agent moves among them by mouse and keyboard. */
export class MessageList implements ReactiveController {
  readonly #host: LitElement;
  readonly #texts: TextController<typeof inspectorTexts>;
  readonly #onSelect: (row: InspectorRow | undefined) => void;
  #rows: readonly InspectorRow[] = [];
  #selected: InspectorRow | undefined;
  #virtual: VirtualRows | undefined;
  #rowHeight = 28;
  #top = 0;
  /** New messages scroll into sight as long as the agent has not scrolled away from the last one. */
  #isAtEnd = true;

  constructor(
    host: LitElement,
    texts: TextController<typeof inspectorTexts>,
    onSelect: (row: InspectorRow | undefined) => void,
  ) {
    this.#host = host;
    this.#texts = texts;
    this.#onSelect = onSelect;
    host.addController(this);
  }

  hostConnected(): void {
    import('../internal/virtual-rows.js').then(
      ({ createVirtualRows }) => {
        this.#virtual ??= createVirtualRows(this.#host, () => this.#list);
        this.#host.requestUpdate();
      },
      () => undefined,
    );
  }

  hostUpdate(): void {
    const list = this.#list;
    if (list) this.#isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 4;
  }

  /** @param selected - the message that the agent is at. */
  render(rows: readonly InspectorRow[], selected: InspectorRow | undefined): TemplateResult {
    this.#rows = rows;
    this.#selected = selected;
    const count = rows.length;
    const inSight = this.#virtual?.layout(count, this.#rowHeight);
    const first = Math.max(0, count - FEW);
    const indexes =
      inSight?.map(({ index }) => index) ?? rows.slice(first).map((_, index) => first + index);
    this.#top = inSight?.[0]?.start ?? 0;
    const active = selected ? rows.indexOf(selected) : -1;
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

  /** Puts the messages where they belong; call it last after a render. */
  place(): void {
    const list = this.#list;
    if (!list) return;
    const row = list.querySelector<HTMLElement>('[role="option"]');
    if (row && row.offsetHeight !== this.#rowHeight) {
      this.#rowHeight = row.offsetHeight;
      this.#host.requestUpdate();
    }
    // Through the object model: a strict policy takes no style attributes.
    const { length } = this.#rows;
    const height = (this.#virtual ? length : Math.min(length, FEW)) * this.#rowHeight;
    list.querySelector<HTMLElement>('.sizer')?.style.setProperty('height', `${height}px`);
    list
      .querySelector<HTMLElement>('.window')
      ?.style.setProperty('transform', `translateY(${this.#top}px)`);
    if (this.#isAtEnd) list.scrollTop = list.scrollHeight;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#onSelect(undefined);
    const rows = this.#rows;
    const index = this.#selected ? rows.indexOf(this.#selected) : -1;
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
    this.#select(Math.max(0, Math.min(target, last)));
  };

  readonly #onClick = ({ target }: Event): void => {
    const option = (target as Element).closest<HTMLElement>('[role="option"]');
    if (option) this.#select(Number(option.dataset['index']));
  };

  get #list(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.messages') ?? null;
  }

  #select(index: number): void {
    this.#onSelect(this.#rows[index]);
    this.#virtual?.scrollTo(index);
  }
}
