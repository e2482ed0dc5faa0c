import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emit } from '../parts/emit.js';
import { icon, type IconName } from '../parts/icons.js';
import { base } from '../styles/base.js';

/** An area of the page; a narrow screen shows one at a time. */
export type Area = 'cases' | 'work' | 'side' | 'developer';

const areas: readonly { area: Area; label: string; icon: IconName }[] = [
  { area: 'cases', label: 'Cases', icon: 'inbox' },
  { area: 'work', label: 'Work', icon: 'headset' },
  { area: 'side', label: 'Side panel', icon: 'panel' },
  { area: 'developer', label: 'Simulator', icon: 'wrench' },
];

/**
 * @summary Switches between the areas of the page where the screen has room for one only.
 * @tag sim-area-switch
 *
 * @fires {CustomEvent<Area>} sim-select - The agent chose an area.
 */
@customElement('sim-area-switch')
export class SimAreaSwitch extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    css`
      nav {
        display: flex;
        border-block-start: 1px solid var(--_divider);
        background: var(--_surface);
      }

      button {
        display: grid;
        flex: 1;
        justify-items: center;
        gap: 2px;
        min-block-size: 52px;
        padding: 6px 2px;
        border: 0;
        background: none;
        color: var(--_text-muted);
        font: inherit;
        font-weight: 500;
        font-size: 11px;
        line-height: 1.2;
        cursor: pointer;
      }

      button[aria-current='true'] {
        box-shadow: inset 0 2px var(--_accent-text);
        color: var(--_accent-text);
      }

      :focus-visible {
        outline-offset: -2px;
      }
    `,
  ];

  /** The area on the screen. */
  @property() area: Area = 'work';

  /** There are applications in the side panel. */
  @property({ type: Boolean, attribute: 'with-side' }) withSide = false;

  override render(): TemplateResult {
    return html`
      <nav aria-label="Areas">
        ${areas
          .filter(({ area }) => area !== 'side' || this.withSide)
          .map(
            ({ area, label, icon: name }) => html`
              <button
                type="button"
                aria-current=${area === this.area ? 'true' : 'false'}
                @click=${() => {
                  emit(this, 'sim-select', area);
                }}
              >
                ${icon(name)}${label}
              </button>
            `,
          )}
      </nav>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-area-switch': SimAreaSwitch;
  }
}
