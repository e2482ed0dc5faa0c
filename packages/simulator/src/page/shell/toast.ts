import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desktop, DesktopToast } from '../../engine/contract.js';
import { toastButtons } from '../../engine/toasts.js';
import { attempt } from '../parts/attempt.js';
import { shorten } from '../parts/format.js';
import { icon } from '../parts/icons.js';
import '../parts/long-text.js';
import { styled } from '../parts/styled.js';
import { imageAddress } from '../views/web-address.js';
import { toastStyles } from './toast.styles.js';

/**
 * @summary A message of an application, in the corner of the desktop.
 * @tag sim-toast
 */
@customElement('sim-toast')
export class SimToast extends LitElement {
  static override styles: CSSResultGroup = toastStyles;

  /** The desktop that shows it. */
  @property({ attribute: false }) desktop!: Desktop;

  /** The toast. */
  @property({ attribute: false }) toast!: DesktopToast;

  override render(): TemplateResult {
    const { owner, parameters } = this.toast;
    const { title: fullTitle = owner, subject, message, keyValues, width } = parameters;
    const title = shorten(fullTitle);
    return html`
      <article
        aria-label=${`Toast: ${title}`}
        ${styled({ 'inline-size': width === undefined ? undefined : `${String(width)}px` })}
      >
        <div class="head">
          ${this.#renderImage()}
          <h2 class="grow ellipsis">${title}</h2>
          <button
            type="button"
            class="button icon-only small plain"
            aria-label=${`Close toast ${title}`}
            title="Close"
            @click=${this.#onClose}
          >
            ${icon('close')}
          </button>
        </div>
        ${title === fullTitle ? nothing : this.#renderText('subject', fullTitle)}
        ${subject ? this.#renderText('subject', subject) : nothing}
        ${message ? this.#renderText('message', message) : nothing}
        ${
          keyValues
            ? html`<dl>
                ${Object.entries(keyValues).map(
                  ([name, value]) =>
                    html`<div>
                      <dt>${shorten(name)}</dt>
                      <dd><sim-long-text .text=${value}></sim-long-text></dd>
                    </div>`,
                )}
              </dl>`
            : nothing
        }
        ${fullTitle === owner ? nothing : html`<p class="small quiet">${owner}</p>`}
        ${this.#renderButtons()}
      </article>
    `;
  }

  #renderText(part: string, text: string): TemplateResult {
    return html`<p class=${part}><sim-long-text .text=${text}></sim-long-text></p>`;
  }

  #renderImage(): TemplateResult {
    const image = imageAddress(this.toast.parameters.iconUrl);
    return image
      ? html`<img src=${image} alt="" />`
      : html`<span class="emblem">${icon('bell')}</span>`;
  }

  #renderButtons(): TemplateResult | typeof nothing {
    const labels = toastButtons(this.toast.parameters);
    if (labels.length === 0) return nothing;
    return html`
      <div class="row">
        ${labels.map(
          (label, index) => html`
            <button
              type="button"
              class="button small ${index === 0 ? 'primary' : ''}"
              @click=${() => {
                attempt(this, () => {
                  this.desktop.agent.clickToastButton(this.toast.id, index);
                });
              }}
            >
              ${shorten(label)}
            </button>
          `,
        )}
      </div>
    `;
  }

  readonly #onClose = (): void => {
    attempt(this, () => {
      this.desktop.agent.closeToast(this.toast.id);
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-toast': SimToast;
  }
}
