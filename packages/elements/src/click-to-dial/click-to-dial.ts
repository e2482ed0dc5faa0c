import {
  createDialControl,
  type DialControl,
  type DialState,
  type DialTarget,
  type ToDestination,
  type UserData,
} from '@scapi/client';
import { availabilityOf, toError } from '@scapi/client/bindings';
import { hangUpIcon, phoneIcon } from '@scapi/design';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { Announcer } from '../internal/announcer.js';
import { emitError } from '../internal/run-action.js';
import { baseStyles } from '../internal/base.styles.js';
import { ControlController } from '../internal/control-controller.js';
import { ElapsedController } from '../internal/elapsed-controller.js';
import { emit } from '../internal/emit.js';
import { explainAvailability, renderError } from '../internal/notice.js';
import { TextController } from '../internal/text-controller.js';
import { clickToDialStyles } from './click-to-dial.styles.js';
import { clickToDialTexts } from './click-to-dial.texts.js';
import type { DialDetail, DialEndDetail } from './details.js';
import {
  announceDial,
  describeDial,
  failureOf,
  isBusy,
  isLiveDial,
  showNumber,
} from './describe-dial.js';

/**
 * Asks the desktop to call a number, and follows the call.
 *
 * The number may be written as people write it, or be a `tel:` link: see `readPhoneNumber` of
 * `@scapi/client`. What is no phone number is not dialed, and the element says so. An extension,
 * `+1 213 373 4253 ext. 5`, is shown and stands in the events; it is dialed only where
 * `toDestination` adds it.
 *
 * @summary A button that calls a number.
 * @tag scapi-click-to-dial
 *
 * @slot - The label; the number itself when empty.
 *
 * @fires {CustomEvent<DialDetail>} scapi-dial - Before the desktop is asked. Cancel it to stop the call.
 * @fires {CustomEvent<DialDetail>} scapi-dialed - When the desktop accepted.
 * @fires {CustomEvent<DialEndDetail>} scapi-ended - When the call was released.
 * @fires {CustomEvent<Error>} scapi-error - When the desktop refused or did not answer; a
 *   `ScapiError` with a `code` and a `hint`.
 *
 * @csspart button - The button that dials.
 * @csspart state - What the call is doing, beside the label.
 * @csspart cancel - The button that ends the call or the attempt.
 * @csspart message - What went wrong, below the button.
 *
 * @cssprop [--scapi-color-accent] - Text and icon of the idle button.
 * @cssprop [--scapi-color-surface] - Background of the idle button.
 * @cssprop [--scapi-color-border] - Border of the idle button.
 * @cssprop [--scapi-color-success] - Text while the agent talks.
 * @cssprop [--scapi-color-warning] - Text while the call is held.
 * @cssprop [--scapi-color-danger] - Button that hangs up, and errors.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-font-family=inherit] - Font family; `--scapi-font-size` and `--scapi-font-weight` stand apart.
 * @cssprop [--scapi-control-height=36px] - Height of the buttons.
 *
 * @see Protocol reference, sections 4.4 and 9 (click to dial).
 */
export class ScapiClickToDial extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, clickToDialStyles];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  readonly #dial = new ControlController<DialState, DialControl>(
    this,
    createDialControl,
    (client) => availabilityOf(client, 'voice.dial'),
  );
  readonly #talk = new ElapsedController(this);
  readonly #texts = new TextController(this, clickToDialTexts);
  readonly #announcer = new Announcer(this);
  #shown: DialState | undefined;
  #target: DialTarget | undefined;

  /** The number to call, as people write it, or a `tel:` link. */
  @property() destination = '';

  /** Data to attach to the call; as an attribute, a JSON object. */
  @property({ attribute: 'user-data', type: Object }) userData: UserData | undefined;

  /** Turns the button off. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /**
   * Writes the number as the desktop should receive it: with a prefix for an outside line, or with the
   * extension after a pause. Left out, the number is dialed as it was read, without its extension.
   */
  @property({ attribute: false }) toDestination: ToDestination | undefined;

  /**
   * Looks like a link in the text around it, as long as there is no call. Its label is the number or
   * a name; screen readers say “Call” before it.
   */
  @property({ type: Boolean, reflect: true }) inline = false;

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const state = this.#dial.state;
    this.#talk.run(state?.status === 'talking' || state?.status === 'held');
    if (state?.status === 'ended' && this.#shown?.status !== 'ended' && this.#target) {
      const { interaction } = state;
      emit(this, 'scapi-ended', { ...this.#target, interaction } satisfies DialEndDetail);
    }
    this.#shown = state;
  }

  /**
   * Dials, exactly as a click does. Never rejects: what goes wrong is shown and reported as
   * `scapi-error`.
   */
  async dial(): Promise<void> {
    const { destination, toDestination, userData } = this;
    let detail: DialDetail | undefined;
    const confirm = (target: DialTarget): boolean => {
      this.#target = target;
      detail = { ...target, userData };
      return emit(this, 'scapi-dial', detail, { cancelable: true });
    };
    try {
      await this.#dial.require().dial(destination, userData, { toDestination, confirm });
      if (detail) emit(this, 'scapi-dialed', detail);
    } catch (error) {
      emitError(this, error);
    }
  }

  /** Ends the call, or the attempt to make one. Never rejects, like {@link dial}. */
  async cancel(): Promise<void> {
    try {
      await this.#dial.control?.cancel();
    } catch (error) {
      emit(this, 'scapi-error', toError(error));
    }
  }

  override render(): TemplateResult {
    const state: DialState = this.#dial.state ?? { status: 'idle' };
    const isLive = isLiveDial(state);
    const canCancel = isLive && state.status !== 'ended' && state.status !== 'canceling';
    const failure = failureOf(state);
    const reason = isLive ? undefined : this.#whyNot();
    const label = showNumber(this.#texts, this.destination);

    return html`
      <span
        class="row"
        data-state=${reason ? 'off' : state.status}
        ?data-live=${isLive}
        ?data-split=${canCancel}
      >
        <button
          part="button button-outline button-dial"
          class="button dial"
          ?data-off=${reason !== undefined}
          type="button"
          title=${reason ?? nothing}
          ?disabled=${this.disabled}
          aria-label=${this.inline && !isLive ? this.#nameOf(label) : nothing}
          aria-disabled=${(isLive && state.status !== 'ended') || reason !== undefined ? 'true' : nothing}
          aria-busy=${isBusy(state) ? 'true' : nothing}
          aria-describedby=${reason === undefined ? nothing : 'reason'}
          @click=${this.#onDial}
        >
          ${phoneIcon}
          <span class="label">
            <slot
              >${
                this.inline
                  ? nothing
                  : html`<span class="prefix">${this.#texts.term('dialCall')} </span>`
              }<bdi>${label}</bdi></slot
            >
          </span>
          <span part="state" class="state">${this.#describe(state, reason)}</span>
        </button>
        ${
          canCancel
            ? html`<button
                part="cancel"
                class="button danger cancel"
                type="button"
                aria-label=${this.#texts.term('dialEndTo', label)}
                title=${this.#texts.term('dialEnd')}
                aria-disabled=${isBusy(state) && state.status !== 'dialing' ? 'true' : nothing}
                @click=${this.#onCancel}
              >
                ${hangUpIcon}
              </button>`
            : nothing
        }
      </span>
      <span id="reason" hidden>${reason ?? nothing}</span>
      ${this.#announcer.render(announceDial(this.#texts, state))}
      ${renderError(this.#texts, failure, true)}
    `;
  }

  readonly #onDial = (): void => {
    const { state } = this.#dial;
    const isOn = state && isLiveDial(state) && state.status !== 'ended';
    if (isOn || this.#whyNot() !== undefined) return;
    void this.dial();
  };

  readonly #onCancel = (): void => {
    void this.cancel();
    // The button that had the focus is about to go.
    this.renderRoot.querySelector<HTMLElement>('.dial')?.focus();
  };

  /** The name of an inline button. No hidden text: ten thousand of them would scroll badly. */
  #nameOf(label: string): string {
    // A server has no text.
    const text = (this.textContent as string | null | undefined)?.trim();
    return `${this.#texts.term('dialCall')} ${text === undefined || text === '' ? label : text}`;
  }

  /** Says why dialing is not possible now, or nothing when it is. */
  #whyNot(): string | undefined {
    const notice = explainAvailability(this.#texts, this.#dial.availability);
    if (notice) return notice.hint || notice.text;
    return this.destination === '' ? this.#texts.term('dialNoNumber') : undefined;
  }

  #describe(state: DialState, reason: string | undefined): TemplateResult | typeof nothing {
    const { availability } = this.#dial;
    const isOut = availability.status === 'unavailable' || availability.status === 'not-allowed';
    if (reason !== undefined && isOut) {
      return html`${explainAvailability(this.#texts, availability)?.text}`;
    }
    return describeDial(this.#texts, state, this.#talk.elapsed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-click-to-dial': ScapiClickToDial;
  }
}
