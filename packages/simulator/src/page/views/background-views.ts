import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Desktop } from '../../engine/contract.js';
import { base } from '../styles/base.js';
import './view-frame.js';
import type { ViewInstance } from './view-instances.js';

/**
 * @summary Applications that are loaded and never shown.
 * @tag sim-background-views
 */
@customElement('sim-background-views')
export class SimBackgroundViews extends LitElement {
  static override styles: CSSResultGroup = base;

  /** The desktop the applications talk to. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The applications. */
  @property({ attribute: false }) instances: readonly ViewInstance[] = [];

  override render(): TemplateResult {
    return html`${repeat(
      this.instances,
      ({ key }) => key,
      ({ label, url }) =>
        html`<sim-view-frame
          hidden
          .desktop=${this.desktop}
          .label=${label}
          .url=${url}
        ></sim-view-frame>`,
    )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-background-views': SimBackgroundViews;
  }
}
