import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { DesktopController } from '../desktop-controller.js';
import { attempt } from '../parts/attempt.js';
import { describeKind, describeState } from '../parts/describe.js';
import { readField } from '../parts/form.js';
import { titleOf } from '../parts/titles.js';
import { developerStyles } from './developer.styles.js';

/** What happens to an interaction without any input. */
const simple = [
  { label: 'Far end answers', action: 'answer' },
  { label: 'Far end is busy', action: 'decline' },
  { label: 'Far end hangs up', action: 'hangUp' },
  { label: 'Routing takes it back', action: 'revoke' },
  { label: 'Chat fails to join', action: 'failJoin' },
  { label: 'Invite to conference', action: 'inviteToConference' },
  { label: 'Move to new case', action: 'moveToCase' },
] as const;

/**
 * @summary Lets the other side of an interaction act, and other systems attach data to it.
 * @tag sim-far-end-triggers
 */
@customElement('sim-far-end-triggers')
export class SimFarEndTriggers extends LitElement {
  static override styles: CSSResultGroup = developerStyles;

  readonly #screen = new DesktopController(this);

  @state() private chosen = '';

  @query('form') private readonly form!: HTMLFormElement;

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult {
    const { interactions } = this.#screen.state;
    const current = this.#current;
    return html`
      <form class="stack" aria-label="Far end" @submit=${this.#onSubmit}>
        <h3>The far end of an interaction</h3>
        <label class="named">
          <span>Interaction</span>
          <select class="field" @change=${this.#onChoose} ?disabled=${interactions.length === 0}>
            ${interactions.length === 0 ? html`<option>None</option>` : ''}
            ${interactions.map(
              (interaction) => html`
                <option
                  dir="auto"
                  value=${interaction.interactionId}
                  ?selected=${interaction.interactionId === current}
                >
                  ${titleOf(interaction)} · ${describeKind(interaction).label} ·
                  ${describeState(interaction).label}
                </option>
              `,
            )}
          </select>
        </label>
        <div class="buttons">
          ${simple.map(
            ({ label, action }) => html`
              <button
                type="button"
                class="button small"
                ?disabled=${current === ''}
                @click=${() => {
                  attempt(this, () => {
                    this.desktop.world[action](current);
                  });
                }}
              >
                ${label}
              </button>
            `,
          )}
        </div>
        <div class="pair">
          <label class="named">
            <span>Text, name or key</span>
            <input class="field" type="text" name="text" autocomplete="off" />
          </label>
          <label class="named">
            <span>Value</span>
            <input class="field" type="text" name="value" autocomplete="off" />
          </label>
        </div>
        <div class="buttons">
          ${this.#renderSubmit('message', 'Customer writes', current)}
          ${this.#renderSubmit('join', 'Party joins', current)}
          ${this.#renderSubmit('leave', 'Party leaves', current)}
          ${this.#renderSubmit('attach', 'Attach data', current)}
          ${this.#renderSubmit('detach', 'Delete data', current)}
        </div>
      </form>
    `;
  }

  #renderSubmit(value: string, label: string, current: string): TemplateResult {
    return html`
      <button type="submit" class="button small" value=${value} ?disabled=${current === ''}>
        ${label}
      </button>
    `;
  }

  readonly #onChoose = (event: Event): void => {
    this.chosen = (event.currentTarget as HTMLSelectElement).value;
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = readField(this.form, 'text');
    const value = readField(this.form, 'value');
    const { world } = this.desktop;
    const current = this.#current;
    const actions: Readonly<Record<string, () => void>> = {
      message: () => world.message(current, text || 'Hello, is anybody there?'),
      join: () => world.partyJoins(current, text || '5003'),
      leave: () => world.partyLeaves(current, text || '5003'),
      attach: () =>
        world.attachUserData(current, { [text || 'Comment']: value || 'From another system' }),
      detach: () => world.deleteUserData(current, text || 'Comment'),
    };
    const action = actions[(event.submitter as HTMLButtonElement | null)?.value ?? 'message'];
    if (action) attempt(this, action);
  };

  /** The newest one, unless another was chosen that is still there. */
  get #current(): string {
    const { interactions } = this.#screen.state;
    const chosen = interactions.find(({ interactionId }) => interactionId === this.chosen);
    return (chosen ?? interactions.at(-1))?.interactionId ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-far-end-triggers': SimFarEndTriggers;
  }
}
