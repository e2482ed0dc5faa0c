import {
  createInteractionListControl,
  type InteractionEntry,
  type InteractionListAction,
  type InteractionListControl,
  type InteractionListState,
} from '@scapi/client';
import { rovingTarget } from '@scapi/design';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../internal/base.styles.js';
import { ControlController } from '../internal/control-controller.js';
import { ElapsedController } from '../internal/elapsed-controller.js';
import { runAction } from '../internal/emit.js';
import { listConverter } from '../internal/list-converter.js';
import { noticeStyles } from '../internal/notice.styles.js';
import { explainSituation, renderFrame } from '../internal/notice.js';
import { TextController } from '../internal/text-controller.js';
import { actionEvents } from './entry-actions.js';
import { entryStyles } from './entry.styles.js';
import { interactionListStyles } from './interaction-list.styles.js';
import { interactionListTexts } from './interaction-list.texts.js';
import { channelOf, isTimed, renderEntry, titleOfEntry } from './render-entry.js';
import { RowFocus } from './row-focus.js';

/**
 * Lists what the agent handles: calls, chats, e-mails and work items, with who it is about, what it
 * is doing and for how long. The agent accepts, rejects and marks done.
 *
 * The arrows up and down move from row to row, Tab to the buttons of a row.
 *
 * @summary What the agent handles, with accept, reject and mark done.
 * @tag scapi-interaction-list
 *
 * @fires {CustomEvent<InteractionDetail>} scapi-accept - Before the desktop is asked to accept an
 *   invitation or to answer a call. This and the others of its kind can be canceled: then nothing
 *   is asked.
 * @fires {CustomEvent<InteractionDetail>} scapi-accepted - When the desktop reported it, as the
 *   others of its kind.
 * @fires {CustomEvent<InteractionDetail>} scapi-reject - Before an invitation is rejected.
 * @fires {CustomEvent<InteractionDetail>} scapi-rejected - When it was rejected.
 * @fires {CustomEvent<InteractionDetail>} scapi-mark-done - Before an interaction is marked done.
 * @fires {CustomEvent<InteractionDetail>} scapi-marked-done - When it was marked done.
 * @fires {CustomEvent<InteractionDetail>} scapi-block - Before "mark done" is blocked.
 * @fires {CustomEvent<InteractionDetail>} scapi-blocked - When it is blocked.
 * @fires {CustomEvent<InteractionDetail>} scapi-unblock - Before "mark done" is allowed again.
 * @fires {CustomEvent<InteractionDetail>} scapi-unblocked - When it is allowed again.
 * @fires {CustomEvent<Error>} scapi-error - When the desktop refused or did not answer; a
 *   `ScapiError` with a `code` and a `hint`.
 *
 * @csspart list - The list.
 * @csspart entry - One interaction.
 * @csspart button - Each button; it also has the part `button-` and its kind, such as `button-danger`, and its action.
 * @csspart note - Why there is nothing to show.
 * @csspart message - What went wrong with an interaction, in its row.
 *
 * @cssprop [--scapi-color-accent] - Icons, and the button that accepts.
 * @cssprop [--scapi-color-surface] - Background.
 * @cssprop [--scapi-color-border] - Borders.
 * @cssprop [--scapi-color-warning] - The reason why an interaction cannot be marked done.
 * @cssprop [--scapi-color-danger] - Errors.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-font-family=inherit] - Font family; `--scapi-font-size` and `--scapi-font-weight` stand apart.
 * @cssprop [--scapi-control-height=36px] - Height of the buttons.
 * @cssprop [--scapi-gap=8px] - Room between the parts of a row.
 *
 * @see Protocol reference, sections 4.3 and 8.
 */
export class ScapiInteractionList extends LitElement {
  static override styles: CSSResultGroup = [
    baseStyles,
    noticeStyles,
    entryStyles,
    interactionListStyles,
  ];

  readonly #list = new ControlController<InteractionListState, InteractionListControl>(
    this,
    createInteractionListControl,
  );
  readonly #texts = new TextController(this, interactionListTexts);
  readonly #time = new ElapsedController(this);
  readonly #focus = new RowFocus(this);
  #said: ReadonlyMap<string, string> = new Map();
  #news = '';

  /** Channels to list, such as `voice, chat`; left out, all. */
  @property({ converter: listConverter }) media: readonly string[] | undefined;

  /**
   * Offers to keep the agent from marking an interaction done, with this reason. Left out, the
   * buttons are not there; the page blocks by `blockMarkDone`.
   */
  @property({ attribute: 'block-reason' }) blockReason = '';

  /** Name of the list for assistive technology; left out, "Interactions". */
  @property() label = '';

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const entries = this.#entries;
    this.#time.run(entries.some(({ interaction }) => isTimed(interaction)));
    const said = new Map(
      entries.map(({ interaction }) => [
        interaction.interactionId,
        titleOfEntry(this.#texts, interaction),
      ]),
    );
    for (const [id, words] of said) if (this.#said.get(id) !== words) this.#news = words;
    this.#said = said;
  }

  /**
   * Accepts an invitation or answers a call, exactly as a click does. Like the others it never
   * rejects: what goes wrong is shown and reported as `scapi-error`.
   */
  accept(interactionId: string): Promise<void> {
    return this.#run('accept', interactionId);
  }

  /** Rejects an invitation. */
  reject(interactionId: string): Promise<void> {
    return this.#run('reject', interactionId);
  }

  /** Marks an interaction done. */
  markDone(interactionId: string): Promise<void> {
    return this.#run('markDone', interactionId);
  }

  /**
   * Keeps the agent from marking an interaction done, for example until a form is saved.
   *
   * @param warningMessage - what the agent is told; left out, `blockReason`.
   */
  blockMarkDone(interactionId: string, warningMessage: string = this.blockReason): Promise<void> {
    return this.#run('blockMarkDone', interactionId, warningMessage);
  }

  /** Lets the agent mark it done again. */
  unblockMarkDone(interactionId: string): Promise<void> {
    return this.#run('unblockMarkDone', interactionId);
  }

  override render(): TemplateResult {
    const entries = this.#entries;
    const empty = entries.length === 0 ? this.#texts.term('interactionsNone') : undefined;
    const note = explainSituation(this.#texts, this.#list, 'accept', empty);
    const list = html`<ul
      part="list"
      class="list"
      aria-label=${this.label || this.#texts.term('interactions')}
      @keydown=${this.#onKeydown}
    >
      ${repeat(
        entries,
        ({ interaction }) => interaction.interactionId,
        (entry) => this.#renderEntry(entry),
      )}
    </ul>`;
    return renderFrame(this.#texts, entries.length === 0 ? nothing : list, {
      note,
      status: this.#news,
    });
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const current = (event.target as Element).closest('.entry');
    const target = rovingTarget(event, this.#focus.rows, current);
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  get #entries(): readonly InteractionEntry[] {
    const { state } = this.#list;
    const entries = state?.status === 'listed' ? state.entries : [];
    return entries.filter(
      ({ interaction }) => this.media?.includes(channelOf(interaction)) ?? true,
    );
  }

  async #run(
    action: InteractionListAction,
    interactionId: string,
    warningMessage: string = this.blockReason,
  ): Promise<void> {
    const run = (): Promise<void> => this.#list.require()[action](interactionId, warningMessage);
    await runAction(this, { ...actionEvents(action, interactionId, warningMessage), run });
  }

  #renderEntry(entry: InteractionEntry): TemplateResult {
    return html`<li part="entry" class="entry" data-state=${entry.interaction.state} tabindex="-1">
      ${renderEntry(
        {
          texts: this.#texts,
          isBlockable: this.blockReason !== '',
          availabilityOf: (action) => this.#list.availabilityOf(action),
          onAction: (action, id) => void this.#run(action, id),
        },
        entry,
      )}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-interaction-list': ScapiInteractionList;
  }
}
