import { ContextProvider } from '@lit/context';
import {
  announcedLink,
  createScapiClient,
  ScapiError,
  type ConnectionState,
  type ScapiClient,
} from '@scapi/client';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { clientContext } from '../internal/context.js';
import { emit, emitError } from '../internal/emit.js';

/**
 * Connects everything inside it with Agent Desktop.
 *
 * @summary The connection that the elements inside it share.
 * @tag scapi-provider
 *
 * @slot - The application, or the part of it that talks to the desktop.
 *
 * @fires {CustomEvent<ConnectionState>} scapi-connected - When the desktop answered, the first time
 *   and again after it was lost.
 * @fires {CustomEvent<ConnectionState>} scapi-disconnected - When the desktop was lost.
 * @fires {CustomEvent<Error>} scapi-error - When there is no desktop to talk to; the error's `hint`
 *   says what to do.
 *
 * @see Protocol reference, section 2.1.
 */
export class ScapiProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }

    :host([density='dense']) {
      --scapi-control-height: 28px;
      --scapi-gap: 6px;
      --scapi-control-padding: 10px;
      --scapi-radius: 6px;
      --scapi-radius-panel: 8px;
      --scapi-font-size: 0.8125rem;
    }
  `;

  readonly #provider = new ContextProvider(this, { context: clientContext });
  #own: ScapiClient | undefined;
  #stop: (() => void) | undefined;

  /**
   * Origin of the desktop, for example `https://desktop.example.com`; several are separated by
   * blanks. Left out, the connection of the drop-in script is shared where the page has one; else
   * every page that embeds this one is trusted, and a warning says so.
   */
  @property() origin = '';

  /** How tightly everything inside is set; a token that the page sets itself counts more. */
  @property({ reflect: true, useDefault: true }) density: 'comfortable' | 'dense' = 'comfortable';

  /** A client to use in place of the provider's own. The code that created it closes it. */
  @property({ attribute: false }) client: ScapiClient | undefined;

  /** The client that the elements inside use: {@link client}, or the provider's own. */
  get currentClient(): ScapiClient | undefined {
    return this.#provider.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The first time after the first update: React sets properties only once the element is there.
    if (this.hasUpdated) this.#share();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move within the page disconnects for a moment only.
    queueMicrotask(() => {
      if (!this.isConnected) this.#release();
    });
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.isConnected && this.#isOutdated(changed)) {
      this.#release();
      this.#share();
    }
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #isOutdated(changed: PropertyValues<this>): boolean {
    return changed.has('origin') || (changed.has('client') && this.client !== this.currentClient);
  }

  #share(): void {
    if (this.#provider.value) return;
    try {
      const client = this.client ?? this.#create();
      this.#provider.setValue(client);
      this.#stop = client.$status.subscribe(this.#onStatus);
      client.connect().catch(() => undefined); // Shows in $status.
    } catch (error) {
      emitError(this, error);
      console.error(error);
    }
  }

  #create(): ScapiClient {
    const origin = this.origin.split(/\s+/).filter(Boolean);
    const link = origin.length > 0 ? undefined : announcedLink();
    // Closing a client over a shared connection would close it for the whole page.
    if (link) return createScapiClient({ link });
    this.#own = createScapiClient(origin.length > 0 ? { origin } : {});
    return this.#own;
  }

  #release(): void {
    this.#stop?.();
    this.#own?.close();
    this.#own = undefined;
    this.#provider.setValue(undefined);
  }

  readonly #onStatus = (state: ConnectionState): void => {
    if (state.status === 'connected') emit(this, 'scapi-connected', state);
    else if (state.status === 'lost') emit(this, 'scapi-disconnected', state);
    else if (state.status === 'unavailable') {
      const error = new ScapiError('UNAVAILABLE', 'There is no desktop to talk to.', {
        hint: state.hint,
      });
      emit(this, 'scapi-error', error);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-provider': ScapiProvider;
  }
}
