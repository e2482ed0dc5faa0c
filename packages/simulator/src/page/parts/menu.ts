import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Tone } from './badge.js';
import { icon } from './icons.js';
import { menuStyles } from './menu.styles.js';

/** One line of a menu. */
export interface MenuItem {
  readonly label: string;
  /** The choice that holds now. */
  readonly checked: boolean;
  readonly tone?: Tone;
  readonly choose: () => void;
}

/**
 * @summary A button that opens a menu of choices, one of which holds now.
 * @tag sim-menu
 *
 * @slot - What the button shows.
 */
@customElement('sim-menu')
export class SimMenu extends LitElement {
  static override styles: CSSResultGroup = menuStyles;

  @state() private open = false;

  @query('.trigger') private readonly trigger!: HTMLButtonElement | null;

  /** Name of the menu and its button. */
  @property() label = '';

  /** The choices. */
  @property({ attribute: false }) items: readonly MenuItem[] = [];

  override render(): TemplateResult {
    return html`
      <button
        type="button"
        class="trigger"
        aria-haspopup="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        @click=${this.#onToggle}
        @keydown=${this.#onTriggerKeyDown}
        @focusout=${this.#onFocusOut}
      >
        <span class="hidden-visually">${this.label}: </span><slot></slot>
        <span class="chevron">${icon('down', 14)}</span>
      </button>
      ${
        this.open
          ? html`
              <div
                role="menu"
                aria-label=${this.label}
                @keydown=${this.#onMenuKeyDown}
                @focusout=${this.#onFocusOut}
              >
                ${this.items.map((item) => this.#renderItem(item))}
              </div>
            `
          : nothing
      }
    `;
  }

  #renderItem(item: MenuItem): TemplateResult {
    return html`
      <button
        type="button"
        role="menuitemradio"
        class="item"
        tabindex="-1"
        aria-checked=${item.checked ? 'true' : 'false'}
        @click=${() => {
          this.#close();
          item.choose();
        }}
      >
        <span class="dot ${item.tone ?? 'neutral'}" aria-hidden="true"></span>
        <span class="grow">${item.label}</span>
        ${item.checked ? icon('done', 16) : nothing}
      </button>
    `;
  }

  readonly #onToggle = (): void => {
    if (this.open) this.#close();
    else void this.#show();
  };

  readonly #onTriggerKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    void this.#show();
  };

  readonly #onMenuKeyDown = (event: KeyboardEvent): void => {
    const items = this.#itemButtons();
    const current = items.findIndex((item) => item === this.shadowRoot?.activeElement);
    const next = new Map([
      ['ArrowDown', (current + 1) % items.length],
      ['ArrowUp', (current - 1 + items.length) % items.length],
      ['Home', 0],
      ['End', items.length - 1],
    ]).get(event.key);
    if (next !== undefined) {
      event.preventDefault();
      items[next]?.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.#close();
    }
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget))
      return;
    this.open = false;
  };

  async #show(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    const checked = this.items.findIndex((item) => item.checked);
    this.#itemButtons()[Math.max(0, checked)]?.focus();
  }

  #close(): void {
    this.trigger?.focus();
    this.open = false;
  }

  #itemButtons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.item')];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-menu': SimMenu;
  }
}
