import { TARGET_TYPES, type TargetType } from '@scapi/protocol';
import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desktop, DesktopInteraction } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import { emit } from '../parts/emit.js';
import { readField } from '../parts/form.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';

const words = {
  consult: { title: 'Consult', submit: 'Start consultation', request: 'interaction.consult' },
  transfer: {
    title: 'Transfer',
    submit: 'Transfer now',
    request: 'interaction.singleStepTransfer',
  },
  conference: {
    title: 'Conference',
    submit: 'Add to conference',
    request: 'interaction.singleStepConference',
  },
} as const;

const targetLabels: Readonly<Record<TargetType, string>> = {
  AGENT: 'Agent',
  AGENT_GROUP: 'Agent group',
  SKILL: 'Skill',
  INTERACTION_QUEUE: 'Interaction queue',
  ROUTING_POINT: 'Routing point',
  CUSTOM_CONTACT: 'Number or contact',
};

/**
 * @summary Asks whom to consult, to transfer to, or to add to the conversation.
 * @tag sim-target-form
 *
 * @fires {CustomEvent<undefined>} sim-close - It is done, or the agent changed their mind.
 */
@customElement('sim-target-form')
export class SimTargetForm extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    controls,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--sim-space-2);
        padding: var(--sim-space-3) var(--sim-space-4);
        border-block-start: 1px solid var(--_divider);
        background: var(--_surface-2);
      }

      .named {
        flex: 1 1 140px;
      }
    `,
  ];

  /** The desktop that connects them. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The interaction that another party is brought into. */
  @property({ attribute: false }) interaction!: DesktopInteraction;

  /** What is to happen. */
  @property() purpose: keyof typeof words = 'consult';

  override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  override render(): TemplateResult {
    const { title, submit } = words[this.purpose];
    return html`
      <form aria-label=${title} @submit=${this.#onSubmit} @keydown=${this.#onKeyDown}>
        <label class="named">
          <span>Kind of target</span>
          <select class="field" name="type">
            ${TARGET_TYPES.toReversed().map(
              (type) => html`<option value=${type}>${targetLabels[type]}</option>`,
            )}
          </select>
        </label>
        <label class="named">
          <span>Destination</span>
          <input
            class="field"
            type="text"
            name="destination"
            required
            autocomplete="off"
            placeholder="5002"
          />
        </label>
        <button type="submit" class="button primary">${submit}</button>
        <button type="button" class="button" @click=${this.#close}>Cancel</button>
      </form>
    `;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const target = {
      type: readField(form, 'type') as TargetType,
      destination: readField(form, 'destination'),
    };
    const done = attempt(this, () => {
      this.desktop.perform(words[this.purpose].request, this.interaction.interactionId, target);
    });
    if (done) this.#close();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#close();
  };

  readonly #close = (): void => {
    emit(this, 'sim-close', undefined);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-target-form': SimTargetForm;
  }
}
