import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { emit } from '../parts/emit.js';
import { readField } from '../parts/form.js';
import { formatValue } from '../parts/format.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';

/** What the agent wants to be attached. */
export type SaveEvent = CustomEvent<{ readonly key: string; readonly value: unknown }>;

/**
 * @summary A key and its value, to be written or changed. What was not a text before stays JSON.
 * @tag sim-entry-form
 *
 * @fires {SaveEvent} sim-save - The agent saves.
 * @fires {CustomEvent<undefined>} sim-close - The agent changed their mind.
 */
@customElement('sim-entry-form')
export class SimEntryForm extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    controls,
    css`
      form {
        display: grid;
        gap: var(--sim-space-2);
        padding: var(--sim-space-3) var(--sim-space-4);
        border-block-end: 1px solid var(--_divider);
        background: var(--_surface-2);
      }

      .error {
        color: var(--_danger-text);
        font-size: var(--sim-size-small);
      }
    `,
  ];

  @state() private error = '';

  @query('[name=key]') private readonly keyField!: HTMLInputElement | null;

  @query('[name=value]') private readonly valueField!: HTMLTextAreaElement | null;

  /** The key that is changed; none: a new one. */
  @property() key = '';

  /** What a key is called here. */
  @property({ attribute: 'key-label' }) keyLabel = 'Key';

  /** Its value so far. */
  @property({ attribute: false }) value: unknown = '';

  override firstUpdated(): void {
    (this.key === '' ? this.keyField : this.valueField)?.focus();
  }

  override render(): TemplateResult {
    const text = formatValue(this.value);
    const rows = Math.min(8, text.split('\n').length);
    return html`
      <form @submit=${this.#onSubmit} @keydown=${this.#onKeyDown}>
        <label class="named">
          <span>${this.keyLabel}</span>
          <input
            type="text"
            name="key"
            class="field mono"
            required
            autocomplete="off"
            .defaultValue=${this.key}
            ?readonly=${this.key !== ''}
          />
        </label>
        <label class="named">
          <span>Value</span>
          <textarea
            class="field"
            name="value"
            rows=${rows}
            aria-describedby="error"
            .defaultValue=${text}
          ></textarea>
        </label>
        <p id="error" class="error" role="alert">${this.error === '' ? nothing : this.error}</p>
        <div class="row">
          <button type="submit" class="button small primary">Save</button>
          <button type="button" class="button small" @click=${this.#close}>Cancel</button>
        </div>
      </form>
    `;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const key = this.key === '' ? readField(form, 'key') : this.key;
    try {
      const value = this.#read(readField(form, 'value'));
      this.dispatchEvent(new CustomEvent('sim-save', { detail: { key, value } }));
    } catch (error) {
      this.error = `Not valid JSON: ${String(error)}`;
    }
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#close();
  };

  readonly #close = (): void => {
    emit(this, 'sim-close', undefined);
  };

  #read(text: string): unknown {
    return typeof this.value === 'string' ? text : JSON.parse(text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-entry-form': SimEntryForm;
  }
}
