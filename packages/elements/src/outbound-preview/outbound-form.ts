import type { Availability, OutboundControl, OutboundState } from '@scapi/client';
import { FocusKeeper } from '@scapi/design';
import type { LitElement, ReactiveController } from 'lit';
import { runAction, type EventSource } from '../internal/emit.js';
import type { InteractionController } from '../internal/interaction-controller.js';
import {
  OUTBOUND_EVENTS,
  runOutbound,
  type OutboundAction,
  type OutboundDetail,
  type OutboundEvents,
} from './outbound-actions.js';
import type { OutboundDraft, OutboundView, ShownRecord } from './outbound-view.js';
import { parseFuture } from './reschedule-date.js';

/** What the agent enters about a record, and asks of the desktop. The parts of the element are rendered from it. */
export class OutboundForm implements ReactiveController, OutboundView {
  readonly #host: LitElement & EventSource<OutboundEvents>;
  readonly #outbound: InteractionController<OutboundState, OutboundControl>;
  #recordId: string | undefined;

  readonly texts: OutboundView['texts'];
  draft: OutboundDraft = {};

  constructor(
    host: LitElement & EventSource<OutboundEvents>,
    outbound: InteractionController<OutboundState, OutboundControl>,
    texts: OutboundView['texts'],
  ) {
    this.#host = host;
    this.#outbound = outbound;
    this.texts = texts;
    new FocusKeeper(host, '[tabindex]');
    host.addController(this);
  }

  /** The record that is there. */
  get shown(): ShownRecord | undefined {
    return this.#outbound.shown;
  }

  hostUpdate(): void {
    const { record, call } = this.shown ?? {};
    const id = record?.interactionId;
    // The call goes on with what was entered for its record.
    if (id !== this.#recordId && !call) {
      this.draft = { campaign: this.draft.campaign };
    }
    this.#recordId = id;
  }

  /** @see OutboundView.changes */
  get changes(): OutboundView['changes'] {
    const { details, filing } = this.shown ?? {};
    const { callResult, isDoNotCall, isCallback, when = '', isPersonal } = this.draft;
    const had = details?.status === 'read' ? details.callResult : undefined;
    const isFiled = filing?.rescheduledFor !== undefined;
    const callbackType = isPersonal === true ? 'PERSONAL' : 'CAMPAIGN';
    const changes: (readonly [OutboundAction, OutboundDetail])[] = [];
    if (callResult !== undefined && callResult !== had)
      changes.push(['setCallResult', { callResult }]);
    if (isDoNotCall !== undefined && isDoNotCall !== (filing?.isDoNotCall ?? false)) {
      changes.push([isDoNotCall ? 'setDoNotCall' : 'removeDoNotCall', {}]);
    }
    if (isFiled && isCallback === false) changes.push(['cancelReschedule', {}]);
    else if (isFiled ? when !== '' : isCallback === true) {
      changes.push(['reschedule', { date: parseFuture(when), callbackType }]);
    }
    return changes;
  }

  /** Runs an action. Never rejects: what goes wrong is shown and reported as `scapi-error`. */
  async run(action: OutboundAction, more: OutboundDetail = {}): Promise<void> {
    // Nothing that was entered may be lost with the record.
    if (action !== 'markDone' || (await this.#file())) await this.#run(action, more);
  }

  /** @returns True when all that was entered is filed. */
  async #file(): Promise<boolean> {
    const { changes } = this;
    const isInvalid = changes.some(([action, { date }]) => action === 'reschedule' && !date);
    this.edit({ isInvalid });
    if (isInvalid) return false;
    const filed = this.draft;
    for (const [action, detail] of changes) {
      // What was refused, and what was to come after it, stays in the form.
      if (!(await this.#run(action, detail))) return false;
    }
    const { campaign, recordHandle } = this.draft;
    // What was entered meanwhile is not filed yet.
    const isLater = ([name, value]: [string, unknown]): boolean =>
      value !== filed[name as keyof OutboundDraft];
    const later = Object.fromEntries(Object.entries(this.draft).filter(isLater));
    this.draft = { campaign, recordHandle, ...later };
    this.#host.requestUpdate();
    return true;
  }

  async #run(action: OutboundAction, more: OutboundDetail): Promise<boolean> {
    const [before, after] = OUTBOUND_EVENTS[action];
    const { record, call } = this.shown ?? {};
    const interactionId = (call ?? record)?.interactionId;
    const detail: OutboundDetail = interactionId === undefined ? more : { interactionId, ...more };
    const run = (): Promise<void> => runOutbound(this.#outbound.require(), action, detail);
    return runAction(this.#host, { before, after, detail, run });
  }

  readonly availabilityOf = (action: OutboundAction): Availability =>
    this.#outbound.availabilityOf(action);

  readonly act = (action: OutboundAction, detail?: OutboundDetail): void =>
    void this.run(action, detail);

  readonly edit = (change: OutboundDraft): void => {
    this.draft = { ...this.draft, ...change };
    this.#host.requestUpdate();
  };

  readonly save = (): void => void this.#file();

  readonly refresh = (): void => void this.#outbound.control?.refresh();
}
