import { tabTarget } from '@scapi/design';
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
        ${tab.icon ? icon(tab.icon) : nothing}<span class="label">${tab.label}</span>${
          tab.count ? html`<span class="count">${tab.count}</span>` : nothing
        }
      </button>
    `;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')];
    const current = tabs[this.tabs.findIndex(({ id }) => id === this.selected)];
    const target = tabTarget(event, tabs, current ?? null);
    const tab = target && this.tabs[tabs.indexOf(target)];
    if (!tab) return;
    event.preventDefault();
    emit(this, 'sim-select', tab.id);
    target.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-tab-strip': SimTabStrip;
  }
}
