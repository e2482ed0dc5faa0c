import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FrameState } from '@scapi/protocol';
import type { Desktop } from '../../engine/contract.js';
import { DesktopController } from '../desktop-controller.js';
import '../parts/badge.js';
import type { Tone } from '../parts/badge.js';
import type { Theme } from '../parts/emit.js';
import { icon } from '../parts/icons.js';
import './agent-menu.js';
import './audio-controls.js';
import './channel-states.js';
import './menu-bar.js';
import './theme-switch.js';
import { topBarStyles } from './top-bar.styles.js';

const frameStates: Readonly<Record<FrameState, { label: string; tone: Tone }>> = {
  LEADING: { label: 'Leading', tone: 'accent' },
  FOLLOWING: { label: 'Following', tone: 'neutral' },
  NEGOTIATING: { label: 'Negotiating', tone: 'warning' },
};

/**
 * @summary Who the agent is, what state they are in, and what the whole desktop offers.
 * @tag sim-top-bar
 */
@customElement('sim-top-bar')
export class SimTopBar extends LitElement {
  static override styles: CSSResultGroup = topBarStyles;

  readonly #screen = new DesktopController(this);

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  /** How the page looks. */
  @property() theme: Theme = 'auto';

  override render(): TemplateResult {
    const { agent, frameState, menuBarViews, microphoneMuted, speakerMuted, channels } =
      this.#screen.state;
    const frame = frameStates[frameState];
    return html`
      <header>
        <h1>
          <span class="logo" aria-hidden="true">${icon('headset')}</span>
          <span class="brand">Agent Desktop <span class="quiet">· simulated</span></span>
        </h1>
        <div class="person">
          <span class="avatar" aria-hidden="true">
            ${agent.firstname.charAt(0)}${agent.lastname.charAt(0)}
          </span>
          <span class="name">${agent.firstname} ${agent.lastname}</span>
          <sim-agent-menu .desktop=${this.desktop}></sim-agent-menu>
        </div>
        <sim-channel-states .desktop=${this.desktop} .channels=${channels}></sim-channel-states>
        <sim-menu-bar .views=${menuBarViews}></sim-menu-bar>
        <div class="end">
          <sim-badge tone=${frame.tone} title="Part of this browser tab in the election of a leader"
            >${frame.label}</sim-badge
          >
          <sim-audio-controls
            .desktop=${this.desktop}
            ?microphone-muted=${microphoneMuted}
            ?speaker-muted=${speakerMuted}
          ></sim-audio-controls>
          <sim-theme-switch theme=${this.theme}></sim-theme-switch>
          <slot></slot>
        </div>
      </header>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-top-bar': SimTopBar;
  }
}
