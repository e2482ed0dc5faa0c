import {
  createAgentStateControl,
  type AgentStateControl,
  type AgentStateControlState,
} from '@scapi/client';
import { MenuController } from '@scapi/design';
import {
  html,
  LitElement,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { ControlController } from '../internal/control-controller.js';
import { runAction } from '../internal/emit.js';
import { noticeStyles } from '../internal/notice.styles.js';
import { renderFailure } from '../internal/notice.js';
import { renderStateMenu, whyNoChoice, type StateMenu } from '../internal/state-menu.js';
import { stateMenuStyles } from '../internal/state-menu.styles.js';
import { TextController } from '../internal/text-controller.js';
import { agentStateStyles } from './agent-state.styles.js';
import { agentStateTexts } from './agent-state.texts.js';

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
 * @cssprop [--scapi-font-family=inherit] - Font family; `--scapi-font-size` and `--scapi-font-weight` stand apart.
 * @cssprop [--scapi-control-height=36px] - Height of the button.
 *
 * @see Protocol reference, sections 4.1 and 8, agent state.
 */
export class ScapiAgentState extends LitElement {
  static override styles: CSSResultGroup = [
    baseStyles,
    noticeStyles,
    stateMenuStyles,
    agentStateStyles,
  ];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  readonly #agent = new ControlController<AgentStateControlState, AgentStateControl>(
    this,
    createAgentStateControl,
  );

  readonly #texts = new TextController(this, agentStateTexts);

  readonly #menu = new MenuController(this);

  /** Shows the state, but does not let the agent change it. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (whyNoChoice(this.#texts, this.#subject) !== undefined) this.#menu.close();
  }

  /**
   * Changes the state, exactly as a choice in the menu does. Never rejects: what goes wrong is shown
   * and reported as `scapi-error`.
   *
   * @param operationName - Of one of the desktop's states, for example `NotReady`.
   */
  async setState(operationName: string): Promise<void> {
    const detail: AgentStateDetail = { operationName };
    await runAction(this, {
      before: 'scapi-change-state',
      after: 'scapi-state-changed',
      detail,
      run: () => this.#agent.require().setState(operationName),
    });
  }

  override render(): TemplateResult {
    const { activity } = this.#subject;
    return html`
      ${renderStateMenu(this.#texts, this.#menu, this.#subject, ({ operationName }) => {
        void this.setState(operationName);
      })}
      ${renderFailure(this.#texts, activity)}
    `;
  }

  get #subject(): StateMenu {
    const { state, availability } = this.#agent;
    const known = state?.status === 'known' ? state : undefined;
    return {
      name: 'agent',
      label: this.#texts.term('agentState'),
      state: known?.agentState,
      options: known?.options ?? [],
      activity: known?.activity ?? { status: 'ready' },
      availability,
      isDisabled: this.disabled,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-agent-state': ScapiAgentState;
  }
}
