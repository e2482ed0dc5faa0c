import {
  createToastControl,
  type ToastControl,
  type ToastParameters,
  type ToastState,
} from '@scapi/client';
import {
  html,
  LitElement,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { checkedNumber } from '../internal/check-number.js';
import { ControlController } from '../internal/control-controller.js';
import { emit, emitError, runAction } from '../internal/emit.js';
import { noticeStyles } from '../internal/notice.styles.js';
import { renderFrame } from '../internal/notice.js';
import { TextController } from '../internal/text-controller.js';
import { buttonsOf, readToast, type ToastButton } from './read-toast.js';
import { renderButtons } from './render-buttons.js';
import { toastStyles } from './toast.styles.js';
import { toastTexts } from './toast.texts.js';

/**
 * Shows a toast on the agent's desktop: its button opens it, and takes it off again. What the toast
 * says are the properties; its buttons are children:
 *
 * ```html
 * <scapi-toast heading="Order 42" message="Waits for you.">
 *   Tell me
 *   <button slot="action" value="accept">Accept</button>
 *   <button slot="action" value="later">Later</button>
 * </scapi-toast>
 * ```
 *
 * The children are not shown in the page; a click on the desktop's button fires `scapi-action` with
 * the `value`. Whatever changes while the toast is open changes the toast. `hidden` leaves the button
 * out, where `show()` is called. An element that leaves the page takes its toast with it.
 *
 * @summary A toast on the agent's desktop.
 * @tag scapi-toast
 *
 * @slot - Label of the button.
 * @slot action - The buttons of the toast; their text is the label.
 *
 * @fires {CustomEvent<ToastDetail>} scapi-open - Before the desktop is asked. Cancel it to show none.
 * @fires {CustomEvent<ToastDetail>} scapi-opened - When the desktop shows the toast.
 * @fires {CustomEvent<ToastActionDetail>} scapi-action - When the agent clicked a button of this toast.
 * @fires {CustomEvent<ToastDetail>} scapi-dismiss - Before the desktop is asked to take it off. Cancel
 *   it to keep it.
 * @fires {CustomEvent<ToastDetail>} scapi-dismissed - When it is off, by whatever reason.
 * @fires {CustomEvent<Error>} scapi-error - When the desktop refused or did not answer, and for a
 *   number that is none; a `ScapiError` with a `code` and a `hint`.
 *
 * @csspart button - The buttons that open the toast and take it off.
 * @csspart message - What went wrong, below the button.
 *
 * @cssprop [--scapi-color-success] - Mark of a toast that is open.
 * @cssprop [--scapi-color-danger] - Errors.
 * @cssprop [--scapi-radius=8px] - Radius of the corners.
 * @cssprop [--scapi-font-family=inherit] - Font family; `--scapi-font-size` and `--scapi-font-weight` stand apart.
 * @cssprop [--scapi-control-height=36px] - Height of the buttons.
 *
 * @see Protocol reference, sections 4.8, 5, `ToastParameters`, and 11, item 19.
 */
export class ScapiToast extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, noticeStyles, toastStyles];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  readonly #toast = new ControlController<ToastState, ToastControl>(this, (client) => {
    const control = createToastControl(client, { dismissOnClose: true });
    control.onButton(this.#onButton);
    return control;
  });

  readonly #texts = new TextController(this, toastTexts);
  #observer: MutationObserver | undefined;
  #buttons: readonly ToastButton[] = [];
  /** What was sent to the desktop last. */
  #sent = '';
  #shown: ToastState | undefined;
  /** A toast was on the desktop, and none was asked for since. */
  #wasShown = false;

  /** First line of the toast. */
  @property() heading = '';

  /** Second line of the toast. */
  @property() subject = '';

  /** Text of the toast; may have line breaks. */
  @property() message = '';

  /** Address of an image. */
  @property({ attribute: 'icon-url' }) iconUrl = '';

  /** Facts below the text; as an attribute, a JSON object. */
  @property({ attribute: 'key-values', type: Object }) keyValues:
    Readonly<Record<string, string>> | undefined;

  /** Milliseconds after which the desktop takes the toast off; 0: when the desktop does. */
  @property({ attribute: 'auto-close-timeout', type: Number }) autoCloseTimeout = 0;

  /** Width in pixels; 0: as the desktop likes. */
  @property({ type: Number }) width = 0;

  /** Also lists the toast in the agent's messages. */
  @property({ attribute: 'send-to-my-message', type: Boolean }) sendToMyMessage = false;

  /** Without buttons of its own, the toast has the desktop's: values `show` and `dismiss`. */
  @property({ attribute: 'show-dismiss', type: Boolean }) showDismiss = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer ??= new MutationObserver(() => {
      this.requestUpdate();
    });
    this.#observer.observe(this, { childList: true, subtree: true, characterData: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    for (const [property, rule] of NUMBERS)
      if (changed.has(property)) checkedNumber(this, this[property], 0, rule);
    const before = this.#shown;
    this.#shown = this.#toast.state;
    const activity = this.#shown?.activity;
    if (this.#shown?.status === 'open') this.#wasShown = true;
    else if (activity?.status !== 'ready' && activity?.action === 'open') this.#wasShown = false;
    if (before?.status === 'open' && this.#shown?.status !== 'open') {
      emit(this, 'scapi-dismissed', { parameters: before.parameters });
    }
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Not in the update itself: it is busy from here on, which is another one.
    queueMicrotask(() => void this.#update());
  }

  /**
   * Opens the toast, exactly as a click does. Never rejects: what goes wrong is shown and reported as
   * `scapi-error`.
   */
  async show(): Promise<void> {
    const parameters = this.#read();
    await runAction(this, {
      before: 'scapi-open',
      after: 'scapi-opened',
      detail: { parameters },
      run: () => this.#toast.require().open(parameters),
    });
  }

  /** Takes the toast off the desktop. Never rejects, like {@link show}. */
  async dismiss(): Promise<void> {
    const { control, state } = this.#toast;
    if (!control || state?.status !== 'open' || state.activity.status === 'busy') return;
    const { parameters } = state;
    const run = (): Promise<void> => control.dismiss();
    await runAction(this, { before: 'scapi-dismiss', detail: { parameters }, run });
  }

  override render(): TemplateResult {
    const { state } = this.#toast;
    const status = state?.status === 'open' ? 'toastShown' : this.#wasShown && 'toastGone';
    return renderFrame(
      this.#texts,
      html`${renderButtons(this.#texts, this.#toast, this.#onShow, this.#onDismiss)}
        <span hidden><slot name="action"></slot></span>`,
      { status: status ? this.#texts.term(status) : '', activity: state?.activity },
    );
  }

  readonly #onShow = (): void => {
    const { state } = this.#toast;
    if (state?.status === 'closed' && state.activity.status !== 'busy') void this.show();
  };

  readonly #onDismiss = (): void => {
    void this.dismiss();
    // The button that had the focus is about to go.
    this.renderRoot.querySelector<HTMLElement>('.button')?.focus();
  };

  readonly #onButton = (index: number): void => {
    const button = this.#buttons[index] ?? { value: String(index), label: '' };
    emit(this, 'scapi-action', { index, ...button });
  };

  /** Reads what the toast should be now, and keeps it as what is sent to the desktop. */
  #read(): ToastParameters {
    const parameters = readToast(this);
    this.#buttons = buttonsOf(this);
    this.#sent = JSON.stringify(parameters);
    return parameters;
  }

  /** Tells the desktop what changed since the toast is open. */
  async #update(): Promise<void> {
    const { control, state } = this.#toast;
    if (!control || state?.status !== 'open' || state.activity.status === 'busy') return;
    const sent = this.#sent;
    const parameters = this.#read();
    if (this.#sent === sent) return;
    await control.update(parameters).catch((error: unknown) => {
      emitError(this, error);
    });
  }
}

const NUMBERS = [
  [
    'autoCloseTimeout',
    { name: 'auto-close-timeout', min: 0, words: 'a number of milliseconds of 0 or more' },
  ],
  ['width', { name: 'width', min: 0, words: 'a number of pixels of 0 or more' }],
] as const;

declare global {
  interface HTMLElementTagNameMap {
    'scapi-toast': ScapiToast;
  }
}
