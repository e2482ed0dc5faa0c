import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { DesktopController } from '../desktop-controller.js';
import { attempt } from '../parts/attempt.js';
import { icon } from '../parts/icons.js';
import { developerStyles } from './developer.styles.js';

/**
 * @summary Reloads the desktop, and takes leadership from this tab or gives it back.
 * @tag sim-browser-tab-triggers
 */
@customElement('sim-browser-tab-triggers')
export class SimBrowserTabTriggers extends LitElement {
  static override styles: CSSResultGroup = developerStyles;

  readonly #screen = new DesktopController(this);

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult {
    const leads = this.#screen.state.frameState === 'LEADING';
    return html`
      <div class="stack" role="group" aria-label="Desktop">
        <h3>The desktop itself</h3>
        <div class="buttons">
          <button type="button" class="button small" @click=${this.#onReload}>
            ${icon('reload')}Reload desktop
          </button>
          <button type="button" class="button small" @click=${this.#onElection}>
            ${icon('leader')}${leads ? 'Lose leadership' : 'Regain leadership'}
          </button>
        </div>
      </div>
    `;
  }

  readonly #onReload = (): void => {
    this.desktop.reload();
  };

  readonly #onElection = (): void => {
    attempt(this, () => {
      const next = this.#screen.state.frameState === 'LEADING' ? 'FOLLOWING' : 'LEADING';
      this.desktop.world.setFrameState('NEGOTIATING');
      this.desktop.world.setFrameState(next);
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-browser-tab-triggers': SimBrowserTabTriggers;
  }
}
