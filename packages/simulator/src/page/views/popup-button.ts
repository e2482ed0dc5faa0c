import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { serveWindow, type WindowEndpoint } from '../../endpoints/window.js';
import type { Desktop } from '../../engine/contract.js';
import { icon } from '../parts/icons.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { originOf, webAddress } from './web-address.js';

/** Nothing tells an opener that a popup of another origin was closed: it has to look. */
const lookEvery = 500;

/**
 * @summary Opens an application in a window of its own, connected with the desktop.
 * @tag sim-popup-button
 */
@customElement('sim-popup-button')
export class SimPopupButton extends LitElement {
  static override styles: CSSResultGroup = [base, controls];

  #popup: Window | null = null;
  #endpoint: WindowEndpoint | undefined;
  #lookout: ReturnType<typeof setInterval> | undefined;

  /** The desktop it talks to. */
  @property({ attribute: false }) desktop!: Desktop;

  /** Its name, for the agent and the log. */
  @property() label = '';

  /** Its address, with macros expanded. */
  @property() url = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  override render(): TemplateResult {
    return html`
      <button
        type="button"
        class="button small"
        aria-label=${`Open ${this.label} in a window`}
        @click=${this.#onClick}
      >
        ${icon('window', 16)}${this.label}
      </button>
    `;
  }

  readonly #onClick = (): void => {
    if (this.#popup && !this.#popup.closed) {
      this.#popup.focus();
      return;
    }
    const address = webAddress(this.url);
    if (!address) return;
    this.#leave();
    this.#endpoint = serveWindow(this.desktop, {
      source: () => this.#popup,
      origin: originOf(this.url),
      label: this.label,
      visible: () => this.#popup !== null && !this.#popup.closed,
    });
    this.#popup = window.open(address, '_blank', 'popup,width=480,height=640');
    this.#lookout = setInterval(() => {
      if (this.#popup?.closed !== false) this.#leave();
    }, lookEvery);
  };

  #leave(): void {
    clearInterval(this.#lookout);
    this.#endpoint?.close();
    this.#endpoint = undefined;
    this.#popup = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-popup-button': SimPopupButton;
  }
}
