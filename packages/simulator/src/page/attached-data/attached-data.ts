import { FocusKeeper } from '@scapi/design';
import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Desktop, DesktopInteraction } from '../../engine/contract.js';
import { attempt } from '../parts/attempt.js';
import { formatValue, shorten } from '../parts/format.js';
import { icon } from '../parts/icons.js';
import '../parts/long-text.js';
import { attachedDataStyles } from './attached-data.styles.js';
import type { SaveEvent } from './entry-form.js';
import './entry-form.js';

/** Keys that the desktop attaches for itself begin with it. */
const DESKTOP_PREFIX = 'IW_';

/**
 * @summary The data attached to an interaction, as a table that the agent may change.
 * @tag sim-attached-data
 */
@customElement('sim-attached-data')
export class SimAttachedData extends LitElement {
  static override styles: CSSResultGroup = attachedDataStyles;

  protected readonly focusKeeper = new FocusKeeper(this, '.head button');

  @state() private adding = false;

  @state() private showsAll = false;

  @state() private edited: string | undefined;

  /** The desktop that attaches. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The interaction the data belongs to. */
  @property({ attribute: false }) interaction!: DesktopInteraction;

  override render(): TemplateResult {
    const all = Object.entries(this.interaction.userData);
    const own = all.filter(([key]) => !key.startsWith(DESKTOP_PREFIX));
    const entries = this.showsAll ? all : own;
    const hidden = all.length - own.length;
    return html`
      <section class="card" aria-label="Attached data">
        <div class="head">
          <h3>Attached data</h3>
          <button
            type="button"
            class="button small plain"
            aria-expanded=${this.adding ? 'true' : 'false'}
            @click=${this.#onAdd}
          >
            ${icon('add')}Add data
          </button>
        </div>
        ${
          this.adding
            ? html`<sim-entry-form
                @sim-save=${this.#onSave}
                @sim-close=${this.#onClose}
              ></sim-entry-form>`
            : nothing
        }
        ${
          entries.length === 0
            ? html`<p class="quiet empty">Nothing is attached yet.</p>`
            : this.#renderTable(entries)
        }
        ${
          hidden === 0
            ? nothing
            : html`<button
                type="button"
                class="button small plain keys"
                aria-pressed=${this.showsAll ? 'true' : 'false'}
                @click=${this.#onKeys}
              >
                The desktop’s own keys (${hidden})
              </button>`
        }
      </section>
    `;
  }

  #renderTable(entries: readonly [string, unknown][]): TemplateResult {
    return html`
      <div class="scroller">
        <table aria-label="Attached data">
          <thead>
            <tr>
              <th scope="col">Key</th>
              <th scope="col">Value</th>
              <th scope="col"><span class="visually-hidden">Actions</span></th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              entries,
              ([key]) => key,
              ([key, value]) =>
                key === this.edited
                  ? this.#renderEditor(key, value)
                  : this.#renderEntry(key, value),
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #renderEntry(key: string, value: unknown): TemplateResult {
    return html`
      <tr>
        <th scope="row">${shorten(key)}</th>
        <td class=${typeof value === 'string' ? '' : 'mono'}>
          <sim-long-text .text=${formatValue(value)}></sim-long-text>
        </td>
        <td class="actions">
          <button
            type="button"
            class="button icon-only small plain"
            aria-label=${`Edit ${shorten(key)}`}
            title="Edit"
            @click=${() => {
              this.edited = key;
            }}
          >
            ${icon('edit')}
          </button>
          <button
            type="button"
            class="button icon-only small plain"
            aria-label=${`Delete ${shorten(key)}`}
            title="Delete"
            @click=${() => {
              this.#delete(key);
            }}
          >
            ${icon('remove')}
          </button>
        </td>
      </tr>
    `;
  }

  #renderEditor(key: string, value: unknown): TemplateResult {
    return html`
      <tr>
        <td class="editor" colspan="3">
          <sim-entry-form
            .key=${key}
            .value=${value}
            @sim-save=${this.#onSave}
            @sim-close=${this.#onClose}
          ></sim-entry-form>
        </td>
      </tr>
    `;
  }

  readonly #onKeys = (): void => {
    this.showsAll = !this.showsAll;
  };

  readonly #onAdd = (): void => {
    this.adding = !this.adding;
  };

  readonly #onSave = ({ detail: { key, value } }: SaveEvent): void => {
    const saved = attempt(this, () => {
      this.desktop.perform('interaction.setUserData', this.interaction.interactionId, {
        [key]: value,
      });
    });
    if (saved) this.#onClose();
  };

  readonly #onClose = (): void => {
    this.adding = false;
    this.edited = undefined;
  };

  #delete(key: string): void {
    attempt(this, () => {
      this.desktop.perform('interaction.deleteUserData', this.interaction.interactionId, key);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-attached-data': SimAttachedData;
  }
}
