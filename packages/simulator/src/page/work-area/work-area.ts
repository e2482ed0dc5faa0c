import { FocusKeeper } from '@scapi/design';
import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Desktop, DesktopInteraction } from '../../engine/contract.js';
import '../attached-data/attached-data.js';
import { icon } from '../parts/icons.js';
import type { Tab } from '../parts/tab-strip.js';
import '../parts/tab-strip.js';
import '../views/popup-button.js';
import '../views/view-frame.js';
import type { LoadedView } from '../views/view-instances.js';
import './disposition.js';
import './interaction-bar.js';
import { interactionDetails } from './interaction-details.js';
import { workAreaStyles } from './work-area.styles.js';

const caseTab: Tab = { id: 'case', label: 'Case', icon: 'table' };

/**
 * @summary What the agent works on: the interactions of the selected case with their controls, and
 * under them, in tabs, the case itself and the applications.
 * @tag sim-work-area
 */
@customElement('sim-work-area')
export class SimWorkArea extends LitElement {
  static override styles: CSSResultGroup = workAreaStyles;

  protected readonly focusKeeper = new FocusKeeper(this, '.panel');

  @state() private chosen: string | undefined;

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  /** Interactions of the selected case, the main one first. */
  @property({ attribute: false }) interactions: readonly DesktopInteraction[] = [];

  /** All applications that are tabs, also those of other interactions. */
  @property({ attribute: false }) instances: readonly LoadedView[] = [];

  /** Those that belong to the selected case. */
  @property({ attribute: false }) shown: readonly LoadedView[] = [];

  /** All applications that open in a window of their own, also those of other interactions. */
  @property({ attribute: false }) popups: readonly LoadedView[] = [];

  /** Those that belong to the selected case. */
  @property({ attribute: false }) shownPopups: readonly LoadedView[] = [];

  /** Brings an application to the front, as the menu bar does. */
  showView(viewId: string): void {
    this.chosen = viewId;
  }

  override render(): TemplateResult {
    const current = this.shown.find(({ viewId }) => viewId === this.#selected);
    return html`
      <section class="area" aria-label="Work area">
        <div class="bars">
          ${repeat(
            this.interactions,
            ({ interactionId }) => interactionId,
            (interaction) => html`
              <sim-interaction-bar
                .desktop=${this.desktop}
                .interaction=${interaction}
              ></sim-interaction-bar>
            `,
          )}
        </div>
        ${this.#renderTabs()}
        <div
          class="panel"
          role="tabpanel"
          aria-label="Case"
          tabindex="0"
          ?hidden=${current !== undefined}
        >
          ${this.#renderCase()}
        </div>
        ${repeat(
          this.instances,
          ({ key }) => key,
          (instance) => html`
            <sim-view-frame
              role="tabpanel"
              aria-label=${instance.label}
              .target=${instance.target}
              .placement=${instance.placement}
              .label=${instance.label}
              .url=${instance.url}
              ?hidden=${instance !== current}
            ></sim-view-frame>
          `,
        )}
      </section>
    `;
  }

  #renderTabs(): TemplateResult | typeof nothing {
    if (this.shown.length === 0 && this.popups.length === 0) return nothing;
    const views = this.shown.map(({ viewId, label }) => ({ id: viewId, label }));
    return html`
      <div class="tabs" ?hidden=${this.shown.length + this.shownPopups.length === 0}>
        <sim-tab-strip
          class="grow"
          label="Work area tabs"
          .tabs=${[caseTab, ...views]}
          .selected=${this.#selected}
          @sim-select=${this.#onSelect}
        ></sim-tab-strip>
        ${repeat(
          this.popups,
          ({ key }) => key,
          (popup) => html`
            <sim-popup-button
              .target=${popup.target}
              ?replayed=${popup.target !== this.desktop}
              ?opens=${popup.opens}
              .label=${popup.label}
              .url=${popup.url}
              ?hidden=${!this.shownPopups.includes(popup)}
            ></sim-popup-button>
          `,
        )}
      </div>
    `;
  }

  #renderCase(): TemplateResult {
    const [main] = this.interactions;
    if (!main) {
      return html`
        <div class="empty">
          <span class="emblem">${icon('headset')}</span>
          <h2>Nothing to work on</h2>
          <p class="quiet">
            Calls, chats and e-mails appear here. Make one arrive from the simulator panel, or dial
            a number yourself.
          </p>
        </div>
      `;
    }
    return html`
      <div class="case">
        <div class="details">
          ${repeat(
            this.interactions,
            ({ interactionId }) => interactionId,
            (interaction) => interactionDetails(this.desktop, interaction),
          )}
        </div>
        <div class="beside">
          ${
            main.preview
              ? nothing
              : html`<sim-disposition
                  .desktop=${this.desktop}
                  .interaction=${main}
                ></sim-disposition>`
          }
          <sim-attached-data .desktop=${this.desktop} .interaction=${main}></sim-attached-data>
        </div>
      </div>
    `;
  }

  readonly #onSelect = ({ detail }: CustomEvent<string>): void => {
    this.chosen = detail;
  };

  /** Until the agent chooses, an application that fills the work area is what they came for. */
  get #selected(): string {
    const preferred = this.chosen ?? this.shown[0]?.viewId;
    return this.shown.some(({ viewId }) => viewId === preferred) && preferred
      ? preferred
      : caseTab.id;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-work-area': SimWorkArea;
  }
}
