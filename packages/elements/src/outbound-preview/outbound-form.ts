import type {
  Availability,
  OutboundChange,
  OutboundControl,
  OutboundDraft,
  OutboundState,
} from '@scapi/client';
import { FocusKeeper } from '@scapi/design';
import type { LitElement } from 'lit';
import { runAction, type EventSource } from '../internal/emit.js';
import type { InteractionController } from '../internal/interaction-controller.js';
import {
  OUTBOUND_EVENTS,
  runOutbound,
  type OutboundAction,
  type OutboundDetail,
  type OutboundEvents,
} from './outbound-actions.js';
import type { OutboundView } from './outbound-view.js';

/** What the agent asks of the desktop about a record, with the events around it. */
export class OutboundForm implements OutboundView {
  readonly #host: LitElement & EventSource<OutboundEvents>;
  readonly #outbound: InteractionController<OutboundState, OutboundControl>;
  /** The record about which a time was tried that is not to come. */
  #invalid: string | undefined;

  readonly texts: OutboundView['texts'];
  campaign: string | undefined;

  constructor(
    host: LitElement & EventSource<OutboundEvents>,
    outbound: InteractionController<OutboundState, OutboundControl>,
    texts: OutboundView['texts'],
  ) {
    this.#host = host;
    this.#outbound = outbound;
    this.texts = texts;
    new FocusKeeper(host, '[tabindex]');
  }

  /** @see OutboundView.callback */
  get callback(): OutboundView['callback'] {
    const date = this.#reschedule?.date;
    if (date) return date;
    return this.#invalid !== undefined && this.#invalid === this.#recordId ? 'invalid' : undefined;
  }

  get #changes(): readonly OutboundChange[] {
    return this.#outbound.control?.changes() ?? [];
  }

  get #reschedule() {
    return this.#changes.find((one) => one.action === 'reschedule');
  }

  get #recordId(): string | undefined {
    return this.#outbound.shown?.record.interactionId;
  }

  /** Runs an action. Never rejects: what goes wrong is shown and reported as `scapi-error`. */
  async run(action: OutboundAction, more: OutboundDetail = {}): Promise<void> {
    // Nothing that was entered may be lost with the record.
    if (action !== 'markDone' || (await this.#file())) await this.#run(action, more);
  }

  /** Files as `save` of the control does, with the events. @returns True when all is filed. */
  async #file(): Promise<boolean> {
    const reschedule = this.#reschedule;
    const isInvalid = reschedule && !reschedule.date;
    this.#invalid = isInvalid ? this.#recordId : undefined;
    this.#host.requestUpdate();
    if (isInvalid) return false;
    for (const { action, ...detail } of this.#changes) {
      // What was refused, and what was to come after it, stays in the form.
      if (!(await this.#run(action, detail))) return false;
    }
    return true;
  }

  async #run(action: OutboundAction, more: OutboundDetail): Promise<boolean> {
    const [before, after] = OUTBOUND_EVENTS[action];
    const { record, call } = this.#outbound.shown ?? {};
    const interactionId = (call ?? record)?.interactionId;
    const detail: OutboundDetail = interactionId === undefined ? more : { interactionId, ...more };
    const run = (): Promise<void> => runOutbound(this.#outbound.require(), action, detail);
    return runAction(this.#host, { before, after, detail, run });
  }

  readonly availabilityOf = (action: OutboundAction): Availability =>
    this.#outbound.availabilityOf(action);

  readonly act = (action: OutboundAction, detail?: OutboundDetail): void =>
    void this.run(action, detail);

  readonly chooseCampaign = (name: string): void => {
    this.campaign = name;
    this.#host.requestUpdate();
  };

  readonly edit = (change: OutboundDraft): void => {
    // A field may report once more when its record is gone.
    if (this.#outbound.shown) this.#outbound.control?.edit(change);
  };

  readonly save = (): void => void this.#file();

  readonly refresh = (): void => void this.#outbound.control?.refresh();
}
