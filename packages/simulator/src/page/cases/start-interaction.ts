import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desktop } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import { readField } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';

/**
 * @summary The agent calls a number or writes to an address.
 * @tag sim-start-interaction
 */
@customElement('sim-start-interaction')
export class SimStartInteraction extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    controls,
    css`
      form {
        display: flex;
        gap: 4px;
        padding: var(--sim-space-3) var(--sim-space-4);
        border-block-end: 1px solid var(--_divider);
      }
    `,
  ];

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult {
    return html`
      <form aria-label="New interaction" @submit=${this.#onSubmit}>
        <input
          type="text"
          class="field grow"
          name="destination"
          required
          autocomplete="off"
          aria-label="Number or e-mail address"
          placeholder="Number or e-mail"
        />
        <button type="submit" class="button icon-only" name="dial" aria-label="Dial" title="Dial">
          ${icon('answer')}
        </button>
        <button
          type="submit"
          class="button icon-only"
          name="write"
          aria-label="Write e-mail"
          title="Write e-mail"
        >
          ${icon('email')}
        </button>
      </form>
    `;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const destination = readField(form, 'destination');
    const writes = event.submitter?.getAttribute('name') === 'write';
    const started = attempt(this, () => {
      this.desktop.perform(writes ? 'email.create' : 'voice.dial', destination);
    });
    if (started) form.reset();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-start-interaction': SimStartInteraction;
  }
}
