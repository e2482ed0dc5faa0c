import {
  LitElement,
  css,
  html,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { serveWindow, type WindowEndpoint } from '../../endpoints/window.js';
import type { AttachTarget } from '../../endpoints/endpoint.js';
import { emit } from '../parts/emit.js';
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
  static override styles: CSSResultGroup = [
    base,
    controls,
    css`
      :host([hidden]) {
        display: none;
      }
    `,
  ];

  #popup: Window | null = null;
  #endpoint: WindowEndpoint | undefined;
  #lookout: ReturnType<typeof setInterval> | undefined;

  /** The desktop it talks to, or a replayed one; another one loads the application again. */
  @property({ attribute: false }) target!: AttachTarget;

  /** The target is a replayed desktop: the window opens to see it. */
  @property({ type: Boolean }) replayed = false;

  /** The window opens by itself when the button appears, unless the browser blocks it. */
  @property({ type: Boolean }) opens = false;

  /** Its name, for the agent and the log. */
  @property() label = '';

  /** Its address, with macros expanded. */
  @property() url = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  override firstUpdated(): void {
    if (!this.opens) return;
    this.#open();
    if (this.#isOpen) return;
    this.#leave();
    emit(
      this,
      'sim-refusal',
      `The browser blocked the window of ${this.label}. Allow popups of this page, or open it by its button.`,
    );
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.get('target')) return;
    if (this.#isOpen) this.#reload();
    else if (this.replayed) this.#open();
  }

  override render(): TemplateResult {
    return html`
      <button
        type="button"
        class="button small"
        aria-label=${`Open ${this.label} in a window`}
        @click=${this.#onClick}
      >
        ${icon('window')}${this.label}
      </button>
    `;
  }

  get #isOpen(): boolean {
    return this.#popup !== null && !this.#popup.closed;
  }

  readonly #onClick = (): void => {
    if (this.#isOpen) this.#popup?.focus();
    else this.#open();
  };

  #open(): void {
    const address = webAddress(this.url);
    if (!address) return;
    this.#leave();
    this.#serve();
    this.#popup = window.open(address, '_blank', 'popup,width=480,height=640');
    this.#lookout = setInterval(() => {
      if (!this.#isOpen) this.#leave();
    }, lookEvery);
  }

  /** Served first, then loaded: an application may send while it loads. */
  #reload(): void {
    this.#endpoint?.close();
    this.#serve();
    this.#popup?.location.replace(webAddress(this.url) ?? '');
  }

  #serve(): void {
    this.#endpoint = serveWindow(this.target, {
      source: () => this.#popup,
      origin: originOf(this.url),
      label: this.label,
      placement: 'popup',
      visible: () => this.#isOpen,
    });
  }

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
