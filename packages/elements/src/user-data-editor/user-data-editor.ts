import {
  createUserDataControl,
  type SavedUserData,
  type UserDataControl,
  type UserDataDrafts,
  type UserDataState,
  type UserDataView,
} from '@scapi/client';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { emit, runAction } from '../internal/emit.js';
import { InteractionController } from '../internal/interaction-controller.js';
import { listConverter } from '../internal/list-converter.js';
import { noticeStyles } from '../internal/notice.styles.js';
import { explainAvailability, renderFrame, type Notice } from '../internal/notice.js';
import { textOfValue } from '../internal/show-value.js';
import { TextController } from '../internal/text-controller.js';
import type { UserDataFieldOptions } from './describe-user-data.js';
import type { UserDataDeleteDetail } from './details.js';
import { EntryList } from './entry-list.js';
import { KeyAdder } from './key-adder.js';
import { renderElsewhere, renderOrphans } from './render-orphans.js';
import { renderSaveAll } from './render-save-all.js';
import { userDataEditorStyles } from './user-data-editor.styles.js';
import { userDataEditorTexts } from './user-data-editor.texts.js';

/**
 * Shows the attached data of an interaction, and lets the agent change it.
 *
 * What is typed is a draft until the desktop has confirmed it: Enter saves (in a field of several
 * lines with Ctrl or Cmd), Escape undoes. A draft stays through refusals, changes by others, which
 * the agent then chooses about, moves of the element, and other interactions that are shown
 * meanwhile. The element is no form control: its values go to the desktop, not with a form.
 *
 * Every value is shown, structured data only to read. More than 2,000 characters are cut until the
 * agent asks for them, and edits them then; more than 100,000 can be downloaded and replaced. More
 * than 100 keys scroll; those in sight are rendered.
 *
 * @summary The attached data of an interaction, to edit.
 * @tag scapi-user-data-editor
 *
 * @fires {CustomEvent<UserDataSaveDetail>} scapi-save - Before the desktop is asked. Cancel it to
 *   keep the draft.
 * @fires {CustomEvent<UserDataSaveDetail>} scapi-saved - When the desktop reported what was saved.
 * @fires {CustomEvent<UserDataDeleteDetail>} scapi-delete - Before the desktop is asked. Cancel it to
 *   keep the key.
 * @fires {CustomEvent<UserDataDeleteDetail>} scapi-deleted - When the desktop reported the key gone.
 * @fires {CustomEvent<Error>} scapi-error - When a draft does not fit, or the desktop refused or did
 *   not answer; a `ScapiError` with a `code` and a `hint`.
 *
 * @csspart scroller - What scrolls the list when it has more than 100 keys; it has a `max-height`.
 * @csspart list - The keys.
 * @csspart entry - One key.
 * @csspart field - What a value is edited with.
 * @csspart value - A value that is only read.
 * @csspart button - Every button.
 * @csspart conflict - The choice between draft and desktop.
 * @csspart orphans - Drafts of an interaction that is gone.
 * @csspart note - Why there is nothing to edit.
 * @csspart message - What is wrong with a key.
 *
 * @cssprop [--scapi-color-accent] - Edge of a draft, and focus.
 * @cssprop [--scapi-color-surface] - Background.
 * @cssprop [--scapi-color-border] - Borders.
 * @cssprop [--scapi-color-warning] - Conflicts.
 * @cssprop [--scapi-color-danger] - Errors, and the button that deletes.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-font-family=inherit] - Font family; `--scapi-font-size` and `--scapi-font-weight` stand apart.
 * @cssprop [--scapi-control-height=36px] - Height of fields and buttons.
 *
 * @see Protocol reference, sections 3.3, 4.3 and 5, `userData`.
 */
export class ScapiUserDataEditor extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, noticeStyles, userDataEditorStyles];

  readonly #data = new InteractionController<UserDataState, UserDataControl>(
    this,
    (client, followed) => {
      const options = { ...this.#view, ...followed };
      const drafts = this.#drafts;
      const control = createUserDataControl(client, drafts ? { ...options, drafts } : options);
      control.onSaved(this.#onSaved);
      // An element that comes back, or gets another client, goes on with its drafts.
      const close = (): void => {
        this.#drafts = control.drafts();
        control.close();
      };
      return { ...control, close };
    },
  );

  readonly #texts = new TextController(this, userDataEditorTexts);
  readonly #list = new EntryList(this, this.#data, this.#texts);
  readonly #adder = new KeyAdder(this, this.#data, (key) => {
    this.#list.focusOn(key);
  });

  #drafts: UserDataDrafts | undefined;

  /** What was done last: in words, and the keys that were saved. */
  @state() private done: { readonly text: string; readonly saved: readonly string[] } = {
    text: '',
    saved: [],
  };

  /** The interaction; left out, the main one of the selected case. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /**
   * Only these keys, in this order, also those that the desktop does not have; left out, all. As an
   * attribute, separated by commas.
   */
  @property({ converter: listConverter }) keys: readonly string[] | undefined;

  /** Keys that the agent only reads. As an attribute, separated by commas. */
  @property({ attribute: 'readonly-keys', converter: listConverter })
  readonlyKeys: readonly string[] | undefined;

  /** Names and types of keys, by key; as an attribute, a JSON object. */
  @property({ type: Object }) fields: Readonly<Record<string, UserDataFieldOptions>> | undefined;

  /** Also shows the keys that the desktop itself writes, such as `IW_CaseUid`. */
  @property({ type: Boolean, attribute: 'show-hidden' }) showHidden = false;

  /** Shows everything, and lets nothing be changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Name of the list for assistive technology; left out, "Attached data". */
  @property() label = '';

  /** True while something is typed and not saved: ask before the page goes. */
  get hasDrafts(): boolean {
    return ((this.#data.control?.drafts() ?? this.#drafts)?.size ?? 0) > 0;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (VIEW.some((name) => changed.has(name))) this.#data.control?.setView(this.#view);
  }

  /**
   * Saves the draft of a key, exactly as Enter in its field does. Never rejects: what goes wrong is
   * shown and reported as `scapi-error`.
   */
  async save(key: string): Promise<void> {
    await this.#save([key], (control) => control.save(key));
  }

  /** Saves all drafts that are no conflict. Never rejects, like {@link save}. */
  async saveAll(): Promise<void> {
    await this.#save(this.#list.savable, (control) => control.saveAll());
  }

  /** Saves the draft of a key over the value that was written meanwhile. Never rejects, like {@link save}. */
  async keepMine(key: string): Promise<void> {
    await this.#save([key], (control) => control.keepMine(key));
  }

  /** Deletes a key, without asking the agent. Never rejects, like {@link save}. */
  async delete(key: string): Promise<void> {
    const detail: UserDataDeleteDetail = { interactionId: this.#list.interactionId, key };
    const isDone = await runAction(this, {
      before: 'scapi-delete',
      after: 'scapi-deleted',
      detail,
      run: () => this.#data.require().delete(key),
    });
    if (!isDone) return;
    this.done = { text: this.#texts.term('userDataDeleted', this.#list.labelOf(key)), saved: [] };
  }

  override render(): TemplateResult {
    const { control, state } = this.#data;
    const { entries, canAdd, labelOf } = this.#list;
    const saving = entries.find(({ status }) => status === 'saving');
    const savable = this.#list.savable.length;

    return renderFrame(
      this.#texts,
      html`${control && state ? renderOrphans(this.#texts, state, control, labelOf) : nothing}
      ${entries.length > 0 ? this.#list.render(this.done.saved) : nothing}`,
      {
        note: this.#note(),
        below: html`<div class="row">
            ${canAdd && this.keys === undefined ? this.#adder.render(this.#texts) : nothing}
            ${savable > 1 ? renderSaveAll(this.#texts, savable, this.#onSaveAll) : nothing}
          </div>
          ${state ? renderElsewhere(this.#texts, state) : nothing}`,
        status: saving ? this.#texts.term('userDataSaving', labelOf(saving.key)) : this.done.text,
      },
    );
  }

  readonly #onSaveAll = (): void => void this.saveAll();

  readonly #onSaved = (saved: SavedUserData): void => {
    emit(this, 'scapi-saved', saved);
    if (saved.interactionId !== this.#list.interactionId) return;
    const keys = Object.keys(saved.values);
    const names = textOfValue(keys.map(this.#list.labelOf).join(', '));
    this.done = { text: this.#texts.term('userDataSaved', names), saved: keys };
  };

  get #view(): UserDataView {
    const { keys, readonlyKeys, showHidden } = this;
    const fields = new Map(Object.entries(this.fields ?? {}));
    return { keys, readonlyKeys, showsDesktopKeys: showHidden, fields };
  }

  async #save(
    keys: readonly string[],
    run: (control: UserDataControl) => Promise<void>,
  ): Promise<void> {
    const wanted = new Set(keys);
    const values = this.#list.entries.flatMap((entry) =>
      wanted.has(entry.key) && 'draft' in entry ? [[entry.key, entry.draft] as const] : [],
    );
    this.done = { text: '', saved: [] };
    await runAction(this, {
      before: 'scapi-save',
      // Defines members, so that even a key called __proto__ is one.
      detail: { interactionId: this.#list.interactionId, values: Object.fromEntries(values) },
      run: () => run(this.#data.require()),
    });
  }

  /** Says why nothing can be edited now, or nothing when it can. */
  #note(): Notice | undefined {
    const { control, state } = this.#data;
    const notice = explainAvailability(this.#texts, this.#data.availabilityOf('save'));
    if (notice || !control) return notice;
    if (this.#list.entries.length > 0) return undefined;
    if (state?.status === 'listed') return { text: this.#texts.term('userDataEmpty'), hint: '' };
    const key = this.#data.knows('interactions') ? 'userDataNone' : 'waitingForDesktop';
    return { text: this.#texts.term(key), hint: '' };
  }
}

const VIEW = ['keys', 'readonlyKeys', 'fields', 'showHidden'] as const;

declare global {
  interface HTMLElementTagNameMap {
    'scapi-user-data-editor': ScapiUserDataEditor;
  }
}
