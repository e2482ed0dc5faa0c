import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emit, type Theme } from '../parts/emit.js';
import { icon } from '../parts/icons.js';
import '../parts/menu.js';
import { base } from '../styles/base.js';

const themes: readonly { theme: Theme; label: string }[] = [
  { theme: 'auto', label: 'As the system' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
];

/**
 * @summary Light, dark, or as the system.
 * @tag sim-theme-switch
 *
 * @fires {CustomEvent<Theme>} sim-theme - The agent chose.
 */
@customElement('sim-theme-switch')
export class SimThemeSwitch extends LitElement {
  static override styles: CSSResultGroup = base;

  /** What holds now. */
  @property() theme: Theme = 'auto';

  override render(): TemplateResult {
    return html`
      <sim-menu
        compact
        align="end"
        label="Theme"
        .items=${themes.map(({ theme, label }) => ({
          label,
          checked: theme === this.theme,
          choose: () => {
            emit(this, 'sim-theme', theme);
          },
        }))}
      >
        ${icon(this.theme)}
      </sim-menu>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-theme-switch': SimThemeSwitch;
  }
}
