import { formatNumber } from '@scapi/design';
import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DesktopInteraction } from '../../engine/contract.js';
import { describeKind } from '../parts/describe.js';
import { formatTime } from '../parts/format.js';
import { titleOf } from '../parts/titles.js';
import { detailsStyles } from './details.styles.js';
import { facts } from './facts.js';

/**
 * @summary Numbers, type and parties of a call.
 * @tag sim-call-details
 */
@customElement('sim-call-details')
export class SimCallDetails extends LitElement {
  static override styles: CSSResultGroup = detailsStyles;

  /** The call. */
  @property({ attribute: false }) interaction!: DesktopInteraction;

  override render(): TemplateResult {
    const { ani, dnis, callType, parties, startDate, callUuid } = this.interaction;
    return html`
      <section class="card" aria-label=${`Details of ${titleOf(this.interaction)}`}>
        <div class="head"><h3>${describeKind(this.interaction).label}</h3></div>
        <div class="body">
          ${facts([
            ['From', ani && formatNumber(ani)],
            ['To', dnis && formatNumber(dnis)],
            ['Type', callType && titleCase(callType)],
            ['Parties', parties.map(({ name }) => formatNumber(name)).join(', ')],
            ['Began', startDate && formatTime(startDate)],
            ['Call identifier', callUuid, 'long'],
          ])}
        </div>
      </section>
    `;
  }
}

const titleCase = (name: string): string =>
  name.charAt(0).toUpperCase() + name.slice(1).toLowerCase().replaceAll('_', ' ');

declare global {
  interface HTMLElementTagNameMap {
    'sim-call-details': SimCallDetails;
  }
}
