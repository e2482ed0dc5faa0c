import {
  createSingleInteractionControl,
  type Interaction,
  type InteractionEntry,
  type InteractionListAction,
  type SingleInteractionControl,
  type SingleInteractionState,
} from '@scapi/client';
import { formatNumber } from '@scapi/design';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { ElapsedController } from '../internal/elapsed-controller.js';
import { runAction } from '../internal/emit.js';
import { InteractionController } from '../internal/interaction-controller.js';
import { noticeStyles } from '../internal/notice.styles.js';
import { explainSituation, renderFrame } from '../internal/notice.js';
import { renderValue } from '../internal/render-value.js';
import { TextController } from '../internal/text-controller.js';
import { actionEvents } from '../interaction-list/entry-actions.js';
import { entryStyles } from '../interaction-list/entry.styles.js';
import { isTimed, renderEntry, titleOfEntry } from '../interaction-list/render-entry.js';
import { RowFocus } from '../interaction-list/row-focus.js';
import { interactionStyles } from './interaction.styles.js';
import { singleInteractionTexts } from './interaction.texts.js';

/**
 * Shows one interaction: who it is about, what it is doing and for how long, from where to where it
 * goes and who takes part. The agent accepts, rejects and marks it done.
 *
 * @summary One interaction, with accept, reject and mark done.
 * @tag scapi-interaction
 *
 * @fires {CustomEvent<InteractionDetail>} scapi-accept - Before the desktop is asked to accept the
 *   invitation or to answer the call. This and the others of its kind can be canceled: then nothing
 *   is asked.
 * @fires {CustomEvent<InteractionDetail>} scapi-accepted - When the desktop reported it, as the
 *   others of its kind.
 * @fires {CustomEvent<InteractionDetail>} scapi-reject - Before the invitation is rejected.
 * @fires {CustomEvent<InteractionDetail>} scapi-rejected - When it was rejected.
 * @fires {CustomEvent<InteractionDetail>} scapi-mark-done - Before the interaction is marked done.
 * @fires {CustomEvent<InteractionDetail>} scapi-marked-done - When it was marked done.
 * @fires {CustomEvent<InteractionDetail>} scapi-block - Before "mark done" is blocked.
 * @fires {CustomEvent<InteractionDetail>} scapi-blocked - When it is blocked.
 * @fires {CustomEvent<InteractionDetail>} scapi-unblock - Before "mark done" is allowed again.
 * @fires {CustomEvent<InteractionDetail>} scapi-unblocked - When it is allowed again.
 * @fires {CustomEvent<Error>} scapi-error - When the desktop refused or did not answer; a
 *   `ScapiError` with a `code` and a `hint`.
 *
 * @csspart box - The box around it all.
 * @csspart entry - Who, what and since when, with the buttons.
 * @csspart details - What else is known.
 * @csspart button - Each button; it also has the part `button-` and its kind, such as `button-danger`, and its action.
 * @csspart note - Why there is nothing to show.
 * @csspart message - What went wrong.
 *
 * @cssprop [--scapi-color-accent] - The icon, and the button that accepts.
 * @cssprop [--scapi-color-surface] - Background.
 * @cssprop [--scapi-color-border] - Borders.
 * @cssprop [--scapi-color-warning] - The reason why it cannot be marked done.
 * @cssprop [--scapi-color-danger] - Errors.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-font-family=inherit] - Font family; `--scapi-font-size` and `--scapi-font-weight` stand apart.
 * @cssprop [--scapi-control-height=36px] - Height of the buttons.
 * @cssprop [--scapi-gap=8px] - Room between the parts.
 *
 * @see Protocol reference, sections 4.3, 5, `Interaction`, and 8.
 */
export class ScapiInteraction extends LitElement {
  static override styles: CSSResultGroup = [
    baseStyles,
    noticeStyles,
    entryStyles,
    interactionStyles,
  ];

  readonly #one = new InteractionController<SingleInteractionState, SingleInteractionControl>(
    this,
    createSingleInteractionControl,
  );
  readonly #texts = new TextController(this, singleInteractionTexts);
  readonly #time = new ElapsedController(this);

  /** The interaction; left out, the main one of the selected case. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /**
   * Offers to keep the agent from marking it done, with this reason. Left out, the buttons are not
   * there; the page blocks by `blockMarkDone`.
   */
  @property({ attribute: 'block-reason' }) blockReason = '';

  constructor() {
    super();
    new RowFocus(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const entry = this.#entry;
    this.#time.run(entry !== undefined && isTimed(entry.interaction));
  }

  /**
   * Accepts the invitation or answers the call, exactly as a click does. Like the others it never
   * rejects: what goes wrong is shown and reported as `scapi-error`.
   */
  accept(): Promise<void> {
    return this.#run('accept');
  }

  /** Rejects the invitation. */
  reject(): Promise<void> {
    return this.#run('reject');
  }

  /** Marks the interaction done. */
  markDone(): Promise<void> {
    return this.#run('markDone');
  }

  /**
   * Keeps the agent from marking it done, for example until a form is saved.
   *
   * @param warningMessage - what the agent is told; left out, `blockReason`.
   */
  blockMarkDone(warningMessage: string = this.blockReason): Promise<void> {
    return this.#run('blockMarkDone', warningMessage);
  }

  /** Lets the agent mark it done again. */
  unblockMarkDone(): Promise<void> {
    return this.#run('unblockMarkDone');
  }

  override render(): TemplateResult {
    const entry = this.#entry;
    const empty = entry ? undefined : this.#texts.term('interactionNone');
    return renderFrame(this.#texts, entry ? this.#renderShown(entry) : nothing, {
      note: explainSituation(this.#texts, this.#one, 'accept', empty),
      status: entry && titleOfEntry(this.#texts, entry.interaction),
    });
  }

  get #entry(): InteractionEntry | undefined {
    return this.#one.shown?.entry;
  }

  async #run(
    action: InteractionListAction,
    warningMessage: string = this.blockReason,
  ): Promise<void> {
    const id = this.interactionId || (this.#entry?.interaction.interactionId ?? '');
    const run = (): Promise<void> => this.#one.require()[action](warningMessage);
    await runAction(this, { ...actionEvents(action, id, warningMessage), run });
  }

  #renderShown(entry: InteractionEntry): TemplateResult {
    const { interaction } = entry;
    return html`<div part="box" class="box card">
      <div part="entry" class="entry" data-state=${interaction.state} tabindex="-1">
        ${renderEntry(
          {
            texts: this.#texts,
            isAlone: true,
            isBlockable: this.blockReason !== '',
            availabilityOf: (action) => this.#one.availabilityOf(action),
            onAction: (action) => void this.#run(action),
          },
          entry,
        )}
      </div>
      ${this.#renderDetails(interaction)}
    </div>`;
  }

  #renderDetails({ ani, dnis, parties, startDate }: Interaction): TemplateResult | typeof nothing {
    const details = (
      [
        ['interactionFrom', formatNumber(ani ?? '')],
        ['interactionTo', formatNumber(dnis ?? '')],
        ['interactionParties', parties.map(({ name }) => name).join(', ')],
        [
          'interactionStarted',
          startDate === undefined
            ? ''
            : this.#texts.date(startDate, { dateStyle: 'medium', timeStyle: 'short' }),
        ],
      ] as const
    ).filter(([, value]) => value);
    if (details.length === 0) return nothing;
    return html`<dl part="details" class="details divided">
      ${details.map(
        ([key, value]) =>
          html`<div>
            <dt>${this.#texts.term(key)}</dt>
            <dd>${renderValue(this.#texts, value, key)}</dd>
          </div>`,
      )}
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-interaction': ScapiInteraction;
  }
}
