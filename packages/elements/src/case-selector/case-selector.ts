import {
  createCaseSelectionControl,
  type Case,
  type CaseSelectionControl,
  type CaseSelectionState,
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
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../internal/base.styles.js';
import { ControlController } from '../internal/control-controller.js';
import { runAction } from '../internal/emit.js';
import { noticeStyles } from '../internal/notice.styles.js';
import { explainAvailability, renderFrame, type Notice } from '../internal/notice.js';
import { TextController } from '../internal/text-controller.js';
import { caseSelectorStyles } from './case-selector.styles.js';
import { caseSelectorTexts } from './case-selector.texts.js';
import { titleOf } from './describe-case.js';
import { caseIdOf, renderCase } from './render-case.js';

/** Detail of `scapi-select` and `scapi-selected`. */
export interface CaseDetail {
  readonly caseId: string;
}

/**
 * Lists the agent's cases: shows which one the desktop has selected and which are expanded there,
 * and selects another.
 *
 * The arrows move the focus; Enter, Space or a click select.
 *
 * @summary The agent's cases as a listbox.
 * @tag scapi-case-selector
 *
 * @fires {CustomEvent<CaseDetail>} scapi-select - Before the desktop is asked. Cancel it to keep the
 *   selection.
 * @fires {CustomEvent<CaseDetail>} scapi-selected - When the desktop selected the case chosen here.
 * @fires {CustomEvent<Error>} scapi-error - When the desktop refused or did not answer; a
 *   `ScapiError` with a `code` and a `hint`.
 *
 * @csspart list - The listbox.
 * @csspart case - One case.
 * @csspart note - Why there is nothing to select.
 * @csspart message - What went wrong, below the list.
 *
 * @cssprop [--scapi-color-accent] - Edge and mark of the selected case.
 * @cssprop [--scapi-color-surface] - Background.
 * @cssprop [--scapi-color-border] - Border.
 * @cssprop [--scapi-color-danger] - Errors.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-font-family=inherit] - Font family; `--scapi-font-size` and `--scapi-font-weight` stand apart.
 * @cssprop [--scapi-control-height=36px] - Least height of a case.
 *
 * @see Protocol reference, section 4.3, `selectCaseByCaseId`, and section 5, `Case`.
 */
export class ScapiCaseSelector extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, noticeStyles, caseSelectorStyles];

  readonly #selection = new ControlController<CaseSelectionState, CaseSelectionControl>(
    this,
    createCaseSelectionControl,
  );
  readonly #texts = new TextController(this, caseSelectorTexts);
  #shown: readonly string[] = [];
  #mustRefocus = false;

  /** The case that the keyboard is at; while it is none, the selected one takes the focus. */
  @state() private activeId: string | undefined;

  /** Name of the list for assistive technology; left out, "Cases". */
  @property() label = '';

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const ids = this.#cases.map(({ caseId }) => caseId);
    const focused = caseIdOf(this.shadowRoot?.activeElement);
    this.#mustRefocus = focused !== undefined && !ids.includes(focused);
    if (focused !== undefined && this.#mustRefocus) {
      // Its neighbor takes over from a case that went while the agent was at it.
      this.activeId = ids[Math.min(this.#shown.indexOf(focused), ids.length - 1)];
    }
    this.#shown = ids;
  }

  /**
   * Selects a case, exactly as a click does. Never rejects: what goes wrong is shown and reported as
   * `scapi-error`.
   */
  async select(caseId: string): Promise<void> {
    const detail: CaseDetail = { caseId };
    await runAction(this, {
      before: 'scapi-select',
      after: 'scapi-selected',
      detail,
      run: () => this.#selection.require().select(caseId),
    });
  }

  override render(): TemplateResult {
    const selected = this.#selected;
    const note = this.#note();
    return renderFrame(this.#texts, this.#cases.length > 0 ? this.#renderList(note) : nothing, {
      note,
      status: selected && this.#texts.term('caseSelected', titleOf(selected)),
      activity: this.#listed?.activity,
    });
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#mustRefocus) this.focus();
    this.#mustRefocus = false;
  }

  /** Focuses the selected case; where there is none, what the element says about it. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"], .note')?.focus(options);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const current = this.shadowRoot?.activeElement ?? null;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(current);
      return;
    }
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>('[role="option"]')];
    const target = rovingTarget(event, items, current);
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  readonly #onClick = ({ target }: Event): void => {
    this.#choose((target as Element).closest('[role="option"]'));
  };

  readonly #onFocusin = ({ target }: FocusEvent): void => {
    this.activeId = caseIdOf(target);
  };

  readonly #onFocusout = ({ relatedTarget }: FocusEvent): void => {
    if (this.#mustRefocus) return;
    if (caseIdOf(relatedTarget) === undefined) this.activeId = undefined;
  };

  get #listed(): Extract<CaseSelectionState, { status: 'listed' }> | undefined {
    const { state } = this.#selection;
    return state?.status === 'listed' ? state : undefined;
  }

  get #cases(): readonly Case[] {
    return this.#listed?.cases ?? [];
  }

  get #selected(): Case | undefined {
    return this.#cases.find(({ caseId }) => caseId === this.#listed?.selectedCaseId);
  }

  #renderList(note: Notice | undefined): TemplateResult {
    const cases = this.#cases;
    const { activity, selectedCaseId } = this.#listed ?? {};
    const stop = this.activeId ?? selectedCaseId ?? cases[0]?.caseId;
    return html`<ul
      part="list"
      class="list"
      role="listbox"
      aria-label=${this.label || this.#texts.term('cases')}
      aria-busy=${activity?.status === 'busy' ? 'true' : nothing}
      aria-disabled=${note === undefined ? nothing : 'true'}
      aria-describedby=${note === undefined ? nothing : 'note'}
      @keydown=${this.#onKeydown}
      @click=${this.#onClick}
      @focusin=${this.#onFocusin}
      @focusout=${this.#onFocusout}
    >
      ${repeat(
        cases,
        ({ caseId }) => caseId,
        (one) =>
          renderCase(this.#texts, one, {
            isSelected: one === this.#selected,
            isAsked: activity?.status === 'busy' && activity.action === one.caseId,
            isStop: one.caseId === stop,
          }),
      )}
    </ul>`;
  }

  #choose(option: Element | null): void {
    const caseId = caseIdOf(option);
    const listed = this.#listed;
    if (caseId === undefined || !listed || this.#note()) return;
    if (listed.activity.status === 'busy' || caseId === listed.selectedCaseId) return;
    void this.select(caseId);
  }

  /** Says why no case can be selected now, or nothing when one can. */
  #note(): Notice | undefined {
    const { availability } = this.#selection;
    const notice = explainAvailability(this.#texts, availability);
    if (notice && availability.status === 'not-allowed') {
      return { ...notice, text: this.#texts.term('caseNotAllowed') };
    }
    if (notice || this.#cases.length > 0) return notice;
    const key = this.#selection.knows('interactions') ? 'noCases' : 'waitingForDesktop';
    return { text: this.#texts.term(key), hint: '' };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-case-selector': ScapiCaseSelector;
  }
}
