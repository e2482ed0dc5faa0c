import {
  createCallControl,
  type CallAction,
  type CallControl,
  type CallState,
  type Interaction,
} from '@scapi/client';
import { FocusKeeper } from '@scapi/design';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { actionRowStyles } from '../internal/action-row.styles.js';
import { renderActionRow } from '../internal/action-row.js';
import { baseStyles } from '../internal/base.styles.js';
import {
  numberOf,
  renderStatePill,
  wordsForInteractionState,
  wordsForParties,
} from '../internal/describe-interaction.js';
import { ElapsedController } from '../internal/elapsed-controller.js';
import { runAction } from '../internal/emit.js';
import { InteractionController } from '../internal/interaction-controller.js';
import { noticeStyles } from '../internal/notice.styles.js';
import { explainSituation, renderFrame } from '../internal/notice.js';
import { TextController } from '../internal/text-controller.js';
import { ACTIONS, placesOf } from './call-actions.js';
import { callControlsStyles } from './call-controls.styles.js';
import { callControlsTexts } from './call-controls.texts.js';

/** Detail of the events of `<scapi-call-controls>`. */
export interface CallDetail {
  readonly interactionId: string | undefined;
}

/**
 * Shows a call, who is at the other end and how long it has lasted, and lets the agent answer, hold,
 * resume, mute and hang up.
 *
 * @summary The buttons of a call.
 * @tag scapi-call-controls
 *
 * @fires {CustomEvent<CallDetail>} scapi-answer - Before the desktop is asked to answer. This and
 *   the others of its kind can be canceled: then nothing is asked.
 * @fires {CustomEvent<CallDetail>} scapi-answered - When the desktop reported it, as the others of
 *   its kind.
 * @fires {CustomEvent<CallDetail>} scapi-hold - Before the call is put on hold.
 * @fires {CustomEvent<CallDetail>} scapi-held - When it is on hold.
 * @fires {CustomEvent<CallDetail>} scapi-resume - Before the call is taken back from hold.
 * @fires {CustomEvent<CallDetail>} scapi-resumed - When it was taken back.
 * @fires {CustomEvent<CallDetail>} scapi-mute - Before the microphone is turned off.
 * @fires {CustomEvent<CallDetail>} scapi-muted - When it is off.
 * @fires {CustomEvent<CallDetail>} scapi-unmute - Before the microphone is turned on.
 * @fires {CustomEvent<CallDetail>} scapi-unmuted - When it is on.
 * @fires {CustomEvent<CallDetail>} scapi-hang-up - Before the call is ended.
 * @fires {CustomEvent<CallDetail>} scapi-hung-up - When it was ended from here.
 * @fires {CustomEvent<Error>} scapi-error - When the desktop refused or did not answer; a
 *   `ScapiError` with a `code` and a `hint`.
 *
 * @csspart call - Who is at the other end, and the state of the call.
 * @csspart actions - The row of buttons.
 * @csspart button - Each button; it also has the part `button-` and its kind, such as `button-danger`, and its action.
 * @csspart note - Why there is no call to show.
 * @csspart message - What went wrong.
 *
 * @cssprop [--scapi-color-success] - The button that answers, and the state of a talking call.
 * @cssprop [--scapi-color-warning] - State of a held call, and of a muted microphone.
 * @cssprop [--scapi-color-danger] - The button that hangs up, and errors.
 * @cssprop [--scapi-color-surface] - Background of the buttons.
 * @cssprop [--scapi-color-border] - Border of the buttons.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-font-family=inherit] - Font family; `--scapi-font-size` and `--scapi-font-weight` stand apart.
 * @cssprop [--scapi-control-height=36px] - Height of the buttons.
 * @cssprop [--scapi-gap=8px] - Room between the buttons.
 *
 * @see Protocol reference, sections 4.4, 4.5 and 8, voice calls.
 */
export class ScapiCallControls extends LitElement {
  static override styles: CSSResultGroup = [
    baseStyles,
    noticeStyles,
    actionRowStyles,
    callControlsStyles,
  ];

  readonly #call = new InteractionController<CallState, CallControl>(this, createCallControl);
  readonly #texts = new TextController(this, callControlsTexts);
  readonly #time = new ElapsedController(this);

  /** The call; left out, the main interaction of the selected case. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** Shows icons without their labels; an element narrower than 12em does so by itself. */
  @property({ type: Boolean, reflect: true }) compact = false;

  constructor() {
    super();
    new FocusKeeper(this, '[tabindex]');
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { shown } = this.#call;
    const startDate = shown?.interaction.startDate;
    this.#time.run(startDate !== undefined && shown?.status !== 'ended', startDate);
  }

  /**
   * Answers the call, exactly as a click does. Like the others it never rejects: what goes wrong is
   * shown and reported as `scapi-error`.
   */
  answer(): Promise<void> {
    return this.#run('answer');
  }

  /** Puts the call on hold. */
  hold(): Promise<void> {
    return this.#run('hold');
  }

  /** Takes the call back from hold. */
  resume(): Promise<void> {
    return this.#run('resume');
  }

  /** Turns the agent's microphone off, for all calls. */
  mute(): Promise<void> {
    return this.#run('mute');
  }

  /** Turns the agent's microphone on. */
  unmute(): Promise<void> {
    return this.#run('unmute');
  }

  /** Ends the call. */
  hangUp(): Promise<void> {
    return this.#run('hangUp');
  }

  override render(): TemplateResult {
    const { shown } = this.#call;
    const empty = shown ? undefined : this.#texts.term('callNone');
    return renderFrame(this.#texts, shown ? this.#renderCall(shown) : nothing, {
      note: explainSituation(this.#texts, this.#call, 'hangUp', empty),
      status: shown && this.#describe(shown.interaction),
      activity: shown?.activity,
    });
  }

  async #run(action: CallAction): Promise<void> {
    const { before, after } = ACTIONS[action];
    const interactionId = this.interactionId || this.#call.shown?.interaction.interactionId;
    const detail: CallDetail = { interactionId };
    const run = (): Promise<void> => this.#call.require()[action]();
    await runAction(this, { before, after, detail, run });
  }

  #describe(interaction: Interaction): string {
    const who = wordsForParties(interaction);
    return `${who} ${wordsForInteractionState(this.#texts, interaction)}`.trim();
  }

  #renderCall({
    status,
    interaction,
    actions,
    activity,
    microphone,
  }: Exclude<CallState, { status: 'none' }>): TemplateResult {
    const who = wordsForParties(interaction);
    const number = numberOf(interaction);
    const { elapsed } = this.#time;
    return html`
      <div part="call" class="row call" data-state=${status} tabindex="-1">
        <bdi class="party label">${who || this.#texts.term('call')}</bdi>
        ${renderStatePill(this.#texts, interaction)}
        ${
          microphone === 'off' && status !== 'ended'
            ? html`<span class="pill warning muted">${this.#texts.term('callMuted')}</span>`
            : nothing
        }
        <span class="more">
          ${number === '' || number === who ? nothing : html`<bdi>${number}</bdi>`}
          ${
            elapsed === undefined
              ? nothing
              : html`<span class="time" role="timer">${this.#texts.duration(elapsed)}</span>`
          }
        </span>
      </div>
      ${
        status === 'ended'
          ? nothing
          : renderActionRow(this.#texts, {
              label: who,
              places: placesOf(status, actions),
              looks: ACTIONS,
              labelOf: (action) => this.#texts.term(ACTIONS[action].text),
              availabilityOf: (action) => this.#call.availabilityOf(action),
              permitted: actions,
              activity,
              isCompact: this.compact,
              onAction: (action) => void this.#run(action),
            })
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-call-controls': ScapiCallControls;
  }
}
