import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import { icon, type IconName } from '../parts/icons.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';

type MuteRequest = `sipEndpoint.${'mute' | 'unmute'}${'Microphone' | 'Speaker'}`;

/**
 * @summary Mutes the microphone and the speaker of the agent's softphone.
 * @tag sim-audio-controls
 */
@customElement('sim-audio-controls')
export class SimAudioControls extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    controls,
    css`
      .audio {
        display: flex;
        gap: 2px;
      }
    `,
  ];

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  /** Customers cannot hear the agent. */
  @property({ type: Boolean, attribute: 'microphone-muted' }) microphoneMuted = false;

  /** The agent cannot hear customers. */
  @property({ type: Boolean, attribute: 'speaker-muted' }) speakerMuted = false;

  override render(): TemplateResult {
    return html`
      <div class="audio" role="group" aria-label="Audio">
        ${
          this.microphoneMuted
            ? this.#renderButton(
                'Mute microphone',
                true,
                'microphoneOff',
                'sipEndpoint.unmuteMicrophone',
              )
            : this.#renderButton(
                'Mute microphone',
                false,
                'microphone',
                'sipEndpoint.muteMicrophone',
              )
        }
        ${
          this.speakerMuted
            ? this.#renderButton('Mute speaker', true, 'speakerOff', 'sipEndpoint.unmuteSpeaker')
            : this.#renderButton('Mute speaker', false, 'speaker', 'sipEndpoint.muteSpeaker')
        }
      </div>
    `;
  }

  #renderButton(
    label: string,
    muted: boolean,
    name: IconName,
    request: MuteRequest,
  ): TemplateResult {
    return html`
      <button
        type="button"
        class="button icon-only plain alarm"
        aria-label=${label}
        aria-pressed=${muted ? 'true' : 'false'}
        title=${label}
        @click=${() => {
          attempt(this, () => {
            this.desktop.perform(request);
          });
        }}
      >
        ${icon(name)}
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-audio-controls': SimAudioControls;
  }
}
