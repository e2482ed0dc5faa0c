import { CALL_RESULTS, type CallResult, type OutboundRecord, type UserData } from '@scapi/protocol';
import { outgoing, type Calls } from './calls.js';
import type { Campaigns } from './campaigns.js';
import type { Core } from './core.js';
import type { Dialect } from './dialect.js';
import type { DesktopInteraction, PreviewMode, PreviewRecord } from './contract.js';
import type { Interactions } from './interactions.js';
import { isCall } from './machines/machine-of.js';
import { DesktopRefusal } from './refusal.js';

/** The records that the agent previews, and the calls made from them. */
export interface Previews {
  /** PULL: the agent asks for the next record. */
  pull(campaign: string): void;
  /** PUSH, DIRECT_PUSH: a record is offered; returns the identifier of the interaction. */
  push(mode: PreviewMode, campaign: string, fields: OutboundRecord): string;
  call(interactionId: string, recordHandle?: number | null): void;
  reject(interactionId: string): void;
  cancel(interactionId: string): void;
  /** The record of a preview interaction or of a call made from one. */
  get(interactionId: string): PreviewRecord;
  /** Replaces the record, on the preview and on its calls. */
  replace(interactionId: string, preview: PreviewRecord): void;
}

const INITIAL_CALL_RESULT: CallResult = 28;

/** Makes the preview records of a desktop. */
export function createPreviews(
  core: Core,
  interactions: Interactions,
  calls: Calls,
  campaigns: Campaigns,
): Previews {
  const { ids, store } = core;

  /** A chain of two records: two numbers of one customer. */
  function makeChain(campaign: string, fields: OutboundRecord): readonly OutboundRecord[] {
    const chain = ids.next('chain');
    return ['+15550150', '+15550151'].map((phone, index) => ({
      GSW_RECORD_HANDLE: ids.next('record'),
      GSW_CHAIN_ID: chain,
      GSW_APPLICATION_ID: 101,
      GSW_CAMPAIGN_NAME: campaign,
      GSW_CALLING_LIST: `${campaign} list`,
      GSW_PHONE: phone,
      GSW_USER_EVENT: index === 0 ? 'PreviewRecord' : 'ChainedRecordsDataEnd',
      ...(index === 0 ? fields : {}),
    }));
  }

  function create(mode: PreviewMode, campaign: string, fields: OutboundRecord): string {
    const records = makeChain(campaign, fields);
    const [record = {}] = records;
    const phone = String(record.GSW_PHONE);
    return interactions.create({
      media: 'voice',
      title: phone,
      direction: 'OUT',
      callType: mode === 'PUSH' ? 'OUTBOUND_PUSH_PREVIEW' : 'OUTBOUND_PREVIEW',
      dnis: phone,
      parties: [{ name: phone }],
      userData: record,
      preview: {
        mode,
        campaign,
        records,
        handles: records.map(({ GSW_RECORD_HANDLE }) => GSW_RECORD_HANDLE),
        callResult: INITIAL_CALL_RESULT,
        doNotCall: false,
      },
    });
  }

  function get(id: string): PreviewRecord {
    const { preview } = interactions.get(id);
    if (preview) return preview;
    throw new DesktopRefusal(
      `interaction ${id} is neither a preview record nor a call made from one`,
    );
  }

  /** A preview and the calls made from it: they share one record. */
  function family(id: string): readonly DesktopInteraction[] {
    const root = interactions.find(id)?.parentInteractionId ?? id;
    return store.state.interactions.filter(
      (each) => each.preview && (each.interactionId === root || each.parentInteractionId === root),
    );
  }

  /** A record is not to be touched while it is being called. */
  function refuseWhileCalled(id: string): void {
    const live = family(id).find((each) => isCall(each) && each.state !== 'IDLE');
    if (!live) return;
    throw new DesktopRefusal(
      `the record of interaction ${id} is being called: interaction ${live.interactionId} is ${live.state}`,
    );
  }

  return {
    get,
    pull(campaign) {
      campaigns.running(campaign);
      interactions.step('outbound.getPreviewRecord', create('PULL', campaign, {}));
    },
    push(mode, campaign, fields) {
      if (mode === 'DIRECT_PUSH' && core.dialect.directPushNeedsStart && !store.state.directPush) {
        throw new DesktopRefusal(
          `the agent takes no DIRECT_PUSH records; outbound.startDirectPushPreview begins it`,
        );
      }
      const id = create(mode, campaign, fields);
      interactions.step('record pushed', id);
      return id;
    },
    call(id, recordHandle) {
      const preview = get(id);
      const { caseId, userData } = interactions.check('outbound.callPreviewRecord', id);
      refuseWhileCalled(id);
      const records = withFirst(preview, recordHandle ?? undefined, core.dialect);
      calls.freeLine();
      const phone = records[0]?.GSW_PHONE ?? '';
      const chosen: PreviewRecord = { ...preview, records };
      const call = interactions.create({
        ...outgoing(phone, 'OUTBOUND', ids.callUuid()),
        parentInteractionId: id,
        caseId,
        userData,
        preview: chosen,
      });
      interactions.step('outbound.callPreviewRecord', id, {
        patch: { preview: chosen },
        cast: { call },
      });
      calls.awaitAnswer(call);
    },
    reject(id) {
      get(id);
      refuseWhileCalled(id);
      interactions.step('outbound.rejectPreviewRecord', id);
    },
    cancel(id) {
      get(id);
      refuseWhileCalled(id);
      interactions.step('outbound.cancelPreviewRecord', id);
    },
    replace(id, preview) {
      for (const { interactionId } of family(id)) interactions.update(interactionId, { preview });
    },
  };
}

/** The chain with the record of this number first. No number means the current record. (inferred) */
function withFirst(
  preview: PreviewRecord,
  recordNumber: number | undefined,
  dialect: Dialect,
): readonly OutboundRecord[] {
  const { records } = preview;
  if (recordNumber === undefined) return records;
  const chosen = findRecord(preview, recordNumber, dialect);
  return [chosen, ...records.filter((record) => record !== chosen)];
}

/**
 * Finds a record by the number that a request gives: its handle or, as the manual has it, its number
 * in the chain, from 1. By dialect both are understood, the handle first.
 *
 * @throws DesktopRefusal when the chain has no such record.
 */
export function findRecord(
  { records, handles }: PreviewRecord,
  recordNumber: number,
  { recordNumber: reading }: Dialect,
): OutboundRecord {
  const withHandle = (handle: unknown): OutboundRecord | undefined =>
    records.find(({ GSW_RECORD_HANDLE }) => GSW_RECORD_HANDLE === handle);
  const byHandle = reading === 'position' ? undefined : withHandle(recordNumber);
  const isPosition = reading !== 'handle' && Object.hasOwn(handles, recordNumber - 1);
  const found = byHandle ?? (isPosition ? withHandle(handles[recordNumber - 1]) : undefined);
  if (found) return found;
  const known = [
    ...(reading === 'position' ? [] : [`handles ${handles.join(', ')}`]),
    ...(reading === 'handle' ? [] : [`numbers 1 to ${String(handles.length)}`]),
  ];
  throw new DesktopRefusal(
    `no record ${String(recordNumber)} in the chain; it has ${known.join(' and ')}`,
  );
}

/** Narrows a number to a call-result code. */
export const isCallResult = (code: number): code is CallResult => Object.hasOwn(CALL_RESULTS, code);

/** Replaces fields of the current record. */
export const withFields = (
  records: readonly OutboundRecord[],
  fields: UserData,
): readonly OutboundRecord[] =>
  records.map((record, index) => (index === 0 ? { ...record, ...fields } : record));
