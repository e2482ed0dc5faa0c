import {
  createDialControl,
  type Availability,
  type DialControl,
  type DialState,
  type DialTarget,
  type ScapiClient,
  type ToDestination,
  type UserData,
} from '@scapi/client';
import { availabilityOf } from '@scapi/client/bindings';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadableAtom } from 'nanostores';
import { Announcer } from '../internal/announcer.js';
import { baseStyles } from '../internal/base.styles.js';
import { ControlController } from '../internal/control-controller.js';
import { ElapsedController } from '../internal/elapsed-controller.js';
import { emit, emitError } from '../internal/emit.js';
import { renderError } from '../internal/notice.js';
import { TextController } from '../internal/text-controller.js';
import { clickToDialStyles } from './click-to-dial.styles.js';
import { clickToDialTexts } from './click-to-dial.texts.js';
import type { DialDetail } from './details.js';
import { announceDial, failureOf, isLiveDial, showNumber } from './describe-dial.js';
import { obstacleOf, renderDial, type DialObstacle } from './render-dial.js';

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
    dialAvailability,
  );
  readonly #texts = new TextController(this, clickToDialTexts);
  // Made for the first call: most of ten thousand numbers in a page are never called.
  #talk: ElapsedController | undefined;
  #announcer: Announcer | undefined;
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
    const isTalk = state?.status === 'talking' || state?.status === 'held';
    if (isTalk) this.#talk ??= new ElapsedController(this);
    this.#talk?.run(isTalk);
    if (state?.status === 'ended' && this.#shown?.status !== 'ended' && this.#target) {
      const { interaction } = state;
      emit(this, 'scapi-ended', { ...this.#target, interaction });
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
      emitError(this, error);
    }
  }

  override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    // The name of the button follows what is put into the element.
    this.renderRoot.addEventListener('slotchange', onSlotchange);
  }

  override render(): TemplateResult {
    const state = this.#dial.state ?? IDLE;
    return renderDial(this.#texts, {
      state,
      obstacle: this.#obstacle,
      label: showNumber(this.#texts, this.destination),
      element: this,
      elapsed: this.#talk?.elapsed,
      below: this.#renderBelow(state),
      onDial: this.#onDial,
      onCancel: this.#onCancel,
    });
  }

  readonly #onDial = (): void => {
    const { state } = this.#dial;
    const isOn = state && isLiveDial(state) && state.status !== 'ended';
    if (!isOn && !this.#obstacle) void this.dial();
  };

  readonly #onCancel = (): void => {
    void this.cancel();
    // The button that had the focus is about to go.
    this.renderRoot.querySelector<HTMLElement>('.dial')?.focus();
  };

  get #obstacle(): DialObstacle | undefined {
    return obstacleOf(this.#texts, this.#dial.availability, this.destination);
  }

  /** Nothing until there is something to say: ten thousand empty regions slow down the scrolling of a page. */
  #renderBelow(state: DialState): TemplateResult | typeof nothing {
    const words = announceDial(this.#texts, state);
    const failure = failureOf(state);
    if (words !== '') this.#announcer ??= new Announcer(this);
    if (!this.#announcer && !failure) return nothing;
    return html`${this.#announcer?.render(words)}${renderError(this.#texts, failure, true)}`;
  }
}

const IDLE: DialState = { status: 'idle' };

const dialAvailability = (client: ScapiClient): ReadableAtom<Availability> =>
  availabilityOf(client, 'voice.dial');

/** Of all elements: none needs one of its own. */
function onSlotchange(this: Node): void {
  if (this instanceof ShadowRoot && this.host instanceof LitElement) this.host.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-click-to-dial': ScapiClickToDial;
  }
}
