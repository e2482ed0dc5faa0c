import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../styles/base.js';
import './view-frame.js';
import type { LoadedView } from './view-instances.js';

/**
 * @summary Applications that are loaded and never shown.
 * @tag sim-background-views
 */
@customElement('sim-background-views')
export class SimBackgroundViews extends LitElement {
  static override styles: CSSResultGroup = base;

  /** The applications. */
  @property({ attribute: false }) instances: readonly LoadedView[] = [];

  override render(): TemplateResult {
    return html`${repeat(
      this.instances,
      ({ key }) => key,
      ({ label, url, target, placement }) =>
        html`<sim-view-frame
          hidden
          .target=${target}
          .placement=${placement}
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
