import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Desktop } from '../../engine/contract.js';
import { DesktopController } from '../desktop-controller.js';
import { base } from '../styles/base.js';
import './toast.js';

/**
 * @summary The toasts of all applications, the newest at the bottom.
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

      sim-toast {
        max-inline-size: 100%;
        pointer-events: auto;
      }
    `,
  ];

  readonly #screen = new DesktopController(this);

  /** The desktop. */
  @property({ attribute: false }) desktop!: Desktop;

  override render(): TemplateResult {
    return html`
      <section aria-label="Toasts" aria-live="polite">
        ${repeat(
          this.#screen.state.toasts,
          ({ id }) => id,
          (toast) => html`<sim-toast .desktop=${this.desktop} .toast=${toast}></sim-toast>`,
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
