import {
  createAgentStateControl,
  type AgentStateControl,
  type AgentStateControlState,
  type State,
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
import { ask } from '../internal/ask.js';
import { baseStyles } from '../internal/base.styles.js';
import { ControlController } from '../internal/control-controller.js';
import { checkIcon, chevronDownIcon } from '../internal/icons.js';
import { explainAvailability, renderError } from '../internal/notice.js';
import { rovingTarget } from '../internal/roving.js';
import { TextController } from '../internal/text-controller.js';
import { agentStateStyles } from './agent-state.styles.js';
import { agentStateTexts } from './agent-state.texts.js';
import {
  currentOption,
  describeAgentState,
  groupStates,
  kindOf,
  nameOf,
  type StateGroup,
} from './describe-state.js';

/** Detail of `scapi-change-state` and `scapi-state-changed`. */
export interface AgentStateDetail {
  /** What the state that was chosen is called in `agent.setState`, for example `NotReady`. */
  readonly operationName: string;
}

/**
 * Shows the state of the agent, and lets the agent choose another, with reasons.
 *
 * The new state shows when the desktop reports it, not before.
 *
 * @summary The agent's state as a menu.
 * @tag scapi-agent-state
 *
 * @fires {CustomEvent<AgentStateDetail>} scapi-change-state - Before the desktop is asked. Cancel it
 *   to keep the state.
 * @fires {CustomEvent<AgentStateDetail>} scapi-state-changed - When the desktop reported the state
 *   that was chosen here.
 * @fires {CustomEvent<Error>} scapi-error - When the desktop refused or did not answer; a
 *   `ScapiError` with a `code` and a `hint`.
 *
 * @csspart button - The button that shows the state and opens the menu.
 * @csspart menu - The states to choose from.
 * @csspart message - What went wrong, below the button.
 *
 * @cssprop [--scapi-color-surface] - Background of button and menu.
 * @cssprop [--scapi-color-border] - Border of button and menu.
 * @cssprop [--scapi-color-success] - Mark of a ready agent.
 * @cssprop [--scapi-color-warning] - Mark of a partly ready agent, and of after call work.
 * @cssprop [--scapi-color-danger] - Mark of an agent who is not ready, and errors.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-font] - Font shorthand.
 * @cssprop [--scapi-control-height=36px] - Height of the button.
 *
 * @see Protocol reference, sections 4.1 and 8, agent state.
 */
export class ScapiAgentState extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, agentStateStyles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  readonly #agent = new ControlController<AgentStateControlState, AgentStateControl>(
    this,
    createAgentStateControl,
  );

  readonly #texts = new TextController(this, agentStateTexts);

  @state() private isOpen = false;

  /** Shows the state, and lets nobody change it. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.isOpen && this.#whyNot() !== undefined) this.#close();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.#onFocusOut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusout', this.#onFocusOut);
    this.isOpen = false;
  }

  /**
   * Changes the state, exactly as a choice in the menu does. Never rejects: what goes wrong is shown
   * and reported as `scapi-error`.
   *
   * @param operationName - Of one of the desktop's states, for example `NotReady`.
   */
  async setState(operationName: string): Promise<void> {
    const detail: AgentStateDetail = { operationName };
    await ask(this, this.#agent, {
      before: 'scapi-change-state',
      after: 'scapi-state-changed',
      detail,
      run: (control) => control.setState(operationName),
    });
  }

  override render(): TemplateResult {
    const known = this.#known;
    const reason = this.#whyNot();
    const isBusy = known?.activity.status === 'busy';
    const text = this.#describe();

    return html`
      <div class="row" @keydown=${this.#onKeydown}>
        <button
          part="button"
          class="button"
          type="button"
          title=${reason ?? nothing}
          ?disabled=${this.disabled}
          data-kind=${kindOf(known?.agentState.state)}
          ?data-off=${reason !== undefined && !isBusy}
          aria-haspopup="menu"
          aria-expanded=${this.isOpen ? 'true' : 'false'}
          aria-disabled=${reason === undefined ? nothing : 'true'}
          aria-busy=${isBusy ? 'true' : nothing}
          aria-describedby=${reason === undefined ? nothing : 'reason'}
          @click=${this.#onToggle}
        >
          <span class=${isBusy ? 'spinner' : 'mark'}></span>
          <span class="label"
            ><span class="visually-hidden">${this.#texts.term('agentState')}: </span>${text}</span
          >
          ${chevronDownIcon}
        </button>
        ${
          this.isOpen
            ? html`<div
                part="menu"
                class="menu"
                role="menu"
                aria-label=${this.#texts.term('agentState')}
              >
                ${groupStates(this.#texts, known?.options ?? []).map((group) => this.#renderGroup(group))}
              </div>`
            : nothing
        }
      </div>
      <span id="reason" hidden>${reason ?? nothing}</span>
      <span class="visually-hidden" role="status">${text}</span>
      ${renderError(this.#texts, known?.activity.status === 'failed' ? known.activity.error : undefined)}
    `;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.isOpen || changed.get('isOpen') !== false) return;
    (this.#items.find(isChecked) ?? this.#items[0])?.focus();
  }

  readonly #onToggle = (): void => {
    if (this.#whyNot() === undefined) this.isOpen = !this.isOpen;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (!this.isOpen) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      this.#onToggle();
      return;
    }
    if (event.key === 'Tab') this.#close();
    if (event.key === 'Escape') {
      // A dialog around the menu stays.
      event.stopPropagation();
      this.#close();
    }
    const target = rovingTarget(event, this.#items, this.shadowRoot?.activeElement ?? null);
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== this) this.isOpen = false;
  };

  readonly #onChoose = ({ currentTarget }: Event): void => {
    this.#close();
    const operationName = (currentTarget as HTMLElement).dataset['operation'];
    const option = this.#known?.options.find((one) => one.operationName === operationName);
    // What the agent chose again is not asked for again.
    if (option && option !== this.#current) void this.setState(option.operationName);
  };

  get #known(): Extract<AgentStateControlState, { status: 'known' }> | undefined {
    const { state } = this.#agent;
    return state?.status === 'known' ? state : undefined;
  }

  get #current(): State | undefined {
    return this.#known && currentOption(this.#known.options, this.#known.agentState);
  }

  get #items(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role="menuitemradio"]')];
  }

  /** Closes the menu, and gives the focus back to its button. */
  #close(): void {
    if (this.shadowRoot?.activeElement) {
      this.renderRoot.querySelector<HTMLElement>('.button')?.focus();
    }
    this.isOpen = false;
  }

  /** Says why no state can be chosen now, or nothing when one can. */
  #whyNot(): string | undefined {
    const notice = explainAvailability(this.#texts, this.#agent.availability);
    if (notice) return notice.hint || notice.text;
    if (this.disabled) return this.#texts.term('agentStateDisabled');
    if (this.#known?.activity.status === 'busy') return this.#texts.term('askingDesktop');
    return this.#known?.options.length ? undefined : this.#texts.term('agentStateNone');
  }

  #describe(): string {
    const known = this.#known;
    const { availability } = this.#agent;
    if (availability.status === 'unavailable') return this.#texts.term('notConnected');
    if (availability.status === 'connecting') return this.#texts.term('connectingShort');
    if (!known)
      return this.#texts.term(
        availability.status === 'not-allowed' ? 'notAllowed' : 'stateUnknown',
      );
    const now = describeAgentState(this.#texts, known.options, known.agentState);
    if (known.activity.status !== 'busy') return now;
    const { action } = known.activity;
    const asked = known.options.find(({ operationName }) => operationName === action);
    return this.#texts.term('agentStateAsked', now, asked?.displayName ?? action);
  }

  #renderGroup({ heading, options }: StateGroup): TemplateResult {
    return html`<div role="group" class="group" aria-label=${heading ?? nothing}>
      ${heading === undefined ? nothing : html`<div class="heading" aria-hidden="true">${heading}</div>`}
      ${options.map(
        (option) =>
          html`<button
            class="item"
            type="button"
            role="menuitemradio"
            tabindex="-1"
            data-operation=${option.operationName}
            data-kind=${kindOf(nameOf(option))}
            aria-checked=${option === this.#current ? 'true' : 'false'}
            @click=${this.#onChoose}
          >
            <span class="mark"></span><span class="label">${option.displayName}</span>${
              option === this.#current ? checkIcon : nothing
            }
          </button>`,
      )}
    </div>`;
  }
}

const isChecked = (item: HTMLElement): boolean => item.getAttribute('aria-checked') === 'true';

declare global {
  interface HTMLElementTagNameMap {
    'scapi-agent-state': ScapiAgentState;
  }
}
