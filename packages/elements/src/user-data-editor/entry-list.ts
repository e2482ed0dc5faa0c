import type { UserDataControl, UserDataEntry, UserDataState } from '@scapi/client';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ControlController } from '../internal/control-controller.js';
import {
  labelOf,
  wordsOfRows,
  type UserDataFieldOptions,
  type UserDataTexts,
} from './describe-user-data.js';
import { actionOfKey, isSavable, keyOf, type EntryAction } from './entry-action.js';
import { EntryFocus } from './entry-focus.js';
import { LongList } from './long-list.js';
import { renderEntry } from './render-entry.js';

/** What the list needs of its element. */
export interface EntryListHost extends LitElement {
  readonly fields: Readonly<Record<string, UserDataFieldOptions>> | undefined;
  readonly readonly: boolean;
  readonly label: string;
  save(key: string): Promise<void>;
  delete(key: string): Promise<void>;
  keepMine(key: string): Promise<void>;
}

/** The keys, one below the other, and what the agent does with them by mouse and keyboard. */
export class EntryList implements ReactiveController {
  readonly #host: EntryListHost;
  readonly #data: ControlController<UserDataState, UserDataControl>;
  readonly #texts: UserDataTexts;
  readonly #focus: EntryFocus;
  readonly #long: LongList;
  readonly #ids = new Map<string, string>();
  /** The key that the agent is asked about before it is deleted. */
  #keyToConfirm: string | undefined;
  /** The keys of which the agent wants to see all of a long value. */
  readonly #inFull = new Set<string>();
  #shownId = '';

  constructor(
    host: EntryListHost,
    data: ControlController<UserDataState, UserDataControl>,
    texts: UserDataTexts,
  ) {
    this.#host = host;
    this.#data = data;
    this.#texts = texts;
    this.#long = new LongList(host);
    // Before the focus: what gets it is where it belongs by then, and scrolls into sight.
    host.addController(this);
    this.#focus = new EntryFocus(host);
  }

  /** The interaction that is shown; empty when there is none. */
  get interactionId(): string {
    const { state } = this.#data;
    return state?.status === 'listed' ? state.interactionId : '';
  }

  get entries(): readonly UserDataEntry[] {
    const { state } = this.#data;
    return state?.status === 'listed' ? state.entries : [];
  }

  /** The keys that can be saved as they are. */
  get savable(): readonly string[] {
    return this.#isOn ? this.entries.filter(isSavable).map(({ key }) => key) : [];
  }

  /** May the interaction get keys? */
  get canAdd(): boolean {
    const isOver = this.entries.some(({ access }) => access === 'ended');
    return this.#isOn && this.interactionId !== '' && !isOver;
  }

  hostUpdate(): void {
    this.#focus.remember(this.interactionId);
    if (this.#shownId === this.interactionId) return;
    this.#shownId = this.interactionId;
    this.#inFull.clear();
    this.#long.reset();
  }

  /** The name of a key. */
  readonly labelOf = (key: string): string => labelOf(key, this.#fieldOf(key));

  /** Moves the focus into the field of a key, as soon as it is there. */
  focusOn(key: string): void {
    this.#focus.moveTo(key);
  }

  hostUpdated(): void {
    this.#long.place();
  }

  /** @param saved - the keys that were saved last. */
  render(saved: readonly string[]): TemplateResult {
    const { interactionId, entries } = this;
    const { length } = entries;
    const isLong = this.#long.isLong(length);
    const inSight = this.#long.inSight(length, () => this.#focus.around(entries));
    const indexes = inSight.length > 0 ? inSight : this.#long.first(length);
    const count = indexes.length < length ? length : undefined;
    const name = this.#host.label || this.#texts.term('userData');
    const { readonly: isReadonly, fields } = this.#host;
    const save = this.#data.availabilityOf('save');
    const remove = this.#data.availabilityOf('delete');
    const shared = [isReadonly, fields, save, remove, this.#texts.lang, wordsOfRows(this.#texts)];

    return html`<div
      part="scroller"
      class="scroller"
      ?data-long=${isLong}
      role=${isLong ? 'group' : nothing}
      aria-label=${isLong ? name : nothing}
      tabindex=${isLong ? '0' : nothing}
    >
      <ul
        part="list"
        class="list"
        data-kind=${inSight.length > 0 ? 'window' : 'list'}
        tabindex="-1"
        aria-label=${name}
        @input=${this.#onInput}
        @keydown=${this.#onKeydown}
        @focusout=${this.#onFocusout}
      >
        ${repeat(
          indexes,
          // Nodes are not handed on: what is typed for one interaction must not go on in another.
          (index) => `${interactionId} ${entries[index]?.key ?? ''}`,
          (index) => {
            const entry = entries[index];
            if (!entry) return nothing;
            const { key } = entry;
            const isInFull = this.#inFull.has(key);
            const isSaved = saved.includes(key);
            const isConfirming = this.#keyToConfirm === key;
            // Renders again only what changed, however many keys there are.
            return guard([...shared, entry, isSaved, isConfirming, isInFull, index, count], () =>
              renderEntry(this.#texts, entry, {
                id: this.#idOf(key),
                field: this.#fieldOf(key),
                save,
                delete: remove,
                isReadonly,
                isSaved,
                isConfirming,
                isInFull,
                index,
                count,
                onAction: this.#onAction,
              }),
            );
          },
        )}
      </ul>
    </div>`;
  }

  readonly #onInput = ({ target }: Event): void => {
    const key = keyOf(target);
    if (key !== undefined) this.#data.control?.edit(key, (target as HTMLInputElement).value);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const entry = this.#entryOf(event.target);
    if (!entry) return;
    const action = actionOfKey(event, this.#keyToConfirm === entry.key || 'draft' in entry);
    if (!action) return;
    // A form or dialog around the element is not meant.
    event.preventDefault();
    event.stopPropagation();
    this.#act(action, entry);
  };

  readonly #onFocusout = ({ relatedTarget }: FocusEvent): void => {
    if (this.#keyToConfirm === undefined || keyOf(relatedTarget) === this.#keyToConfirm) return;
    // Later: the entry may be going just now, in a render.
    queueMicrotask(() => {
      this.#confirmDelete(undefined);
    });
  };

  readonly #onAction = ({ currentTarget }: Event): void => {
    const entry = this.#entryOf(currentTarget);
    if (entry) this.#act((currentTarget as HTMLElement).dataset['action'] as EntryAction, entry);
  };

  get #isOn(): boolean {
    return !this.#host.readonly && this.#data.availabilityOf('save').status === 'available';
  }

  #act(action: EntryAction, entry: UserDataEntry): void {
    const { key } = entry;
    switch (action) {
      case 'save':
        if (isSavable(entry)) void this.#host.save(key);
        // The agent has to choose first.
        else if (entry.status === 'conflict') this.#focus.moveTo(key, '[data-action="keep-mine"]');
        break;
      case 'keep-mine':
        void this.#host.keepMine(key);
        break;
      case 'show-all':
        this.#inFull.add(key);
        this.#focus.moveTo(key);
        break;
      case 'replace':
        this.#data.control?.edit(key, '');
        this.#focus.moveTo(key);
        break;
      case 'restore':
        this.#confirmDelete(undefined);
        this.#data.control?.takeTheirs(key);
        break;
      case 'ask-delete':
        this.#confirmDelete(key);
        break;
      case 'delete':
        this.#confirmDelete(undefined);
        void this.#host.delete(key);
    }
  }

  #confirmDelete(key: string | undefined): void {
    this.#keyToConfirm = key;
    if (key !== undefined) this.#focus.moveTo(key, '[data-action="delete"]');
    this.#host.requestUpdate();
  }

  #entryOf(target: EventTarget | null): UserDataEntry | undefined {
    const key = keyOf(target);
    return this.entries.find((one) => one.key === key);
  }

  #fieldOf(key: string): UserDataFieldOptions {
    const { fields } = this.#host;
    return (fields && Object.hasOwn(fields, key) ? fields[key] : undefined) ?? {};
  }

  #idOf(key: string): string {
    const id = this.#ids.get(key) ?? `field-${this.#ids.size}`;
    this.#ids.set(key, id);
    return id;
  }
}
