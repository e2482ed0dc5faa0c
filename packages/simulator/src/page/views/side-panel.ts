import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../parts/tab-strip.js';
import { sidePanelStyles } from './side-panel.styles.js';
import type { LoadedView } from './view-instances.js';
import './view-frame.js';

const narrowest = 240;
const widest = 720;
const step = 24;

/**
 * @summary Applications beside the work area, in a panel whose width the agent chooses.
 * @tag sim-side-panel
 *
 * @cssprop --sim-side-width - The width the agent chose.
 */
@customElement('sim-side-panel')
export class SimSidePanel extends LitElement {
  static override styles: CSSResultGroup = sidePanelStyles;

  @state() private width = 320;

  @state() private selected = '';

  /** All applications of this panel, also those that are not on the screen now. */
  @property({ attribute: false }) instances: readonly LoadedView[] = [];

  /** Those that belong to what the agent works on. */
  @property({ attribute: false }) shown: readonly LoadedView[] = [];

  override updated(): void {
    this.style.setProperty('--sim-side-width', `${String(this.width)}px`);
  }

  override render(): TemplateResult {
    const current = this.shown.find(({ viewId }) => viewId === this.selected) ?? this.shown[0];
    return html`
      <div
        class="handle"
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the side panel"
        aria-valuemin=${narrowest}
        aria-valuemax=${widest}
        aria-valuenow=${this.width}
        tabindex="0"
        @keydown=${this.#onKeyDown}
        @pointerdown=${this.#onPointerDown}
        @pointermove=${this.#onPointerMove}
      ></div>
      <section aria-label="Side panel">
        <div class="head">
          ${
            this.shown.length > 1
              ? html`<sim-tab-strip
                  label="Side panel views"
                  .tabs=${this.shown.map(({ viewId, label }) => ({ id: viewId, label }))}
                  .selected=${current?.viewId ?? ''}
                  @sim-select=${this.#onSelect}
                ></sim-tab-strip>`
              : current
                ? html`<h2 class="ellipsis">${current.label}</h2>`
                : nothing
          }
        </div>
        ${repeat(
          this.instances,
          ({ key }) => key,
          (instance) => html`
            <sim-view-frame
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

  readonly #onSelect = ({ detail }: CustomEvent<string>): void => {
    this.selected = detail;
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const change = { ArrowLeft: step, ArrowRight: -step }[event.key];
    if (change === undefined) return;
    event.preventDefault();
    this.#resize(this.width + change);
  };

  /** Captured, so that an iframe under the pointer does not swallow the drag. */
  readonly #onPointerDown = (event: PointerEvent): void => {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    if (!(event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) return;
    this.#resize(this.getBoundingClientRect().right - event.clientX);
  };

  #resize(width: number): void {
    this.width = Math.round(Math.min(widest, Math.max(narrowest, width)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-side-panel': SimSidePanel;
  }
}
