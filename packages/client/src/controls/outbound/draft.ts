/** What the agent enters about a record, and what of it the desktop does not have yet. */
import type { CallbackType, CallResult } from '@scapi/protocol';
import type { RecordDetails } from './details.js';

/** What was filed about a record from here. The desktop does not tell what it had before. */
export interface RecordFiling {
  /** `undefined` while unknown. */
  readonly isDoNotCall: boolean | undefined;
  /** When the customer is called again, as it was asked for. */
  readonly rescheduledFor: Date | string | undefined;
}

/** What the agent has entered about a record and not asked for yet. What is left out was not touched. */
export interface OutboundDraft {
  /** The record of the chain to call. It is for the form alone: `call` takes the one to call. */
  readonly recordHandle?: number | undefined;
  readonly callResult?: CallResult | undefined;
  readonly isDoNotCall?: boolean | undefined;
  /** Is the customer to be called again? */
  readonly isCallback?: boolean | undefined;
  /** When: the value of a `datetime-local` field, in the time zone of this computer. */
  readonly when?: string | undefined;
  /** Does this agent call again? Else anyone in the campaign. */
  readonly isPersonal?: boolean | undefined;
}

/** A change that is entered and not filed: the action that files it, with what it takes. */
export type OutboundChange =
  | { readonly action: 'setCallResult'; readonly callResult: CallResult }
  | { readonly action: 'setDoNotCall' | 'removeDoNotCall' | 'cancelReschedule' }
  | {
      readonly action: 'reschedule';
      /** `undefined` where the field has no time that is to come. */
      readonly date: Date | undefined;
      readonly callbackType: CallbackType;
    };

/** Compares what was entered with what is on file. */
export function changesOf(
  { callResult, isDoNotCall, isCallback, when = '', isPersonal = false }: OutboundDraft,
  details: RecordDetails,
  filing: RecordFiling,
): readonly OutboundChange[] {
  const had = details.status === 'read' ? details.callResult : undefined;
  const isFiled = filing.rescheduledFor !== undefined;
  const changes: OutboundChange[] = [];
  if (callResult !== undefined && callResult !== had)
    changes.push({ action: 'setCallResult', callResult });
  if (isDoNotCall !== undefined && isDoNotCall !== (filing.isDoNotCall ?? false)) {
    changes.push({ action: isDoNotCall ? 'setDoNotCall' : 'removeDoNotCall' });
  }
  if (isFiled && isCallback === false) changes.push({ action: 'cancelReschedule' });
  else if (isFiled ? when !== '' : isCallback === true) {
    const date = new Date(when);
    changes.push({
      action: 'reschedule',
      date: date.getTime() > Date.now() ? date : undefined,
      callbackType: isPersonal ? 'PERSONAL' : 'CAMPAIGN',
    });
  }
  return changes;
}

/** What is left of a draft when values of it are filed. A value that was edited meanwhile stays. */
export const withoutFiled = (draft: OutboundDraft, filed: OutboundDraft): OutboundDraft =>
  Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => value !== filed[name as keyof OutboundDraft]),
  );
