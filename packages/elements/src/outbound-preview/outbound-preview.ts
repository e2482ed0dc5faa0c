import {
  createCampaignsControl,
  createOutboundControl,
  type CallbackType,
  type CallResult,
  type CampaignsControl,
  type CampaignsState,
  type OutboundControl,
  type OutboundState,
} from '@scapi/client';
import {
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { ControlController } from '../internal/control-controller.js';
import { ElapsedController } from '../internal/elapsed-controller.js';
import { InteractionController } from '../internal/interaction-controller.js';
import { listConverter } from '../internal/list-converter.js';
import { noticeStyles } from '../internal/notice.styles.js';
import { explainSituation, renderFrame } from '../internal/notice.js';
import { TextController } from '../internal/text-controller.js';
import { OutboundForm } from './outbound-form.js';
import { outboundPreviewStyles } from './outbound-preview.styles.js';
import { outboundPreviewTexts } from './outbound-preview.texts.js';
import { renderIntake } from './render-intake.js';
import { renderRecord, stateOfRecord, titleOfRecord } from './render-record.js';

/**
 * Carries a preview record of an outbound campaign through: fetches it or has it sent, accepts or
 * rejects it, calls the customer, files in one form the result and whether to call again later or never,
 * marks done. What is on file about the record shows as text; what was entered and not saved yet is saved
 * before the record is marked done.
 *
 * @summary Preview records: get, call, file.
 * @tag scapi-outbound-preview
 *
 * @fires {CustomEvent<OutboundDetail>} scapi-fetch - Before a record is fetched. This and the others
 *   of its kind can be canceled: then nothing is asked.
 * @fires {CustomEvent<OutboundDetail>} scapi-fetched - When a record came, as the others of its kind.
 * @fires {CustomEvent<OutboundDetail>} scapi-start-push - Before direct push begins.
 * @fires {CustomEvent<OutboundDetail>} scapi-push-started - When it began.
 * @fires {CustomEvent<OutboundDetail>} scapi-stop-push - Before direct push ends.
 * @fires {CustomEvent<OutboundDetail>} scapi-push-stopped - When it ended.
 * @fires {CustomEvent<OutboundDetail>} scapi-accept - Before a record that was sent is accepted.
 * @fires {CustomEvent<OutboundDetail>} scapi-accepted - When it was accepted.
 * @fires {CustomEvent<OutboundDetail>} scapi-reject - Before a record is rejected.
 * @fires {CustomEvent<OutboundDetail>} scapi-rejected - When it was rejected.
 * @fires {CustomEvent<OutboundDetail>} scapi-call - Before the customer is called.
 * @fires {CustomEvent<OutboundDetail>} scapi-called - When the call began.
 * @fires {CustomEvent<OutboundDetail>} scapi-cancel - Before the record is taken out of the campaign.
 * @fires {CustomEvent<OutboundDetail>} scapi-canceled - When it was taken out.
 * @fires {CustomEvent<OutboundDetail>} scapi-set-result - Before the call result is set.
 * @fires {CustomEvent<OutboundDetail>} scapi-result-set - When it was set.
 * @fires {CustomEvent<OutboundDetail>} scapi-set-do-not-call - Before the customer is barred from calls.
 * @fires {CustomEvent<OutboundDetail>} scapi-do-not-call-set - When the customer was.
 * @fires {CustomEvent<OutboundDetail>} scapi-remove-do-not-call - Before that is taken back.
 * @fires {CustomEvent<OutboundDetail>} scapi-do-not-call-removed - When it was taken back.
 * @fires {CustomEvent<OutboundDetail>} scapi-reschedule - Before the record is rescheduled.
 * @fires {CustomEvent<OutboundDetail>} scapi-rescheduled - When it was rescheduled.
 * @fires {CustomEvent<OutboundDetail>} scapi-cancel-reschedule - Before that is taken back.
 * @fires {CustomEvent<OutboundDetail>} scapi-reschedule-canceled - When it was taken back.
 * @fires {CustomEvent<OutboundDetail>} scapi-mark-done - Before the record, or its call, is marked done.
 * @fires {CustomEvent<OutboundDetail>} scapi-marked-done - When it was marked done.
 * @fires {CustomEvent<Error>} scapi-error - When the desktop refused or did not answer; a
 *   `ScapiError` with a `code` and a `hint`.
 *
 * @csspart box - The box around a record.
 * @csspart record - Whom the record is about, and its state.
 * @csspart fields - What is on file.
 * @csspart actions - The buttons for the record itself.
 * @csspart filing - The form with call result, do-not-call and a later call.
 * @csspart reschedule - The fields for a later call.
 * @csspart intake - The buttons that bring records.
 * @csspart button - Each button; it also has the part `button-` and its kind, such as `button-danger`, and its action.
 * @csspart note - Why there is no record to show.
 * @csspart message - What went wrong.
 *
 * @cssprop [--scapi-color-accent] - The buttons that accept, call and fetch.
 * @cssprop [--scapi-color-success] - The state of a record whose customer is called.
 * @cssprop [--scapi-color-surface] - Background.
 * @cssprop [--scapi-color-border] - Borders.
 * @cssprop [--scapi-color-danger] - Errors, and a date that cannot be.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-font-family=inherit] - Font family; `--scapi-font-size` and `--scapi-font-weight` stand apart.
 * @cssprop [--scapi-control-height=36px] - Height of buttons and fields.
 * @cssprop [--scapi-gap=8px] - Room between the parts.
 *
 * @see Protocol reference, sections 4.7, 7.1 and 8, outbound preview record.
 */
export class ScapiOutboundPreview extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, noticeStyles, outboundPreviewStyles];

  readonly #outbound = new InteractionController<OutboundState, OutboundControl>(
    this,
    createOutboundControl,
  );
  readonly #campaigns = new ControlController<CampaignsState, CampaignsControl>(
    this,
    createCampaignsControl,
  );
  readonly #texts = new TextController(this, outboundPreviewTexts);
  readonly #time = new ElapsedController(this);
  readonly #form = new OutboundForm(this, this.#outbound, this.#texts);

  /** The record; left out, that of the selected case, else the oldest. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** Campaign from which records are fetched; left out, the agent chooses among those loaded. */
  @property() campaign = '';

  /**
   * How the agent may bring records: `pull` fetches one, `direct-push` has them sent. Left out, both;
   * `none` where regular push brings them.
   */
  @property({ converter: listConverter }) intake: readonly string[] | undefined;

  /** Calling-list fields to show, in this order; left out, those of the site and the most useful. */
  @property({ converter: listConverter }) fields: readonly string[] | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { shown } = this.#outbound;
    const isOver = shown?.status === 'called' || shown?.status === 'processed';
    const startDate = (shown?.call ?? shown?.record)?.startDate;
    this.#time.run(startDate !== undefined && !isOver, startDate);
  }

  /**
   * Fetches the next record, exactly as a click does. Like the others it never rejects: what goes
   * wrong is shown and reported as `scapi-error`.
   *
   * @param campaign - left out, the one that `campaign` names.
   */
  getNext(campaign: string = this.campaign): Promise<void> {
    return this.#form.run('getNext', { campaign });
  }

  /** Begins to receive records by direct push. */
  startDirectPush(): Promise<void> {
    return this.#form.run('startDirectPush');
  }

  /** Receives no more. */
  stopDirectPush(): Promise<void> {
    return this.#form.run('stopDirectPush');
  }

  /** Accepts a record that was sent. */
  accept(): Promise<void> {
    return this.#form.run('accept');
  }

  /** Rejects a record that was sent, or gives the one in preview back. */
  reject(): Promise<void> {
    return this.#form.run('reject');
  }

  /**
   * Calls the customer.
   *
   * @param recordHandle - the record of the chain to dial; left out, the current one.
   */
  call(recordHandle?: number): Promise<void> {
    return this.#form.run('call', { recordHandle });
  }

  /** Takes the record out of the campaign. */
  cancel(): Promise<void> {
    return this.#form.run('cancel');
  }

  /** Sets the result of the call by its code. */
  setCallResult(callResult: CallResult): Promise<void> {
    return this.#form.run('setCallResult', { callResult });
  }

  /** Has the customer never called again. */
  setDoNotCall(): Promise<void> {
    return this.#form.run('setDoNotCall');
  }

  /** Takes that back. */
  removeDoNotCall(): Promise<void> {
    return this.#form.run('removeDoNotCall');
  }

  /** Has the customer called again later, by anyone in the campaign unless told otherwise. */
  reschedule(date: Date | string, callbackType: CallbackType = 'CAMPAIGN'): Promise<void> {
    return this.#form.run('reschedule', { date, callbackType });
  }

  /** Takes the rescheduling back. */
  cancelReschedule(): Promise<void> {
    return this.#form.run('cancelReschedule');
  }

  /** Marks the record, or the call made from it, done. */
  markDone(): Promise<void> {
    return this.#form.run('markDone');
  }

  override render(): TemplateResult {
    const { state, shown } = this.#outbound;
    const view = this.#form;
    const empty = shown ? undefined : this.#texts.term('outboundNone');
    const record = shown && renderRecord(view, shown, this.#time.elapsed, this.fields);
    const ways = { ways: this.intake, hasRecord: shown !== undefined };
    return renderFrame(this.#texts, record ?? nothing, {
      note: explainSituation(this.#texts, this.#outbound, 'markDone', empty),
      below: state ? renderIntake(view, state.intake, this.#choices, ways) : nothing,
      status: shown && `${titleOfRecord(shown)} ${stateOfRecord(view, shown)}`,
    });
  }

  /** The campaigns to fetch from. */
  get #choices(): readonly { readonly name: string }[] {
    if (this.campaign !== '') return [{ name: this.campaign }];
    const { state } = this.#campaigns;
    return state?.status === 'listed' ? state.campaigns : [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-outbound-preview': ScapiOutboundPreview;
  }
}
