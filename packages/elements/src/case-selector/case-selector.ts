import { localized, msg, str } from '@lit/localize';
import {
  createCaseSelectionControl,
  ScapiError,
  toError,
  type Case,
  type CaseSelectionControl,
  type CaseSelectionState,
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
import { repeat } from 'lit/directives/repeat.js';
import { ControlController } from '../internal/control-controller.js';
import { emit } from '../internal/emit.js';
import { explainError } from '../internal/explain-error.js';
import { alertIcon, checkIcon, chevronDownIcon } from '../internal/icons.js';
import { rovingTarget } from '../internal/roving.js';
import { tokens } from '../internal/tokens.styles.js';
import { caseSelectorStyles } from './case-selector.styles.js';
import { describeInteraction, titleOf } from './describe-case.js';

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
 * @cssprop [--scapi-font] - Font shorthand.
 * @cssprop [--scapi-control-height=36px] - Least height of a case.
 *
 * @see Protocol reference, section 4.3, `selectCaseByCaseId`, and section 5, `Case`.
 */
@localized()
export class ScapiCaseSelector extends LitElement {
  static override styles: CSSResultGroup = [tokens, caseSelectorStyles];

  readonly #selection = new ControlController<CaseSelectionState, CaseSelectionControl>(
    this,
    createCaseSelectionControl,
  );
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
      // Its neighbour takes over from a case that went while the agent was at it.
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
    if (!emit(this, 'scapi-select', detail, { cancelable: true })) return;
    try {
      const { control, availability } = this.#selection;
      if (!control) {
        throw new ScapiError('UNAVAILABLE', 'There is no client.', {
          hint: 'hint' in availability ? availability.hint : undefined,
        });
      }
      await control.select(caseId);
      emit(this, 'scapi-selected', detail);
    } catch (error) {
      emit(this, 'scapi-error', toError(error));
    }
  }

  override render(): TemplateResult {
    const cases = this.#cases;
    const note = this.#note();
    const { activity } = this.#listed ?? {};
    const selected = this.#selected;
    return html`
      ${
        cases.length === 0
          ? nothing
          : html`<ul
              part="list"
              class="list"
              role="listbox"
              aria-label=${this.label || msg('Cases')}
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
                (one) => this.#renderCase(one),
              )}
            </ul>`
      }
      ${
        note === undefined
          ? nothing
          : html`<p id="note" part="note" class="note" tabindex="-1">
              ${note.text}${note.hint === '' ? nothing : html`<span class="hint">${note.hint}</span>`}
            </p>`
      }
      <span class="visually-hidden" role="status"
        >${note?.text ?? (selected ? msg(str`Selected: ${titleOf(selected)}`) : '')}</span
      >
      ${activity?.status === 'failed' ? this.#renderError(activity.error) : nothing}
    `;
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

  #choose(option: Element | null): void {
    const caseId = caseIdOf(option);
    const listed = this.#listed;
    if (caseId === undefined || !listed || this.#note()) return;
    if (listed.activity.status === 'busy' || caseId === listed.selectedCaseId) return;
    void this.select(caseId);
  }

  /** Says why no case can be selected now, or nothing when one can. */
  #note(): { readonly text: string; readonly hint: string } | undefined {
    const { availability } = this.#selection;
    switch (availability.status) {
      case 'connecting':
        return { text: msg('Connecting to the desktop…'), hint: '' };
      case 'not-allowed':
        return { text: msg('Selecting a case is not allowed.'), hint: availability.hint };
      case 'unavailable':
        return { text: msg('Not connected'), hint: availability.hint };
      case 'available':
        return this.#cases.length === 0 ? { text: msg('No cases'), hint: '' } : undefined;
    }
  }

  #renderCase(one: Case): TemplateResult {
    const { caseId, interactions, isExpanded } = one;
    const { activity, selectedCaseId } = this.#listed ?? {};
    const isSelected = caseId === selectedCaseId;
    const isAsked = activity?.status === 'busy' && activity.action === caseId;
    const stop = this.activeId ?? selectedCaseId ?? this.#cases[0]?.caseId;
    return html`<li
      part="case"
      class="case"
      role="option"
      tabindex=${caseId === stop ? '0' : '-1'}
      data-case=${caseId}
      ?data-expanded=${isExpanded}
      aria-selected=${isSelected ? 'true' : 'false'}
    >
      <span class="title">${titleOf(one)}</span>
      ${isAsked ? html`<span class="spinner"></span>` : isSelected ? checkIcon : nothing}
      <span class="fold" title=${isExpanded ? msg('Expanded') : msg('Collapsed')}>
        ${chevronDownIcon}
        <span class="visually-hidden">${isExpanded ? msg('Expanded') : msg('Collapsed')}</span>
      </span>
      ${
        isExpanded
          ? interactions.map(
              (interaction) =>
                html`<span class="interaction">${describeInteraction(interaction)}</span>`,
            )
          : nothing
      }
    </li>`;
  }

  #renderError(error: Error): TemplateResult {
    const { text, hint } = explainError(error);
    return html`<p part="message" class="message" role="alert">
      ${alertIcon}<span>${text} <span class="hint">${hint}</span></span>
    </p>`;
  }
}

/** The case that an option stands for. */
const caseIdOf = (option: EventTarget | null | undefined): string | undefined =>
  option instanceof HTMLElement ? option.dataset['case'] : undefined;

declare global {
  interface HTMLElementTagNameMap {
    'scapi-case-selector': ScapiCaseSelector;
  }
}
