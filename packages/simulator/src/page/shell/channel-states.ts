import type { Media } from '@scapi/protocol';
import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import { toneOfState } from '../parts/describe.js';
import type { IconName } from '../parts/icons.js';
import { icon } from '../parts/icons.js';
import '../parts/menu.js';
import { markStyles } from '@scapi/design';
import { base } from '../styles/base.js';

const channelIcons: Readonly<Record<string, IconName>> = {
  voice: 'phone',
  chat: 'chat',
  email: 'email',
};

/**
 * @summary The state of each channel; each can be set by itself.
 * @tag sim-channel-states
 */
@customElement('sim-channel-states')
export class SimChannelStates extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    markStyles,
    css`
      .channels {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
    `,
  ];

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The channels. */
  @property({ attribute: false }) channels: readonly Media[] = [];

  override render(): TemplateResult {
    return html`
      <div class="channels" role="group" aria-label="Channels">
        ${this.channels.map((channel) => this.#renderChannel(channel))}
      </div>
    `;
  }

  #renderChannel({ media, state }: Media): TemplateResult {
    const choices = this.desktop.state.agentStates;
    return html`
      <sim-menu
        compact
        label=${`Channel ${media}`}
        .items=${choices.map((choice) => ({
          label: choice.displayName,
          checked: choice.operationName === state.operationName,
          tone: toneOfState(choice),
          choose: () => {
            attempt(this, () => {
              this.desktop.perform('media.setState', media, choice.operationName);
            });
          },
        }))}
      >
        ${icon(channelIcons[media] ?? 'workItem')}
        <span class="mark ${toneOfState(state)}" aria-hidden="true"></span>
        <span class="visually-hidden">${state.displayName}</span>
      </sim-menu>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-channel-states': SimChannelStates;
  }
}
