import type { UserDataEntry } from '@scapi/client';
import type { LitElement, ReactiveController } from 'lit';

interface Place {
  readonly interactionId: string;
  readonly key: string;
  readonly index: number;
  readonly start: number | null;
  readonly end: number | null;
}

/** Keeps the focus where the agent left it while buttons and keys come, go and move. */
export class EntryFocus implements ReactiveController {
  readonly #host: LitElement;
  #place: Place | undefined;
  #target: { readonly key: string; readonly selector: string } | undefined;
  #interactionId = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Notes where the focus is; call it before each render, with the interaction that is rendered. */
  remember(interactionId: string): void {
    // A server has no focus.
    const active = this.#host.shadowRoot?.activeElement;
    const entry = active?.closest<HTMLElement>('[data-key]');
    const { selectionStart: start = null, selectionEnd: end = null } = (active ??
      {}) as Partial<HTMLInputElement>;
    this.#place = entry
      ? {
          interactionId: this.#interactionId,
          key: entry.dataset['key'] ?? '',
          index: Number(entry.dataset['index']),
          start,
          end,
        }
      : undefined;
    this.#interactionId = interactionId;
  }

  /** Indexes of the entries that have the focus or are about to, and of those beside: Tab goes there. */
  around(entries: readonly UserDataEntry[]): readonly number[] {
    return [this.#place, this.#target].flatMap((wanted) => {
      const index = wanted ? entries.findIndex(({ key }) => key === wanted.key) : -1;
      return index < 0 ? [] : [index - 1, index, index + 1].filter((one) => entries[one]);
    });
  }

  /** Moves the focus to something of a key, after the next render. */
  moveTo(key: string, selector = '.field'): void {
    this.#target = { key, selector };
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const target = this.#target;
    const place = this.#place;
    this.#target = undefined;
    if (target) this.#entryOf(target.key)?.querySelector<HTMLElement>(target.selector)?.focus();
    else if (place && !this.#host.shadowRoot?.activeElement) this.#restore(place);
  }

  #restore({ interactionId, key, index, start, end }: Place): void {
    const { renderRoot } = this.#host;
    // Of another interaction: what the agent types on must not go there.
    if (interactionId !== this.#interactionId) {
      renderRoot.querySelector<HTMLElement>('.list, .note')?.focus();
      return;
    }
    const same = this.#entryOf(key);
    const entry = same ?? this.#entries.find((one) => one.dataset['index'] === String(index));
    const nearest = entry ?? this.#entries.at(-1);
    const target =
      nearest?.querySelector<HTMLElement>('.field, .button') ??
      renderRoot.querySelector<HTMLElement>('.field, .note');
    target?.focus();
    if (same && start !== null && target instanceof HTMLInputElement && target.type === 'text') {
      target.setSelectionRange(start, end);
    }
  }

  get #entries(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-key]')];
  }

  #entryOf(key: string): HTMLElement | undefined {
    return this.#entries.find(({ dataset }) => dataset['key'] === key);
  }
}
