import {
  createDialControl,
  type DialControl,
  type DialState,
  type ToDestination,
  type UserData,
} from '@scapi/client';
import {
  html,
  LitElement,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import type { ScapiClickToDial } from '../click-to-dial/click-to-dial.js';
import { ControlController } from '../internal/control-controller.js';
import { emitError } from '../internal/emit.js';
import { clickedLink } from './clicked-link.js';
import { dialLinksStyles } from './dial-links.styles.js';
import { LinkDialer } from './link-dialer.js';
import { TextLinker } from './text-linker.js';

/**
 * Makes the phone numbers in its content callable: `tel:` links dial through the desktop, and numbers
 * in text become `<scapi-click-to-dial inline>`; also in content that is added or changed later.
 *
 * Left as they are: editable text, form fields, labels, other links, buttons, `code`, `pre`, `kbd`,
 * and what is in an element with `data-no-dial`. Links are followed as usual with Ctrl, Cmd, Shift,
 * Alt or another mouse button, and everything is as it was while the desktop does not let this
 * application dial.
 *
 * A false button is worse than a missed number: dates, amounts, orders, accounts and short numbers are
 * not taken for numbers. What is missed, write as a `tel:` link. An extension behind a number is shown
 * and stands in the events; it is dialed only where `toDestination` adds it.
 *
 * Links are found in open shadow roots, drawings and image maps, too. Text in a shadow root belongs to
 * its component and stays as it is: put a `<scapi-dial-links>` into the shadow root for it.
 *
 * The content may belong to a framework. Its nodes are never removed or split: a text keeps its place
 * and its beginning, and what follows stands after it in nodes of this element, which go as soon as
 * the framework writes, moves or removes the text. A text that the page puts back as it was gets no
 * buttons. Server-rendered content must be hydrated before the element gets its client.
 *
 * Numbers in text are found by libphonenumber-js, which is loaded when this element is used: a script
 * of its own beside the browser file, allowed by `script-src 'self'`. Should it not load, the element
 * says so in `scapi-error`; links still dial.
 *
 * @summary Makes the phone numbers in its content callable.
 * @tag scapi-dial-links
 *
 * @slot - Any content.
 *
 * @fires {CustomEvent<DialDetail>} scapi-dial - Of one of the numbers, before the desktop is asked.
 *   Cancel it to stop the call.
 * @fires {CustomEvent<DialDetail>} scapi-dialed - Of one of the numbers, when the desktop accepted.
 * @fires {CustomEvent<DialEndDetail>} scapi-ended - Of one of the numbers, when the call was released.
 * @fires {CustomEvent<Error>} scapi-error - Of one of the numbers, when the desktop refused or did not
 *   answer; or when the search for numbers could not be loaded.
 *
 * @see Protocol reference, sections 4.4 and 9 (click to dial).
 */
export class ScapiDialLinks extends LitElement {
  static override styles: CSSResultGroup = dialLinksStyles;

  readonly #dial = new ControlController<DialState, DialControl>(this, createDialControl);
  readonly #links = new LinkDialer((href) => this.#create(href));
  #linker: TextLinker<ScapiClickToDial> | undefined;
  #isAsked = false;

  /** Country whose national numbers count as well, for example `US`; left out, international ones only. */
  @property() country = '';

  /** Data to attach to every call; as an attribute, a JSON object. */
  @property({ attribute: 'user-data', type: Object }) userData: UserData | undefined;

  /** Leaves links and text as they are. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /**
   * Writes a number as the desktop should receive it: with a prefix for an outside line, or with the
   * extension after a pause. Left out, the number is dialed as it was read, `+12133734253`, without its
   * extension.
   */
  @property({ attribute: false }) toDestination: ToDestination | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#onClick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.#onClick);
    // A move within the page keeps the calls that are on.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('country') || this.disabled || this.#mayNever) this.#stop();
    if (changed.has('userData') || changed.has('toDestination')) {
      for (const one of [...(this.#linker?.elements ?? []), ...this.#links.elements]) {
        this.#configure(one);
      }
    }
    if (this.#isOn) void this.#start();
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    const link = this.#isOn && !event.defaultPrevented ? clickedLink(event, this) : undefined;
    if (!link) return;
    event.preventDefault();
    void this.#links.dial(link);
  };

  get #isOn(): boolean {
    return this.isConnected && !this.disabled && this.#dial.availability.status === 'available';
  }

  /** Without a client, or against the desktop's options; a desktop that is away may come back. */
  get #mayNever(): boolean {
    return !this.#dial.control || this.#dial.availability.status === 'not-allowed';
  }

  async #start(): Promise<void> {
    if (this.#linker || this.#isAsked) return;
    this.#isAsked = true;
    try {
      const { findNumbers } = await import('./phone-numbers.js');
      this.#isAsked = false;
      if (!this.#isOn) return;
      const { country } = this;
      this.#linker = new TextLinker(this, {
        find: (text) => findNumbers(text, country),
        create: ({ number, extension }, label) =>
          this.#create(extension ? `tel:${number};ext=${extension}` : number, label),
      });
      this.#linker.start();
    } catch (error) {
      // It is not asked for again: a script that is forbidden stays so.
      emitError(this, error);
    }
  }

  #stop(): void {
    this.#linker?.stop();
    this.#linker = undefined;
    this.#links.stop();
  }

  /** @param label - left out, the destination is shown. */
  #create(destination: string, label?: string): ScapiClickToDial {
    const element = document.createElement('scapi-click-to-dial');
    element.inline = true;
    element.destination = destination;
    this.#configure(element);
    if (label === undefined) return element;
    // A number reads from left to right, whatever runs around it.
    const number = document.createElement('bdi');
    number.append(label);
    element.append(number);
    return element;
  }

  #configure(element: ScapiClickToDial): void {
    element.userData = this.userData;
    element.toDestination = this.toDestination;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scapi-dial-links': ScapiDialLinks;
  }
}
