import {
  createConsultControl,
  type ConsultAction,
  type ConsultControl,
  type ConsultState,
  type TargetQuery,
  type UserData,
} from '@scapi/client';
import { FocusKeeper } from '@scapi/design';
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderActionRow, type PlacedAction } from '../internal/action-row.js';
import { actionRowStyles } from '../internal/action-row.styles.js';
import { baseStyles } from '../internal/base.styles.js';
import { runAction } from '../internal/emit.js';
import { InteractionController } from '../internal/interaction-controller.js';
import { noticeStyles } from '../internal/notice.styles.js';
import { explainSituation, renderFrame } from '../internal/notice.js';
import { TextController } from '../internal/text-controller.js';
import { ACTIONS, FIRST_STEPS, SECOND_STEPS } from './consult-actions.js';
import { consultStyles } from './consult.styles.js';
import { consultTexts } from './consult.texts.js';
import { describeLeg, renderLegs } from './render-legs.js';

/** Detail of the events of `<scapi-consult>`. */
export interface ConsultDetail {
  readonly interactionId: string | undefined;
  /** Whom to bring in; `undefined` in what ends a consultation. */
  readonly target: TargetQuery | string | undefined;
}

type Shown = Exclude<ConsultState, { status: 'none' }>;

/**
 * Brings another party into a call: consults first and then transfers, conferences or goes back, or
 * transfers and conferences in one step. Enter in the field consults.
 *
 * @summary Consultation, transfer and conference, in one step or two.
 * @tag scapi-consult
 *
 * @fires {CustomEvent<ConsultDetail>} scapi-consult - Before the target is consulted. This and the
 *   others of its kind can be canceled: then nothing is asked.
 * @fires {CustomEvent<ConsultDetail>} scapi-consulted - When the consultation has begun.
 * @fires {CustomEvent<ConsultDetail>} scapi-transfer - Before the call is transferred in one step.
 * @fires {CustomEvent<ConsultDetail>} scapi-transferred - When it was.
 * @fires {CustomEvent<ConsultDetail>} scapi-conference - Before the target is added in one step.
 * @fires {CustomEvent<ConsultDetail>} scapi-conferenced - When it was.
 * @fires {CustomEvent<ConsultDetail>} scapi-complete-transfer - Before the two are connected.
 * @fires {CustomEvent<ConsultDetail>} scapi-transfer-completed - When they were.
 * @fires {CustomEvent<ConsultDetail>} scapi-complete-conference - Before all are joined.
 * @fires {CustomEvent<ConsultDetail>} scapi-conference-completed - When all were.
 * @fires {CustomEvent<ConsultDetail>} scapi-cancel-consult - Before the consultation is ended.
 * @fires {CustomEvent<ConsultDetail>} scapi-consult-canceled - When it was ended from here.
 * @fires {CustomEvent<Error>} scapi-error - When the desktop refused or did not answer; a
 *   `ScapiError` with a `code` and a `hint`.
 *
 * @csspart field - The field for the target.
 * @csspart legs - Both legs during a consultation.
 * @csspart actions - The row of buttons.
 * @csspart button - Each button; it also has the part `button-` and its kind, such as `button-danger`, and its action.
 * @csspart note - Why there is nothing to transfer.
 * @csspart message - What went wrong.
 *
 * @cssprop [--scapi-color-accent] - What the agent most likely wants.
 * @cssprop [--scapi-color-danger] - The button that cancels, and errors.
 * @cssprop [--scapi-color-surface] - Background of field and buttons.
 * @cssprop [--scapi-color-border] - Border of field and buttons.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-font-family=inherit] - Font family; `--scapi-font-size` and `--scapi-font-weight` stand apart.
 * @cssprop [--scapi-control-height=36px] - Height of field and buttons.
 *
 * @see Protocol reference, sections 4.3 and 8, consultation.
 */
export class ScapiConsult extends LitElement {
  static override styles: CSSResultGroup = [
    baseStyles,
    noticeStyles,
    actionRowStyles,
    consultStyles,
  ];

  readonly #consult = new InteractionController<ConsultState, ConsultControl>(
    this,
    createConsultControl,
  );
  readonly #texts = new TextController(this, consultTexts);

  /** What the agent typed; none until then, and after it was used. */
  @state() private typed: string | undefined;

  /** The call; left out, the main interaction of the selected case. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** The number to begin with; the agent may type another. */
  @property() target = '';

  /** A target other than a number, such as an agent or a queue; it takes the place of the field. */
  @property({ attribute: 'target-query', type: Object }) targetQuery: TargetQuery | undefined;

  /** Data to attach to the new leg; as an attribute, a JSON object. */
  @property({ attribute: 'user-data', type: Object }) userData: UserData | undefined;

  constructor() {
    super();
    new FocusKeeper(this, '.field, [tabindex]');
  }

  /**
   * Consults the target, exactly as a click does. Like the others it never rejects: what goes wrong
   * is shown and reported as `scapi-error`.
   */
  consult(): Promise<void> {
    return this.#run('consult');
  }

  /** Transfers the call to the target without asking it. */
  singleStepTransfer(): Promise<void> {
    return this.#run('singleStepTransfer');
  }

  /** Adds the target to the call without asking it. */
  singleStepConference(): Promise<void> {
    return this.#run('singleStepConference');
  }

  /** Gives the caller to the one who is consulted. */
  completeTransfer(): Promise<void> {
    return this.#run('completeTransfer');
  }

  /** Joins all three. */
  completeConference(): Promise<void> {
    return this.#run('completeConference');
  }

  /** Ends the consultation; the caller stays on hold. */
  cancel(): Promise<void> {
    return this.#run('cancel');
  }

  override render(): TemplateResult {
    const { shown } = this.#consult;
    const empty = shown ? undefined : this.#texts.term('consultNone');
    const leg = shown?.status === 'consulting' ? shown.consultation : undefined;
    return renderFrame(this.#texts, shown ? this.#renderState(shown) : nothing, {
      note: explainSituation(this.#texts, this.#consult, 'consult', empty),
      status: leg && describeLeg(this.#texts, leg),
      activity: shown?.activity,
    });
  }

  readonly #onInput = ({ target }: Event): void => {
    this.typed = (target as HTMLInputElement).value;
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('[data-action="consult"]')?.click();
  };

  get #target(): TargetQuery | string {
    return this.targetQuery ?? (this.typed ?? this.target).trim();
  }

  async #run(action: ConsultAction): Promise<void> {
    const { before, after } = ACTIONS[action];
    const isFirst = FIRST_STEPS.some(([, first]) => first === action);
    const target = this.#target;
    const detail: ConsultDetail = {
      interactionId: this.interactionId || this.#consult.shown?.interaction.interactionId,
      target: isFirst ? target : undefined,
    };
    const run = (): Promise<void> =>
      this.#consult.require()[action](target, { userData: this.userData });
    const isDone = await runAction(this, { before, after, detail, run });
    if (isDone && isFirst) this.typed = undefined;
  }

  #renderState(state: Shown): TemplateResult {
    if (state.status === 'consulting') {
      return html`${renderLegs(this.#texts, [state.interaction, state.consultation])}
      ${this.#renderActions(state, SECOND_STEPS, state.actions)}`;
    }
    return html`<form @submit=${this.#onSubmit}>
      ${this.#renderTarget(state)}
      ${this.#renderActions(state, FIRST_STEPS, this.#target === '' ? [] : state.actions)}
    </form>`;
  }

  #renderTarget({ actions }: Shown): TemplateResult {
    const why =
      this.#target === '' ? 'consultMissing' : actions.length === 0 ? 'consultNotNow' : undefined;
    const hint = html`<span id="why" class="hint">${why ? this.#texts.term(why) : nothing}</span>`;
    if (this.targetQuery) {
      return html`<p class="target label" tabindex="-1">
        <bdi>${this.targetQuery.destination}</bdi>
        ${hint}
      </p>`;
    }
    return html`<label class="target"
      ><span class="caption">${this.#texts.term('consultTarget')}</span>
      <input
        part="field"
        class="field"
        autocomplete="off"
        .value=${this.typed ?? this.target}
        dir="auto"
        aria-describedby="why"
        @input=${this.#onInput}
      />
      ${hint}
    </label>`;
  }

  #renderActions(
    { activity }: Shown,
    places: readonly PlacedAction<ConsultAction>[],
    permitted: readonly ConsultAction[],
  ): TemplateResult {
    return renderActionRow(this.#texts, {
      label: this.#texts.term('consultation'),
      places,
      looks: ACTIONS,
      labelOf: (action) => this.#texts.term(ACTIONS[action].text),
      availabilityOf: (action) => this.#consult.availabilityOf(action),
      permitted,
      activity,
      onAction: (action) => void this.#run(action),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-consult': ScapiConsult;
  }
}
