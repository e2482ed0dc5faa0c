import type { Interaction } from '@scapi/protocol';
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
import { createDetailsReader } from './details.js';
import { changesOf } from './draft.js';
import { createFiling, type Filing } from './filing.js';
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
export interface OutboundControl extends InteractionControl, Intake, Filing {
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
  /** Files the changes of the draft, then completes the record, or the call made from it. */
  markDone(): Promise<void>;
  /** Reads the details again. */
  refresh(): Promise<void>;
  /** Forgets errors. */
  reset(): void;
  /** Stops following the desktop. Requests that were sent go on. */
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
  let previous: Interaction | undefined;

  const $record = derive(
    [client.$interactions, followed.$interaction],
    (all, chosen): FoundRecord | undefined => {
      const found = findRecord(all, chosen, previous);
      previous = found?.preview ?? (found && previous);
      return found;
    },
  );

  const requireRecord = (): FoundRecord => {
    assertOpen(client);
    const found = $record.get();
    if (found) return found;
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
          const { record, call } = requireRecord();
          const { interactionId: subject } = record;
          // The preview may be gone in a moment; the call stays until all is filed.
          const id = call?.interactionId ?? subject;
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

  const { $work, workOn, ...filingActions } = createFiling(
    client,
    details,
    $record,
    requireRecord,
    run,
  );

  const $state = derive(
    [$record, actions.$activities, $intake, details.$details, $work],
    (found, activities, incoming, read): OutboundState => {
      if (!found) return { status: 'none', intake: incoming };
      const { record, call, recordId } = found;
      const { filing, draft } = workOn(recordId);
      return {
        status: recordStatus(found),
        intake: incoming,
        record,
        call,
        actions: recordActions(found),
        activity: activities.get(record.interactionId) ?? READY,
        details: read,
        filing,
        draft,
        changes: changesOf(draft, read, filing),
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

  const { outbound, interaction } = client;

  const end = (): Promise<void> =>
    run('markDone', (id) => interaction.markdone(id), { confirm: stateChange });

  return {
    $state,
    $availability: outboundAvailability(client, $record),
    setInteractionId: followed.setInteractionId,
    ...intake,
    ...filingActions,
    accept: () => run('accept', (id) => interaction.accept(id), { confirm: stateChange }),
    reject: () =>
      run(
        'reject',
        (id) =>
          requireRecord().record.state === 'INVITED'
            ? interaction.reject(id)
            : outbound.rejectPreviewRecord(id),
        { confirm: stateChange },
      ),
    cancel: () => run('cancel', (id) => outbound.cancelPreviewRecord(id), { confirm: stateChange }),
    call: (recordHandle) =>
      run('call', (id) => outbound.callPreviewRecord(id, recordHandle), {
        detail: recordHandle,
        confirm: () => ({ $source: $record, isMet: () => $record.get()?.call !== undefined }),
      }),
    markDone: () => (filingActions.changes().length > 0 ? filingActions.save().then(end) : end()),
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
