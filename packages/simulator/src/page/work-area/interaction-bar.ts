import { FocusKeeper } from '@scapi/design';
import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Desktop, DesktopInteraction } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import '../parts/badge.js';
import {
  can,
  describeKind,
  describeState,
  hasEnded,
  isWaiting,
  isRecordable,
} from '../parts/describe.js';
import '../parts/duration.js';
import { titleOf } from '../parts/titles.js';
import { icon } from '../parts/icons.js';
import { interactionBarStyles } from './interaction-bar.styles.js';
import {
  closingCommands,
  consultationCommands,
  openingCommands,
  targetCommands,
  type InteractionCommand,
  type TargetPurpose,
} from './interaction-commands.js';
import './recording-controls.js';
import './target-form.js';

/**
 * @summary One interaction: who it is, its state, how long it lasts, and what the agent may do.
 * @tag sim-interaction-bar
 */
@customElement('sim-interaction-bar')
export class SimInteractionBar extends LitElement {
  static override styles: CSSResultGroup = interactionBarStyles;

  protected readonly focusKeeper = new FocusKeeper(this, 'h2');

  @state() private purpose: TargetPurpose | undefined;

  /** The desktop that handles the interaction. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The interaction. */
  @property({ attribute: false }) interaction!: DesktopInteraction;

  override render(): TemplateResult {
    const { interaction, desktop } = this;
    const kind = describeKind(interaction);
    const { label, tone } = describeState(interaction);

    return html`
      <section aria-label=${`${kind.label} ${titleOf(interaction)}`}>
        <div class="bar">
          <span class="kind ${tone} ${isWaiting(interaction) ? 'rings' : ''}"
            >${icon(kind.icon)}</span
          >
          <div class="who">
            <h2 class="ellipsis" tabindex="-1"><bdi>${titleOf(interaction)}</bdi></h2>
            <div class="facts">
              <sim-badge tone=${tone}>${label}</sim-badge>
              <span class="small quiet">${kind.label}</span>
              ${
                interaction.startDate === undefined || hasEnded(interaction)
                  ? nothing
                  : html`<sim-duration
                      class="small quiet"
                      .clock=${desktop.clock}
                      .since=${interaction.startDate}
                    ></sim-duration>`
              }
              ${
                interaction.markdoneBlock
                  ? html`<sim-badge tone="warning">Mark done blocked</sim-badge>`
                  : nothing
              }
            </div>
          </div>
          <div class="commands" role="group" aria-label="Interaction controls">
            ${this.#renderCommands(openingCommands)} ${this.#renderOthers()}
            ${
              isRecordable(interaction)
                ? html`<sim-recording-controls
                    .desktop=${desktop}
                    .interaction=${interaction}
                  ></sim-recording-controls>`
                : nothing
            }
            ${this.#renderCommands(closingCommands)}
          </div>
        </div>
        ${this.#renderTargetForm()}
      </section>
    `;
  }

  /** Keyed: a button never turns into another under the agent's finger. */
  #renderCommands(commands: readonly InteractionCommand[]): unknown {
    return repeat(
      commands.filter(({ capability }) => can(this.interaction, capability)),
      ({ request }) => request,
      ({ label, object, look, icon: name, compact, request }) => html`
        <button
          type="button"
          class="button ${look ?? ''} ${compact ? 'compact' : ''}"
          title=${compact ? label : nothing}
          @click=${() => {
            attempt(this, () => {
              this.desktop.perform(request, this.interaction.interactionId);
            });
          }}
        >
          ${icon(name)}<span class="label"
            >${label}${object ? html` <span class="object">${object}</span>` : nothing}</span
          >
        </button>
      `,
    );
  }

  /** A consultation can be completed; another party can be brought into any other interaction. */
  #renderOthers(): unknown {
    if (this.interaction.isConsultation) return this.#renderCommands(consultationCommands);
    return repeat(
      targetCommands.filter(({ capability }) => can(this.interaction, capability)),
      ({ label }) => label,
      ({ purpose, label, icon: name }) => html`
        <button
          type="button"
          class="button compact"
          title=${label}
          aria-expanded=${purpose === this.purpose ? 'true' : 'false'}
          @click=${() => {
            this.purpose = purpose === this.purpose ? undefined : purpose;
          }}
        >
          ${icon(name)}<span class="label">${label}</span>
        </button>
      `,
    );
  }

  #renderTargetForm(): TemplateResult | typeof nothing {
    const open = targetCommands.find(({ purpose }) => purpose === this.purpose);
    if (!open || !can(this.interaction, open.capability)) return nothing;
    return html`
      <sim-target-form
        .desktop=${this.desktop}
        .interaction=${this.interaction}
        .purpose=${open.purpose}
        @sim-close=${this.#onFormClose}
      ></sim-target-form>
    `;
  }

  readonly #onFormClose = (): void => {
    this.purpose = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-interaction-bar': SimInteractionBar;
  }
}
