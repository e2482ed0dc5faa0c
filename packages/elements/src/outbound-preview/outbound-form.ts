import type { Availability, OutboundControl, OutboundState } from '@scapi/client';
import { FocusKeeper } from '@scapi/design';
import type { LitElement, ReactiveController } from 'lit';
import { ask } from '../internal/ask.js';
import type { ControlController } from '../internal/control-controller.js';
import {
  OUTBOUND_EVENTS,
  runOutbound,
  type OutboundAction,
  type OutboundDetail,
} from './outbound-actions.js';
import type { OutboundDraft, OutboundView, ShownRecord } from './outbound-view.js';

/** What the agent enters about a record, and asks of the desktop. The parts of the element are rendered from it. */
export class OutboundForm implements ReactiveController, OutboundView {
  readonly #host: LitElement;
  readonly #outbound: ControlController<OutboundState, OutboundControl>;
  #recordId: string | undefined;
  #wasOpen = false;

  readonly texts: OutboundView['texts'];
  draft: OutboundDraft = {};

  constructor(
    host: LitElement,
    outbound: ControlController<OutboundState, OutboundControl>,
    texts: OutboundView['texts'],
  ) {
    this.#host = host;
    this.#outbound = outbound;
    this.texts = texts;
    new FocusKeeper(host, '[tabindex]');
    // After it, to move the focus on.
    host.addController(this);
  }

  /** The record that is there. */
  get shown(): ShownRecord | undefined {
    const { state } = this.#outbound;
    return state?.status === 'none' ? undefined : state;
  }

  hostUpdate(): void {
    const { record, call } = this.shown ?? {};
    const id = record?.interactionId;
    // The call goes on with what was entered for its record.
    if (id !== this.#recordId && !call) {
      const { campaign } = this.draft;
      this.draft = campaign === undefined ? {} : { campaign };
    }
    this.#recordId = id;
  }

  hostUpdated(): void {
    const { shadowRoot } = this.#host;
    const isOpen = this.draft.when !== undefined;
    if (isOpen !== this.#wasOpen && shadowRoot?.activeElement) {
      const heir = isOpen ? 'input' : '[data-action="reschedule"]';
      shadowRoot.querySelector<HTMLElement>(heir)?.focus();
    }
    this.#wasOpen = isOpen;
  }

  /** Asks for an action. Never rejects: what goes wrong is shown and reported as `scapi-error`. */
  async ask(action: OutboundAction, more: OutboundDetail = {}): Promise<void> {
    const [before, after] = OUTBOUND_EVENTS[action];
    const { record, call } = this.shown ?? {};
    const interactionId = (call ?? record)?.interactionId;
    const detail: OutboundDetail = interactionId === undefined ? more : { interactionId, ...more };
    const { callResult } = more;
    if (callResult !== undefined) this.edit({ ...this.draft, callResult });
    const isDone = await ask(this.#host, this.#outbound, {
      before,
      after,
      detail,
      run: (control) => runOutbound(control, action, detail),
    });
    const { callResult: _, when, ...rest } = this.draft;
    // What was asked for is the desktop's now; what was refused stays in the form.
    const isOpen = when !== undefined && !(isDone && action === 'reschedule');
    this.edit(isOpen ? { ...rest, when } : rest);
  }

  readonly availabilityOf = (action: OutboundAction): Availability =>
    this.#outbound.availabilityOf(action);

  readonly act = (action: OutboundAction, detail?: OutboundDetail): void =>
    void this.ask(action, detail);

  readonly edit = (draft: OutboundDraft): void => {
    this.draft = draft;
    this.#host.requestUpdate();
  };

  readonly refresh = (): void => void this.#outbound.control?.refresh();
}
