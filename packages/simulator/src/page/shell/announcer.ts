import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { DesktopController } from '../desktop-controller.js';
import { describeKind, isWaiting } from '../parts/describe.js';
import { titleOf } from '../parts/titles.js';
import { base } from '../styles/base.js';

/**
 * @summary Tells a screen reader of interactions that wait for the agent, once each.
 * @tag sim-announcer
 */
@customElement('sim-announcer')
export class SimAnnouncer extends LitElement {
  static override styles: CSSResultGroup = base;

  readonly #screen = new DesktopController(this);
  #waiting: ReadonlySet<string> = new Set();

  @state() private announcement = '';

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override willUpdate(): void {
    const waiting = this.#screen.state.interactions.filter(isWaiting);
    const arrived = waiting.filter(({ interactionId }) => !this.#waiting.has(interactionId));
    this.#waiting = new Set(waiting.map(({ interactionId }) => interactionId));
    if (arrived.length === 0) return;
    this.announcement = arrived
      .map((interaction) => `${describeKind(interaction).label}: ${titleOf(interaction)}`)
      .join('. ');
  }

  override render(): TemplateResult {
    return html`<p class="visually-hidden" role="status" aria-label="Incoming interactions">
      ${this.announcement}
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-announcer': SimAnnouncer;
  }
}
