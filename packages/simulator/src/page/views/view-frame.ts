import {
  LitElement,
  css,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { AttachTarget } from '../../endpoints/endpoint.js';
import type { WebViewPlacement } from '../../engine/web-content.js';
import { serveWindow, type WindowEndpoint } from '../../endpoints/window.js';
import { originOf, webAddress } from './web-address.js';

/**
 * @summary An embedded application, connected with the desktop. It is loaded once: moving it
 * elsewhere in the page, or changing its address, would lose what the agent does in it.
 * @tag sim-view-frame
 */
@customElement('sim-view-frame')
export class SimViewFrame extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
      overflow: hidden;
    }

    :host([hidden]) {
      display: none;
    }

    iframe {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      border: 0;
      /* What shows through a page that is of the same color scheme and paints no ground. */
      background: Canvas;
    }
  `;

  @query('iframe') private readonly frame!: HTMLIFrameElement | null;

  #endpoint: WindowEndpoint | undefined;

  /** The desktop it talks to, or a replayed one; another one loads the application again. */
  @property({ attribute: false }) target!: AttachTarget;

  /** Where the desktop shows it. */
  @property({ attribute: false }) placement: WebViewPlacement | undefined;

  /** Its name, for the agent and the log. */
  @property() label = '';

  /** Its address, with macros expanded. */
  @property() url = '';

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  /** Served first, then loaded: an application may send while it loads. */
  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('target')) this.#leave();
    if (!this.#endpoint) this.#serve();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.get('target') && this.frame) this.frame.src = webAddress(this.url) ?? '';
  }

  override render(): TemplateResult {
    return html`
      <iframe
        title=${this.label}
        src=${guard([], () => webAddress(this.url) ?? nothing)}
        @load=${this.#onLoad}
      ></iframe>
    `;
  }

  readonly #onLoad = (): void => {
    this.#endpoint?.loaded();
  };

  #leave(): void {
    this.#endpoint?.close();
    this.#endpoint = undefined;
  }

  #serve(): void {
    this.#endpoint = serveWindow(this.target, {
      source: () => this.frame?.contentWindow ?? null,
      origin: originOf(this.url),
      label: this.label,
      ...(this.placement && { placement: this.placement }),
      visible: () => document.visibilityState === 'visible' && this.checkVisibility(),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-view-frame': SimViewFrame;
  }
}
