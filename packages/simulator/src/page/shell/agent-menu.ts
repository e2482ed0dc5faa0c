import type { State } from '@scapi/protocol';
import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { DesktopController } from '../desktop-controller.js';
import { attempt } from '../parts/attempt.js';
import { toneOfState } from '../parts/describe.js';
import type { MenuItem } from '../parts/menu.js';
import '../parts/menu.js';
import { base } from '../styles/base.js';
import { markStyles } from '@scapi/design';

/**
 * @summary The agent's state and the states they may choose, with reasons.
 * @tag sim-agent-menu
 */
@customElement('sim-agent-menu')
export class SimAgentMenu extends LitElement {
  static override styles: CSSResultGroup = [base, markStyles];

  readonly #screen = new DesktopController(this);

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult {
    const { agentState, agentStates } = this.#screen.state;
    return html`
      <sim-menu
        label="Agent state"
        .items=${agentStates.map((choice) => this.#toItem(choice, agentState))}
      >
        <span class="mark ${toneOfState(agentState)}" aria-hidden="true"></span
        >${agentState.displayName}
      </sim-menu>
    `;
  }

  #toItem(choice: State, current: State): MenuItem {
    return {
      label: choice.displayName,
      checked: choice.operationName === current.operationName,
      tone: toneOfState(choice),
      choose: () => {
        attempt(this, () => {
          this.desktop.perform('agent.setState', choice.operationName);
        });
      },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-agent-menu': SimAgentMenu;
  }
}
