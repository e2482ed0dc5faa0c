import type { CallbackType, CallResult, Interaction, UserData } from '@scapi/protocol';
import { onMount, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { ScapiError } from '../../errors.js';
import { detailOf } from '../shared/detail-of.js';
import { createActions, READY } from '../shared/actions.js';
import { assertOpen, type Condition } from '../shared/wait-for.js';
import type { Availabilities } from '../shared/availability.js';
import {
  followInteraction,
  interactionChange,
  type InteractionControl,
  type InteractionControlOptions,
} from '../shared/follow-interaction.js';
import { outboundAvailability } from './availability.js';
import { createDetailsReader, handleIn } from './details.js';
import { createFiling, type RecordFiling } from './filing.js';
import { createIntake, type Intake, type IntakeAction } from './intake.js';
import {
  findRecord,
  recordActions,
  recordStatus,
  type FoundRecord,
  type RecordAction,
} from './record.js';
import type { OutboundState } from './state.js';
import { derive } from '../../stores/derive.js';

/** Shows a preview record and carries it through, in pull, push and direct push. */
export interface OutboundControl extends InteractionControl, Intake {
  readonly $state: ReadableAtom<OutboundState>;
  /** May each action be asked for. */
  readonly $availability: ReadableAtom<Availabilities<RecordAction | IntakeAction>>;
  /** Accepts a record that was pushed. */
  accept(): Promise<void>;
  /** Rejects a record that was pushed, or gives the one in preview back. */
  reject(): Promise<void>;
  /** Takes the record in preview out of the campaign. */
  cancel(): Promise<void>;
  /**
   * Calls the customer.
   *
   * @param recordHandle - of the record of the chain to dial; left out, the current one (inferred).
   */
  call(recordHandle?: number): Promise<void>;
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
  /** Completes the record, or the call made from it. */
  markDone(): Promise<void>;
  /** Reads the details again. */
  refresh(): Promise<void>;
  /** Forgets errors. */
  reset(): void;
  /** Lets go of the desktop. What was asked for goes on. */
  close(): void;
}

/**
 * Creates the outbound control that element, hook and composable share.
 *
 * @see Protocol reference, sections 4.7, 7.1 and 8, outbound preview record.
 */
export function createOutboundControl(
  client: ScapiClient,
  options: InteractionControlOptions = {},
): OutboundControl {
  const followed = followInteraction(client, options.interactionId);
  const actions = createActions<RecordAction>(client, options);
  const { $intake, reset, close, ...intake } = createIntake(client, options);
  const details = createDetailsReader(client);
  const filing = createFiling();
  let previous: Interaction | undefined;

  const $record = derive(
    [client.$interactions, followed.$interaction],
    (all, chosen): FoundRecord | undefined => {
      const found = findRecord(all, chosen, previous);
      previous = found?.preview ?? (found && previous);
      return found;
    },
  );

  const $state = derive(
    [$record, actions.$activities, $intake, details.$details, filing.$filed],
    (found, activities, incoming, read): OutboundState => {
      if (!found) return { status: 'none', intake: incoming };
      const { record, call } = found;
      return {
        status: recordStatus(found),
        intake: incoming,
        record,
        call,
        actions: recordActions(found),
        activity: activities.get(record.interactionId) ?? READY,
        details: read,
        filing: filing.of((previous ?? record).interactionId),
      };
    },
  );

  // Read once the agent has the record, and while the state has a listener.
  onMount($state, () =>
    $record.subscribe((found) => {
      const record = found?.record;
      details.show(record?.state === 'INVITED' ? undefined : record?.interactionId);
    }),
  );

  const require = (): Interaction => {
    assertOpen(client);
    const found = $record.get();
    if (found) return found.record;
    throw new ScapiError('INVALID_ARGUMENT', 'There is no record to act on.');
  };

  const run = (
    action: RecordAction,
    send: (id: string) => Promise<void>,
    more: { readonly detail?: unknown; readonly confirm?: (id: string) => Condition } = {},
  ): Promise<void> =>
    followed.whenKnown(
      () =>
        actions.run(() => {
          const { interactionId: subject } = require();
          // The preview may be gone in a moment; the call stays until all is filed.
          const id = $record.get()?.call?.interactionId ?? subject;
          return {
            subject,
            action,
            detail: detailOf(more.detail),
            send: () => send(id),
            confirmation: more.confirm?.(id),
          };
        }),
      () => $record.get() !== undefined,
    );

  const stateChange = (id: string): Condition =>
    interactionChange(client, id, ({ state }) => state);

  /** Writes something that no event confirms, then reads what the desktop made of it. */
  const write = (
    action: RecordAction,
    send: (id: string) => Promise<void>,
    detail?: unknown,
    filed: Partial<RecordFiling> = {},
  ): Promise<void> =>
    run(
      action,
      async (id) => {
        const record = (previous ?? require()).interactionId;
        await send(id);
        filing.add(record, filed);
        await details.refresh();
      },
      { detail },
    );

  const { outbound, interaction } = client;

  return {
    $state,
    $availability: outboundAvailability(client, $record),
    setInteractionId: followed.setInteractionId,
    ...intake,
    accept: () => run('accept', (id) => interaction.accept(id), { confirm: stateChange }),
    reject: () =>
      run(
        'reject',
        (id) =>
          require().state === 'INVITED' ? interaction.reject(id) : outbound.rejectPreviewRecord(id),
        { confirm: stateChange },
      ),
    cancel: () => run('cancel', (id) => outbound.cancelPreviewRecord(id), { confirm: stateChange }),
    call: (recordHandle) =>
      run('call', (id) => outbound.callPreviewRecord(id, recordHandle), {
        detail: recordHandle,
        confirm: () => ({ $source: $record, isMet: () => $record.get()?.call !== undefined }),
      }),
    setCallResult: (result) =>
      write('setCallResult', (id) => outbound.setCallResult(id, result), result),
    setDoNotCall: () =>
      write('setDoNotCall', (id) => outbound.setDoNotCall(id), undefined, { isDoNotCall: true }),
    removeDoNotCall: () =>
      write('removeDoNotCall', (id) => outbound.removeDoNotCall(id), undefined, {
        isDoNotCall: false,
      }),
    reschedule: (date, callbackType = 'CAMPAIGN') =>
      write(
        'reschedule',
        (id) => {
          const handle = handleIn(details.$details.get(), require());
          return outbound.rescheduleRecord(id, handle, date, callbackType);
        },
        [date, callbackType],
        { rescheduledFor: date },
      ),
    cancelReschedule: () =>
      write('cancelReschedule', (id) => outbound.cancelReschedule(id), undefined, {
        rescheduledFor: undefined,
      }),
    updateFields: (fields) =>
      write('updateFields', (id) => outbound.updateRecordFields(id, fields), fields),
    markDone: () => run('markDone', (id) => interaction.markdone(id), { confirm: stateChange }),
    refresh: details.refresh,
    reset: () => {
      actions.reset();
      reset();
    },
    close: () => {
      actions.close();
      details.close();
      close();
      followed.close();
    },
  };
}
