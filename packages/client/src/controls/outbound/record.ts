/** Which record an outbound control is about, and where the record stands. */
import { isCallType, type Interaction } from '@scapi/protocol';
import { isLive, isPermitted, isPreview } from '../shared/permissions.js';

/** A record, found. */
export interface FoundRecord {
  /** The preview, while it is there; else the call made from it. */
  readonly record: Interaction;
  readonly preview: Interaction | undefined;
  readonly call: Interaction | undefined;
  /** The interaction of the preview, also once only the call made from it is left. */
  readonly recordId: string;
}

/** Where a record stands. */
export type RecordStatus =
  /** Offered; the agent accepts or rejects. */
  | 'invited'
  | 'previewing'
  /** The customer is called, or talked to. */
  | 'calling'
  /** The call is over and not yet marked done. */
  | 'called'
  /** Rejected or canceled, and not yet marked done. */
  | 'processed';

/**
 * Finds the record to show: the chosen interaction, if it is one; else the call made from the record
 * that was shown before, which outlives its preview; else the oldest preview.
 *
 * @param chosen - the interaction that was named, or the main one of the selected case.
 * @see Protocol reference, section 7.1.
 */
export function findRecord(
  all: readonly Interaction[],
  chosen: Interaction | undefined,
  previous: Pick<Interaction, 'interactionId' | 'caseId'> | undefined,
): FoundRecord | undefined {
  const recordCall = chosen && isRecordCall(chosen) ? chosen : undefined;
  const made = previous && findCall(all, previous);
  const preview =
    chosen && isPreview(chosen) ? chosen : recordCall || made ? undefined : all.find(isPreview);
  if (preview) {
    const { interactionId: recordId } = preview;
    return { record: preview, preview, call: findCall(all, preview), recordId };
  }
  const call = recordCall ?? made;
  if (!call) return undefined;
  const source = all.find((one) => one.interactionId === call.parentInteractionId);
  const origin = source && isPreview(source) ? source : undefined;
  const before = call.interactionId === made?.interactionId ? previous : undefined;
  const { interactionId: recordId } = origin ?? before ?? call;
  return { record: origin ?? call, preview: origin, call, recordId };
}

/** The call made from a record: by parent, or by case (both inferred). */
const findCall = (
  all: readonly Interaction[],
  { interactionId, caseId }: Pick<Interaction, 'interactionId' | 'caseId'>,
): Interaction | undefined => {
  const calls = all.filter((one) => isCallType(one, 'OUTBOUND'));
  return (
    calls.find((one) => one.parentInteractionId === interactionId) ??
    calls.find((one) => caseId !== '' && one.caseId === caseId)
  );
};

/** A call with fields of a calling list in its data (inferred). */
const isRecordCall = (interaction: Interaction): boolean =>
  isCallType(interaction, 'OUTBOUND') &&
  Object.keys(interaction.userData).some((key) => key.startsWith('GSW_'));

/** Says where a record stands. */
export function recordStatus({ record, call }: FoundRecord): RecordStatus {
  if (call) return isLive(call) ? 'calling' : 'called';
  if (!isLive(record)) return 'processed';
  return record.state === 'INVITED' ? 'invited' : 'previewing';
}

/** What can be asked about a record. */
export type RecordAction =
  | 'accept'
  | 'reject'
  | 'call'
  | 'cancel'
  | 'setCallResult'
  | 'setDoNotCall'
  | 'removeDoNotCall'
  | 'reschedule'
  | 'cancelReschedule'
  | 'updateFields'
  | 'markDone';

const FILING: readonly RecordAction[] = [
  'setCallResult',
  'setDoNotCall',
  'removeDoNotCall',
  'reschedule',
  'cancelReschedule',
  'updateFields',
];

/** What a record permits now. Filing has no capability: it is offered once the agent has the record. */
export function recordActions(found: FoundRecord): readonly RecordAction[] {
  const { record, call } = found;
  const status = recordStatus(found);
  const offers: readonly (readonly [RecordAction, boolean])[] = [
    ['accept', !call && isPermitted(record, 'accept')],
    ['reject', !call && (isPermitted(record, 'reject') || isPermitted(record, 'rejectRecord'))],
    ['call', !call && isPermitted(record, 'callRecord')],
    ['cancel', !call && isPermitted(record, 'cancelRecord')],
    ['markDone', isPermitted(call ?? record, 'markDone')],
  ];
  return [
    ...offers.filter(([, isOffered]) => isOffered).map(([action]) => action),
    ...(status === 'invited' || status === 'processed' ? [] : FILING),
  ];
}
