import type { LitElement } from 'lit';
import type { EntryWindow } from './entry-window.js';

/** Entries up to which all are rendered; of more, those in sight. */
const FEW = 100;

/** Says which entries of a list are rendered; what knows which are in sight is loaded when needed. */
export class LongList {
  readonly #host: LitElement;
  #window: EntryWindow | undefined;
  #isLoading = false;
  #most = FEW;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Does a list of so many entries scroll. */
  isLong(count: number): boolean {
    return count > this.#most;
  }

  /**
   * @param pinned - entries that are rendered wherever they are.
   * @returns indexes of the entries in sight; none where the list is short, or not known yet.
   */
  inSight(count: number, pinned: () => readonly number[]): readonly number[] {
    if (!this.isLong(count)) return [];
    if (!this.#isLoading) {
      this.#isLoading = true;
      void this.#load();
    }
    return this.#window?.of(count, pinned()) ?? [];
  }

  /** Indexes of the entries to render as long as those in sight are not known. */
  first(count: number): readonly number[] {
    return Array.from({ length: Math.min(count, this.#most) }, (_, index) => index);
  }

  /** Puts the entries where they belong; call it after each render. */
  place(): void {
    this.#window?.place();
  }

  /** Goes back to the first entry. */
  reset(): void {
    this.#find('.scroller')?.scrollTo({ top: 0 });
  }

  readonly #find = (selector: string): HTMLElement | null =>
    this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

  async #load(): Promise<void> {
    try {
      const { createEntryWindow } = await import('./entry-window.js');
      this.#window = createEntryWindow(this.#host, this.#find);
    } catch {
      // It cannot be had: slow is better than not at all.
      this.#most = Infinity;
    }
    this.#host.requestUpdate();
  }
}
