import { isRecord, type UserData } from '@scapi/protocol';
import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import { readField } from '../parts/form.js';
import { icon, type IconName } from '../parts/icons.js';
import { developerStyles } from './developer.styles.js';

type Medium = 'call' | 'chat' | 'email' | 'workItem';

const media: readonly { medium: Medium; label: string; icon: IconName }[] = [
  { medium: 'call', label: 'Incoming call', icon: 'incoming' },
  { medium: 'chat', label: 'Chat', icon: 'chat' },
  { medium: 'email', label: 'E-mail', icon: 'email' },
  { medium: 'workItem', label: 'Work item', icon: 'workItem' },
];

/**
 * @summary Lets a call, chat, e-mail or work item arrive.
 * @tag sim-arrival-triggers
 */
@customElement('sim-arrival-triggers')
export class SimArrivalTriggers extends LitElement {
  static override styles: CSSResultGroup = developerStyles;

  @state() private error = '';

  @query('form') private readonly form!: HTMLFormElement;

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult {
    return html`
      <form class="stack" aria-label="Arrivals" @submit=${this.#onSubmit}>
        <h3>A customer turns up</h3>
        <div class="pair">
          <label class="named">
            <span>From</span>
            <input
              class="field"
              type="text"
              name="from"
              dir="auto"
              autocomplete="off"
              placeholder="+15550100"
            />
          </label>
          <label class="named">
            <span>Called number or subject</span>
            <input class="field" type="text" name="subject" autocomplete="off" placeholder="8001" />
          </label>
        </div>
        <label class="named">
          <span>Attached data (JSON)</span>
          <textarea
            name="userData"
            class="field mono"
            rows="2"
            spellcheck="false"
            placeholder='{ "Segment": "Gold" }'
          ></textarea>
        </label>
        ${this.error === '' ? nothing : html`<p class="error" role="alert">${this.error}</p>`}
        <div class="buttons">
          ${media.map(
            ({ medium, label, icon: name }) => html`
              <button
                type="submit"
                class="button small ${medium === 'call' ? 'primary' : ''}"
                value=${medium}
              >
                ${icon(name)}${label}
              </button>
            `,
          )}
        </div>
      </form>
    `;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const userData = this.#readUserData();
    if (!userData) return;
    const from = readField(this.form, 'from');
    const subject = readField(this.form, 'subject');
    const medium = (event.submitter as HTMLButtonElement | null)?.value ?? 'call';
    attempt(this, () => {
      if (medium === 'call') {
        this.desktop.world.call({
          ...(from && { ani: from }),
          ...(subject && { dnis: subject }),
          userData,
        });
      } else {
        this.desktop.world[medium as Exclude<Medium, 'call'>]({
          ...(from && { from }),
          ...(subject && { subject }),
          userData,
        });
      }
    });
  };

  #readUserData(): UserData | undefined {
    this.error = '';
    const text = readField(this.form, 'userData');
    if (text === '') return {};
    try {
      const userData: unknown = JSON.parse(text);
      if (isRecord(userData)) return userData;
      this.error = 'Attached data must be a JSON object.';
    } catch (error) {
      this.error = `Attached data is not JSON: ${String(error)}`;
    }
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-arrival-triggers': SimArrivalTriggers;
  }
}
