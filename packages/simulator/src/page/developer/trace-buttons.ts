import { LitElement, html, type CSSResultGroup } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { base } from '../styles/base.js';

@customElement('sim-trace-buttons')
export class SimTraceButtons extends LitElement {
  static override styles: CSSResultGroup = base;
  @property({ attribute: false }) desktop!: Desktop;
  override render() {
    return html``;
  }
}
