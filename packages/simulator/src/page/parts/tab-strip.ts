import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { emit } from './emit.js';
import { icon, type IconName } from './icons.js';
import { tabStripStyles } from './tab-strip.styles.js';

/** One tab of a strip. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** A number worth knowing before the tab is opened. */
  readonly count?: number;
}

/**
 * @summary Tabs of which one is selected; the arrow keys move between them.
 * @tag sim-tab-strip
 *
 * @fires {CustomEvent<string>} sim-select - The agent chose a tab; its identifier.
 */
@customElement('sim-tab-strip')
export class SimTabStrip extends LitElement {
  static override styles: CSSResultGroup = tabStripStyles;

  /** The tabs, in order. */
  @property({ attribute: false }) tabs: readonly Tab[] = [];

  /** Identifier of the selected tab. */
  @property() selected = '';

  /** Name of the whole strip. */
  @property() label = '';

  override render(): TemplateResult {
    return html`
      <div class="tabs" role="tablist" aria-label=${this.label} @keydown=${this.#onKeyDown}>
        ${repeat(
          this.tabs,
          (tab) => tab.id,
          (tab) => this.#renderTab(tab),
        )}
      </div>
    `;
  }

  #renderTab(tab: Tab): TemplateResult {
    const selected = tab.id === this.selected;
    return html`
      <button
        type="button"
        role="tab"
        class="tab"
        aria-selected=${selected ? 'true' : 'false'}
        tabindex=${selected ? 0 : -1}
        @click=${() => {
          emit(this, 'sim-select', tab.id);
        }}
      >
        ${tab.icon ? icon(tab.icon, 16) : nothing}<span class="label">${tab.label}</span>${
          tab.count ? html`<span class="count">${tab.count}</span>` : nothing
        }
      </button>
    `;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const current = this.tabs.findIndex((tab) => tab.id === this.selected);
    const last = this.tabs.length - 1;
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const next = new Map([
      [forward, current === last ? 0 : current + 1],
      [backward, current <= 0 ? last : current - 1],
      ['Home', 0],
      ['End', last],
    ]).get(event.key);
    const tab = next === undefined ? undefined : this.tabs[next];
    if (next === undefined || !tab) return;
    event.preventDefault();
    emit(this, 'sim-select', tab.id);
    this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-tab-strip': SimTabStrip;
  }
}
