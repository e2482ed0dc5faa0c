import type { CallbackType, CallResult, UserData } from '@scapi/protocol';
import { atom, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { ScapiError } from '../../errors.js';
import { publish } from '../../shared/publish.js';
import { handleIn, type DetailsReader } from './details.js';
import {
  changesOf,
  withoutFiled,
  type OutboundChange,
  type OutboundDraft,
  type RecordFiling,
} from './draft.js';
import type { FoundRecord, RecordAction } from './record.js';

/** Files what is known about a record, at once or from a draft. All methods reject as those of `outbound` do. */
export interface Filing {
  /** Sets the result of the call by its code. */
  setCallResult(callResult: CallResult): Promise<void>;
  /** Has the customer never called again. */
  setDoNotCall(): Promise<void>;
  /** Takes that back. */
  removeDoNotCall(): Promise<void>;
  /**
   * Has the customer called again later.
   *
   * @param date - in the time zone of this computer, or text as `M/D/YYYY H:M`.
   * @param callbackType - default `CAMPAIGN`.
   */
  reschedule(date: Date | string, callbackType?: CallbackType): Promise<void>;
  /** Takes the rescheduling back. */
  cancelReschedule(): Promise<void>;
  /** Writes calling-list fields of the record. */
  updateFields(fields: UserData): Promise<void>;
  /**
   * Changes the draft, in part. A draft stays until it is filed, through failures and the end of the
   * preview, or until the draft of another record begins. Throws a `ScapiError` with
   * `INVALID_ARGUMENT` when there is no record.
   *
   * @example
   * ```ts
   * control.edit({ callResult: 33, isDoNotCall: true });
   * await control.save();
   * ```
   */
  edit(change: OutboundDraft): void;
  /**
   * The changes of the draft as {@link save} would file them now: unlike those of the state, a time to
   * call again that has passed since it was entered is none. Empty when there is no record.
   */
  changes(): readonly OutboundChange[];
  /**
   * Files the changes of the draft, one after the other. What is refused, what comes after it and
   * what is edited meanwhile stays a draft. Also rejects with `INVALID_ARGUMENT`, before anything is
   * sent, when the customer is to be called again at a time that is not to come.
   */
  save(): Promise<void>;
}

/** What was entered and what was filed about one record. */
export interface RecordWork {
  readonly filing: RecordFiling;
  readonly draft: OutboundDraft;
}

const NOTHING: RecordWork = {
  filing: { isDoNotCall: undefined, rescheduledFor: undefined },
  draft: {},
};

/** Runs an action about the record that is shown; `send` is told the interaction to name. */
export type RunRecordAction = (
  action: RecordAction,
  send: (id: string) => Promise<void>,
  more?: { readonly detail?: unknown },
) => Promise<void>;

/**
 * Files what is known about a record, and remembers it together with the draft, for one record at a time.
 *
 * @param $record - the record that is shown.
 * @param requireRecord - the same; throws when there is none.
 */
export function createFiling(
  { outbound }: ScapiClient,
  details: DetailsReader,
  $record: ReadableAtom<FoundRecord | undefined>,
  requireRecord: () => FoundRecord,
  run: RunRecordAction,
): Filing & {
  readonly $work: ReadableAtom<unknown>;
  readonly workOn: (recordId: string) => RecordWork;
} {
  const $work = atom<RecordWork & { readonly recordId?: string }>(NOTHING);
  const workOn = (recordId: string): RecordWork => {
    const work = $work.get();
    return work.recordId === recordId ? work : NOTHING;
  };
  const change = (recordId: string, next: (work: RecordWork) => Partial<RecordWork>): void => {
    const work = workOn(recordId);
    publish($work, { ...work, ...next(work), recordId });
  };
  const draft = (): OutboundDraft => workOn(requireRecord().recordId).draft;

  /** Writes something that no event confirms, then reads what the desktop made of it. */
  const write = (
    action: RecordAction,
    send: (id: string) => Promise<void>,
    more: {
      readonly detail?: unknown;
      readonly filed?: Partial<RecordFiling>;
      /** What of the draft is filed by this. */
      readonly drafted?: () => OutboundDraft;
    } = {},
  ): Promise<void> =>
    run(
      action,
      async (id) => {
        const { recordId } = requireRecord();
        const drafted = more.drafted?.() ?? {};
        await send(id);
        change(recordId, ({ filing }) => ({ filing: { ...filing, ...more.filed } }));
        await details.refresh();
        change(recordId, (work) => ({ draft: withoutFiled(work.draft, drafted) }));
      },
      more,
    );

  const filing: Filing = {
    setCallResult: (callResult) =>
      write('setCallResult', (id) => outbound.setCallResult(id, callResult), {
        detail: callResult,
        drafted: () => ({ callResult }),
      }),
    setDoNotCall: () => write('setDoNotCall', (id) => outbound.setDoNotCall(id), doNotCall(true)),
    removeDoNotCall: () =>
      write('removeDoNotCall', (id) => outbound.removeDoNotCall(id), doNotCall(false)),
    reschedule: (date, callbackType = 'CAMPAIGN') =>
      write(
        'reschedule',
        (id) => {
          const handle = handleIn(details.$details.get(), requireRecord().record);
          return outbound.rescheduleRecord(id, handle, date, callbackType);
        },
        {
          detail: [date, callbackType],
          filed: { rescheduledFor: date },
          drafted: () => {
            const { when } = draft();
            const isWhen = when !== undefined && Date.parse(when) === Number(date);
            const isPersonal = callbackType === 'PERSONAL';
            return { isCallback: true, isPersonal, when: isWhen ? when : undefined };
          },
        },
      ),
    cancelReschedule: () =>
      write('cancelReschedule', (id) => outbound.cancelReschedule(id), {
        filed: { rescheduledFor: undefined },
        drafted: () => {
          const { when, isPersonal } = draft();
          return { isCallback: false, when, isPersonal };
        },
      }),
    updateFields: (fields) =>
      write('updateFields', (id) => outbound.updateRecordFields(id, fields), { detail: fields }),
    edit: (entered) => {
      change(requireRecord().recordId, (work) => ({ draft: { ...work.draft, ...entered } }));
    },
    changes: () => {
      const found = $record.get();
      if (!found) return [];
      const work = workOn(found.recordId);
      return changesOf(work.draft, details.$details.get(), work.filing);
    },
    save: async () => {
      requireRecord();
      const all = filing.changes();
      if (all.some((one) => one.action === 'reschedule' && !one.date)) {
        throw new ScapiError('INVALID_ARGUMENT', 'The time to call again is not to come.', {
          hint: 'Enter a time in the future, or leave the callback out.',
        });
      }
      for (const one of all) {
        if (one.action === 'setCallResult') await filing.setCallResult(one.callResult);
        else if (one.action !== 'reschedule') await filing[one.action]();
        else if (one.date) await filing.reschedule(one.date, one.callbackType);
      }
    },
  };
  return { ...filing, $work, workOn };
}

const doNotCall = (isDoNotCall: boolean) => ({
  filed: { isDoNotCall },
  drafted: () => ({ isDoNotCall }),
});
