import { MenuController } from '@scapi/design';
import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
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

  readonly #menu = new MenuController(this);

  /** Name of the menu and its button. */
  @property() label = '';

  /** The choices. */
  @property({ attribute: false }) items: readonly MenuItem[] = [];

  override render(): TemplateResult {
    const isOpen = this.#menu.open === name;
    return html`
      <div class="anchor" data-menu=${name} @keydown=${this.#onKeydown}>
        <button
          type="button"
          class="button trigger"
          aria-haspopup="menu"
          aria-expanded=${isOpen ? 'true' : 'false'}
          @click=${this.#onClick}
        >
          <span class="visually-hidden">${this.label}: </span><slot></slot>
          <span class="chevron">${icon('down')}</span>
        </button>
        ${
          isOpen
            ? html`<div class="menu" role="menu" aria-label=${this.label}>
                ${this.items.map((item) => this.#renderItem(item))}
              </div>`
            : nothing
        }
      </div>
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
          this.#menu.close();
          item.choose();
        }}
      >
        <span class="mark ${item.tone ?? 'neutral'}" aria-hidden="true"></span>
        <span class="grow">${item.label}</span>
        ${item.checked ? icon('done') : nothing}
      </button>
    `;
  }

  readonly #onClick = (): void => {
    this.#menu.toggle(name);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    this.#menu.onKeydown(event, name, true);
  };
}

/** There is one menu in the element. */
const name = 'menu';

declare global {
  interface HTMLElementTagNameMap {
    'sim-menu': SimMenu;
  }
}
