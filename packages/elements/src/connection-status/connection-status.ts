import {
  createConnectionControl,
  type ConnectionControl,
  type ConnectionControlState,
} from '@scapi/client';
import { alertIcon, checkIcon } from '@scapi/design';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { ControlController } from '../internal/control-controller.js';
import { runAction } from '../internal/emit.js';
import { baseStyles } from '../internal/base.styles.js';
import { TextController } from '../internal/text-controller.js';
import { connectionStatusStyles } from './connection-status.styles.js';
import { connectionStatusTexts } from './connection-status.texts.js';
import { describeConnection, type ConnectionKind } from './describe-connection.js';

/** Detail of `scapi-reconnect` and `scapi-reconnected`. */
export interface ReconnectDetail {
  /** The services that the application needs. */
  readonly services: readonly string[];
}

/**
 * Shows whether the desktop is there, whether the application may call it, and what to fix.
 *
 * @summary The state of the connection with the desktop, in words.
 * @tag scapi-connection-status
 *
 * @fires {CustomEvent<ReconnectDetail>} scapi-reconnect - Before the desktop is looked for again, on
 *   a click. Cancel it to do something else.
 * @fires {CustomEvent<ReconnectDetail>} scapi-reconnected - When the desktop answered to that.
 * @fires {CustomEvent<Error>} scapi-error - When it did not; a `ScapiError` with a `code` and a `hint`.
 *
 * @csspart status - Icon and words.
 * @csspart retry - The button that looks for the desktop again.
 * @csspart message - What to fix, below.
 *
 * @cssprop [--scapi-color-accent] - Text of the button, and the mark that turns while connecting.
 * @cssprop [--scapi-color-success] - Icon while connected.
 * @cssprop [--scapi-color-warning] - Icon while services are missing, and when the desktop was lost.
 * @cssprop [--scapi-color-danger] - Icon when there is no desktop.
 * @cssprop [--scapi-font-family=inherit] - Font family; `--scapi-font-size` and `--scapi-font-weight` stand apart.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-control-height=36px] - Height of the button.
 *
 * @see Protocol reference, sections 2 and 3.
 */
export class ScapiConnectionStatus extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, connectionStatusStyles];

  readonly #connection = new ControlController<ConnectionControlState, ConnectionControl>(
    this,
    (client) => createConnectionControl(client, { neededServices: wordsOf(this.services) }),
  );

  readonly #texts = new TextController(this, connectionStatusTexts);
  #hadFocus = false;

  @state() private isRetrying = false;

  /** The services that the application needs, separated by blanks: `voice.dial agent.setState`. */
  @property() services = '';

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#hadFocus = this.shadowRoot?.activeElement?.matches('.retry') ?? false;
    if (changed.has('services')) {
      this.#connection.control?.setNeededServices(wordsOf(this.services));
    }
  }

  /** Looks for the desktop, as a click does. Never rejects: what goes wrong is shown. */
  async reconnect(): Promise<void> {
    const { control } = this.#connection;
    if (this.isRetrying || !control) return;
    const detail: ReconnectDetail = { services: wordsOf(this.services) };
    const run = async (): Promise<void> => {
      this.isRetrying = true;
      await control.connect();
    };
    await runAction(this, { before: 'scapi-reconnect', after: 'scapi-reconnected', detail, run });
    this.isRetrying = false;
  }

  override render(): TemplateResult {
    const { availability, state } = this.#connection;
    const noClient = 'hint' in availability ? availability.hint : '';
    const { kind, text, hint, missing, canRetry } = describeConnection(
      this.#texts,
      state,
      noClient,
    );
    return html`
      <div class="row" data-kind=${kind}>
        <span part="status" class="status" role="status" tabindex="-1">
          ${MARKS[kind]}
          <span>${text}</span>
        </span>
        ${
          canRetry || this.isRetrying
            ? html`<button
                part="retry"
                class="button small retry"
                type="button"
                ?data-off=${this.isRetrying}
                aria-disabled=${this.isRetrying ? 'true' : nothing}
                aria-describedby=${hint === '' ? nothing : 'hint'}
                @click=${this.#onRetry}
              >
                ${this.#texts.term('tryAgain')}
              </button>`
            : nothing
        }
      </div>
      ${
        hint === ''
          ? nothing
          : html`<details part="message" class="details">
              <summary>${this.#texts.term('details')}</summary>
              ${
                missing.length > 0
                  ? html`<ul aria-label=${this.#texts.term('missingServices')}>
                      ${missing.map((service) => html`<li><code>${service}</code></li>`)}
                    </ul>`
                  : nothing
              }
              <p id="hint">${hint}</p>
            </details>`
      }
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // The words take over from the button that the agent pressed, when it is gone.
    if (this.#hadFocus && !this.renderRoot.querySelector('.retry')) {
      this.renderRoot.querySelector<HTMLElement>('.status')?.focus();
    }
  }

  readonly #onRetry = (): void => {
    void this.reconnect();
  };
}

const MARKS: Readonly<Record<ConnectionKind, TemplateResult | SVGTemplateResult>> = {
  good: checkIcon,
  busy: html`<span class="spinner"></span>`,
  warning: alertIcon,
  bad: alertIcon,
};

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

declare global {
  interface HTMLElementTagNameMap {
    'scapi-connection-status': ScapiConnectionStatus;
  }
}
