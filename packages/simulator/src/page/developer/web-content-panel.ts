import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Desktop } from '../../engine/contract.js';
import { textOption } from '../../engine/options.js';
import { WEB_CONTENT_LISTS, listedSections } from '../../engine/web-content.js';
import { DesktopController } from '../desktop-controller.js';
import { attempt } from '../parts/attempt.js';
import { readField } from '../parts/form.js';
import { developerStyles } from './developer.styles.js';

/**
 * @summary The applications that options place on the desktop: the two lists, and the sections they name.
 * @tag sim-web-content-panel
 */
@customElement('sim-web-content-panel')
export class SimWebContentPanel extends LitElement {
  static override styles: CSSResultGroup = [
    developerStyles,
    css`
      fieldset {
        display: grid;
        gap: var(--sim-space-2);
        min-inline-size: 0;
        margin: 0;
        padding: var(--sim-space-2);
        border: 1px solid var(--_divider);
        border-radius: var(--_radius);
      }

      legend,
      .named > span:first-child {
        font-family: var(--_font-mono);
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected readonly screen = new DesktopController(this);

  @state() private saved = '';

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult {
    const { options, dialect } = this.desktop;
    return html`
      <form class="group" aria-label="Web content" @submit=${this.#onSubmit}>
        <p class="quiet small">
          Applications of the desktop, and of each interaction: names of sections, separated by
          commas. Apply a new name to get the fields of its section.
        </p>
        ${Object.values(WEB_CONTENT_LISTS).map((list) => this.#renderField(list, list))}
        ${repeat(
          listedSections(options),
          (section) => section,
          (section) => html`
            <fieldset>
              <legend>${section}</legend>
              ${['label', 'url', dialect.webViewMode].map((name) =>
                this.#renderField(`${section}/${name}`, name),
              )}
            </fieldset>
          `,
        )}
        <div class="row">
          <button type="submit" class="button small primary">Apply web content</button>
          <span class="small quiet" role="status">${this.saved}</span>
        </div>
      </form>
    `;
  }

  #renderField(option: string, name: string): TemplateResult {
    return html`
      <label class="named">
        <span>${name}</span>
        <input
          type="text"
          class="field mono"
          name=${option}
          autocomplete="off"
          spellcheck="false"
          .value=${textOption(this.desktop.options, option)}
        />
      </label>
    `;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const names = [...new FormData(form).keys()];
    const options = Object.fromEntries(
      names.map((name) => [name, readField(form, name) || undefined]),
    );
    const applied = attempt(this, () => {
      this.desktop.configure({ options });
    });
    this.saved = applied ? 'Applied.' : 'Not applied.';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-web-content-panel': SimWebContentPanel;
  }
}
