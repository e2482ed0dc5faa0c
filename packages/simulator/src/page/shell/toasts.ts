import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Desktop } from '../../engine/contract.js';
import { DesktopController } from '../desktop-controller.js';
import { base } from '../styles/base.js';
import { isWaiting } from '../parts/describe.js';
import { LeaveTransition } from '../parts/leave-transition.js';
import './arrival.js';
import './toast.js';

/**
 * @summary The toasts of all applications, the newest at the bottom; in the last active tab only.
 * @tag sim-toasts
 */
@customElement('sim-toasts')
export class SimToasts extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    css`
      :host {
        position: fixed;
        z-index: 40;
        inset-block-end: var(--sim-space-4);
        inset-inline-end: var(--sim-space-4);
        max-inline-size: calc(100vw - 2 * var(--sim-space-4));
        pointer-events: none;
      }

      section {
        display: grid;
        grid-template-columns: minmax(0, max-content);
        justify-content: end;
        justify-items: end;
        gap: var(--sim-space-3);
        max-block-size: calc(100vh - 2 * var(--sim-space-4));
      }

      /* Above the switch between the areas. */
      @media (max-width: 760px) {
        :host {
          inset-block-end: 64px;
        }
      }

      :is(sim-toast, sim-arrival) {
        max-inline-size: 100%;
        pointer-events: auto;
      }

      .more {
        display: none;
        padding: 2px 10px;
        border-radius: 999px;
        color: var(--_surface);
        background: var(--_text);
      }

      /* On a phone one of them, and how many there are besides. */
      @media (max-width: 480px) {
        :is(sim-toast, sim-arrival):not(:last-child) {
          display: none;
        }

        .more {
          display: block;
        }
      }
    `,
  ];

  readonly #screen = new DesktopController(this);

  protected readonly leaving = new LeaveTransition(this, 'sim-toast, sim-arrival');

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult {
    const { toasts: all, interactions, cases, isLastActiveFrame } = this.#screen.state;
    const toasts = isLastActiveFrame ? all : [];
    const selected = cases.find((one) => one.selected)?.interactionIds ?? [];
    const arriving = interactions.filter(
      (one) => isLastActiveFrame && isWaiting(one) && !selected.includes(one.interactionId),
    );
    const more = toasts.length + arriving.length - 1;
    return html`
      <section aria-label="Toasts" aria-live="polite">
        ${more > 0 ? html`<p class="more">${more} more</p>` : nothing}
        ${repeat(
          toasts,
          ({ id }) => id,
          (toast) => html`<sim-toast .desktop=${this.desktop} .toast=${toast}></sim-toast>`,
        )}
        ${repeat(
          arriving,
          ({ interactionId }) => interactionId,
          (one) => html`<sim-arrival .desktop=${this.desktop} .interaction=${one}></sim-arrival>`,
        )}
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-toasts': SimToasts;
  }
}
