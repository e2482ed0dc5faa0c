import type { MenuBarView } from '@scapi/protocol';
import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { emit } from '../parts/emit.js';
import { shorten } from '../parts/format.js';
import { styled } from '../parts/styled.js';
import { imageAddress } from '../views/web-address.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';

/**
 * @summary The entries that applications put into the desktop's menu bar.
 * @tag sim-menu-bar
 *
 * @fires {CustomEvent<string>} sim-select - The agent chose an entry; its name.
 */
@customElement('sim-menu-bar')
export class SimMenuBar extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    controls,
    css`
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }

      img {
        inline-size: 16px;
        block-size: 16px;
      }

      .short {
        display: none;
      }

      @media (max-width: 1100px) {
        .short {
          display: inline;
        }

        .short + .long {
          display: none;
        }
      }
    `,
  ];

  /** The entries. */
  @property({ attribute: false }) views: readonly MenuBarView[] = [];

  override render(): TemplateResult | typeof nothing {
    if (this.views.length === 0) return nothing;
    return html`
      <nav aria-label="Application menu bar">
        ${repeat(
          this.views,
          ({ name }) => name,
          (view) => this.#renderView(view),
        )}
      </nav>
    `;
  }

  #renderView(view: MenuBarView): TemplateResult {
    const label = shorten(view.label ?? view.name);
    const image = imageAddress(view.iconUrl);
    return html`
      <button
        type="button"
        class="button small"
        title=${view.tooltip === undefined ? nothing : shorten(view.tooltip)}
        aria-label=${label}
        ${styled({ 'background-color': view.backgroundColor, color: view.labelColor })}
        @click=${() => {
          emit(this, 'sim-select', view.name);
        }}
      >
        ${image ? html`<img src=${image} alt="" />` : nothing}
        ${view.shortLabel ? html`<span class="short">${shorten(view.shortLabel)}</span>` : nothing}
        <span class="long">${label}</span>
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-menu-bar': SimMenuBar;
  }
}
