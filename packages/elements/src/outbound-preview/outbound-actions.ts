import type {
  CallbackType,
  CallResult,
  IntakeAction,
  OutboundControl,
  RecordAction,
} from '@scapi/client';

/** Detail of the events of `<scapi-outbound-preview>`: what is asked for, as far as it applies. */
export interface OutboundDetail {
  /** The record, or the call made from it. */
  readonly interactionId?: string | undefined;
  /** Campaign from which a record is fetched. */
  readonly campaign?: string | undefined;
  /** The record of the chain that is called, where the agent chose one. */
  readonly recordHandle?: number | undefined;
  readonly callResult?: CallResult | undefined;
  /** When the customer is called again. */
  readonly date?: Date | string | undefined;
  /** Who calls the customer again. */
  readonly callbackType?: CallbackType | undefined;
}

/** What can be asked for here. */
export type OutboundAction = Exclude<RecordAction, 'updateFields'> | IntakeAction;

/** The events before and after each action. */
export const OUTBOUND_EVENTS = {
  getNext: ['scapi-fetch', 'scapi-fetched'],
  startDirectPush: ['scapi-start-push', 'scapi-push-started'],
  stopDirectPush: ['scapi-stop-push', 'scapi-push-stopped'],
  accept: ['scapi-accept', 'scapi-accepted'],
  reject: ['scapi-reject', 'scapi-rejected'],
  call: ['scapi-call', 'scapi-called'],
  cancel: ['scapi-cancel', 'scapi-canceled'],
  setCallResult: ['scapi-set-result', 'scapi-result-set'],
  setDoNotCall: ['scapi-set-do-not-call', 'scapi-do-not-call-set'],
  removeDoNotCall: ['scapi-remove-do-not-call', 'scapi-do-not-call-removed'],
  reschedule: ['scapi-reschedule', 'scapi-rescheduled'],
  cancelReschedule: ['scapi-cancel-reschedule', 'scapi-reschedule-canceled'],
  markDone: ['scapi-mark-done', 'scapi-marked-done'],
} as const satisfies Readonly<Record<OutboundAction, readonly [string, string]>>;

/** The events of the element, with their details. */
export type OutboundEvents = Readonly<
  Record<(typeof OUTBOUND_EVENTS)[OutboundAction][number], CustomEvent<OutboundDetail>>
>;

/** Asks the control for an action, with what of the detail it needs. */
export function runOutbound(
  control: OutboundControl,
  action: OutboundAction,
  { campaign = '', recordHandle, callResult, date, callbackType }: OutboundDetail,
): Promise<void> {
  switch (action) {
    case 'getNext':
      return control.getNext(campaign);
    case 'call':
      return control.call(recordHandle);
    case 'setCallResult':
      return control.setCallResult(callResult ?? 0);
    case 'reschedule':
      return control.reschedule(date ?? '', callbackType);
    default:
      return control[action]();
  }
}
