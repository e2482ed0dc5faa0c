import { FocusKeeper } from '@scapi/design';
import type { RecordingState } from '@scapi/protocol';
import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Desktop, DesktopInteraction } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import '../parts/badge.js';
import type { Tone } from '../parts/badge.js';
import { icon, type IconName } from '../parts/icons.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';

interface RecordingCommand {
  readonly label: string;
  readonly icon: IconName;
  readonly request:
    | 'voice.startCallRecording'
    | 'voice.pauseCallRecording'
    | 'voice.resumeCallRecording'
    | 'voice.stopCallRecording';
}

const start: RecordingCommand = {
  label: 'Start recording',
  icon: 'record',
  request: 'voice.startCallRecording',
};
const pause: RecordingCommand = {
  label: 'Pause recording',
  icon: 'hold',
  request: 'voice.pauseCallRecording',
};
const resume: RecordingCommand = {
  label: 'Resume recording',
  icon: 'resume',
  request: 'voice.resumeCallRecording',
};
const stop: RecordingCommand = {
  label: 'Stop recording',
  icon: 'stop',
  request: 'voice.stopCallRecording',
};

const screen: Readonly<
  Record<RecordingState, { label: string; tone: Tone; commands: readonly RecordingCommand[] }>
> = {
  STOPPED: { label: 'Not recorded', tone: 'neutral', commands: [start] },
  RECORDING: { label: 'Recording', tone: 'danger', commands: [pause, stop] },
  PAUSED: { label: 'Paused', tone: 'warning', commands: [resume, stop] },
};

/**
 * @summary Whether a call is recorded, and the buttons that change it.
 * @tag sim-recording-controls
 */
@customElement('sim-recording-controls')
export class SimRecordingControls extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    controls,
    css`
      .recording {
        display: flex;
        align-items: center;
        gap: 2px;
        min-block-size: 32px;
        padding-inline: 6px 2px;
        border: 1px solid var(--_divider);
        border-radius: var(--_radius);
      }

      sim-badge {
        margin-inline-end: 4px;
      }
    `,
  ];

  protected readonly focusKeeper = new FocusKeeper(this, '.recording');

  /** The desktop that records. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The call. */
  @property({ attribute: false }) interaction!: DesktopInteraction;

  override render(): TemplateResult {
    const { label, tone, commands } = screen[this.interaction.recordingState ?? 'STOPPED'];

    return html`
      <div class="recording" role="group" aria-label="Recording" tabindex="-1">
        <sim-badge tone=${tone}>${label}</sim-badge>
        ${repeat(
          commands,
          ({ label }) => label,
          (command) => this.#renderCommand(command),
        )}
      </div>
    `;
  }

  #renderCommand({ label, icon: name, request }: RecordingCommand): TemplateResult {
    return html`
      <button
        type="button"
        class="button icon-only small plain"
        aria-label=${label}
        title=${label}
        @click=${() => {
          attempt(this, () => {
            this.desktop.perform(request, this.interaction.interactionId);
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
    'sim-recording-controls': SimRecordingControls;
  }
}
