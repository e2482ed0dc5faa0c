import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import './arrival-triggers.js';
import './browser-tab-triggers.js';
import './campaign-triggers.js';
import { developerStyles } from './developer.styles.js';
import './far-end-triggers.js';

/**
 * @summary Makes happen what a customer, a colleague, a campaign or another tab would do.
 * @tag sim-triggers-panel
 */
@customElement('sim-triggers-panel')
export class SimTriggersPanel extends LitElement {
  static override styles: CSSResultGroup = developerStyles;

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult {
    const { desktop } = this;
    return html`
      <sim-arrival-triggers class="group" .desktop=${desktop}></sim-arrival-triggers>
      <sim-far-end-triggers class="group" .desktop=${desktop}></sim-far-end-triggers>
      <sim-campaign-triggers class="group" .desktop=${desktop}></sim-campaign-triggers>
      <sim-browser-tab-triggers class="group" .desktop=${desktop}></sim-browser-tab-triggers>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-triggers-panel': SimTriggersPanel;
  }
}
