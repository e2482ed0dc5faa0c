import type { CallResult, CallResultEntry, Interaction, OutboundRecord } from '@scapi/protocol';
import { atom, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { ScapiError, toError } from '../../errors.js';
import { publish } from '../../shared/publish.js';

/** What is on file about a record. No event tells of a change: it is read again after each of ours. */
export type RecordDetails =
  | { readonly status: 'unread' }
  | { readonly status: 'reading' }
  | {
      readonly status: 'read';
      /** Calling-list fields of the current record. */
      readonly fields: OutboundRecord;
      /** All records of the customer, one a number. */
      readonly chain: readonly OutboundRecord[];
      readonly callResult: CallResult;
      /** The results the agent may choose from. */
      readonly callResults: readonly CallResultEntry[];
    }
  | { readonly status: 'failed'; readonly error: Error };

/** Reads the details of one record at a time. */
export interface DetailsReader {
  readonly $details: ReadableAtom<RecordDetails>;
  /** Shows the details of this interaction from now on; reads them unless they are there already. */
  readonly show: (interactionId: string | undefined) => void;
  /** Reads again what is shown. */
  readonly refresh: () => Promise<void>;
  /** Shows nothing from now on. */
  readonly close: () => void;
}

const UNREAD: RecordDetails = { status: 'unread' };

export function createDetailsReader({ outbound }: ScapiClient): DetailsReader {
  const $details = atom<RecordDetails>(UNREAD);
  let shown: string | undefined;
  /** Gives up what is read about an interaction that is not shown any more. */
  let reading = new AbortController();
  let isClosed = false;

  const refresh = async (): Promise<void> => {
    const id = shown;
    if (id === undefined) return;
    const { signal } = reading;
    try {
      // An answer that cannot be read says nothing; the others are shown. 28 stands for an unknown result.
      const [fields = {}, chain = [], callResult = 28, callResults = []] = await Promise.all([
        outbound.getRecordFields(id, { signal }),
        outbound.getChainedRecords(id, { signal }),
        outbound.getCallResult(id, { signal }),
        outbound.getListOfCallResults({ signal }),
      ]);
      if (!signal.aborted)
        publish($details, { status: 'read', fields, chain, callResult, callResults });
    } catch (error) {
      if (!signal.aborted) publish($details, { status: 'failed', error: toError(error) });
    }
  };

  const show = (id: string | undefined): void => {
    if (id === shown || isClosed) return;
    shown = id;
    reading.abort();
    reading = new AbortController();
    publish($details, id === undefined ? UNREAD : { status: 'reading' });
    void refresh();
  };

  return {
    $details,
    refresh,
    show,
    close: () => {
      show(undefined);
      isClosed = true;
    },
  };
}

/**
 * The handle by which the desktop knows a record.
 *
 * @throws ScapiError `INVALID_ARGUMENT` when it is not known yet.
 */
export function handleIn(details: RecordDetails, { userData }: Interaction): number {
  const fields = details.status === 'read' ? details.fields : userData;
  const handle = fields['GSW_RECORD_HANDLE'];
  if (typeof handle === 'number') return handle;
  throw new ScapiError('INVALID_ARGUMENT', 'The record has no handle.', {
    hint: 'Wait until its details are read.',
  });
}
