import type {
  CallbackType,
  CallResult,
  CallResultEntry,
  OutboundCampaign,
  OutboundRecord,
  UserData,
} from '@scapi/protocol';
import type { RequestOptions } from '../../options.js';

/**
 * Outbound campaigns and their preview records. `interactionId` is the one of the preview record,
 * or of the call made from it. All methods reject with a `ScapiError`. The shapes of all results are
 * inferred: what can be read of another shape is read, and `undefined` means that nothing can.
 *
 * @see Protocol reference, sections 4.7 and 7.1.
 */
export interface OutboundNamespace {
  /** Reads the agent's campaigns, loaded or active. {@link ScapiClient.$campaigns} follows them. */
  getCampaigns(options?: RequestOptions): Promise<readonly OutboundCampaign[] | undefined>;
  /**
   * Asks for the next record of a campaign in pull preview. The record arrives in
   * `$previewRecords`.
   */
  getPreviewRecord(campaignName: string, options?: RequestOptions): Promise<void>;
  /**
   * Calls the customer of a record. The call is an interaction of its own.
   *
   * @param recordHandle - of the record of the chain to dial, see {@link getChainedRecords}; left
   *   out, the current one (inferred).
   */
  callPreviewRecord(
    interactionId: string,
    recordHandle?: number,
    options?: RequestOptions,
  ): Promise<void>;
  /** Gives a record back, for another agent. */
  rejectPreviewRecord(interactionId: string, options?: RequestOptions): Promise<void>;
  /** Takes a record out of the campaign. */
  cancelPreviewRecord(interactionId: string, options?: RequestOptions): Promise<void>;
  /** Begins to receive direct push preview records. */
  startDirectPushPreview(options?: RequestOptions): Promise<void>;
  /** Ends what {@link startDirectPushPreview} began. */
  stopDirectPushPreview(options?: RequestOptions): Promise<void>;
  /**
   * Has a record called again later.
   *
   * @param rescheduleDate - a date, sent in the time zone of this computer (which one the desktop
   *   expects is not documented), or text as `M/D/YYYY H:M`, without leading zeros.
   */
  rescheduleRecord(
    interactionId: string,
    recordHandle: number,
    rescheduleDate: Date | string,
    callbackType: CallbackType,
    options?: RequestOptions,
  ): Promise<void>;
  /** Takes back what {@link rescheduleRecord} did. */
  cancelReschedule(interactionId: string, options?: RequestOptions): Promise<void>;
  /** Reads the call results the agent may choose from. */
  getListOfCallResults(options?: RequestOptions): Promise<readonly CallResultEntry[] | undefined>;
  /** Sets the result of a call by its code, for example 6: busy. */
  setCallResult(
    interactionId: string,
    callResult: CallResult,
    options?: RequestOptions,
  ): Promise<void>;
  /** Reads the code of a call's result. */
  getCallResult(interactionId: string, options?: RequestOptions): Promise<CallResult | undefined>;
  /** Has the customer never called again. */
  setDoNotCall(interactionId: string, options?: RequestOptions): Promise<void>;
  /** Takes back what {@link setDoNotCall} did. */
  removeDoNotCall(interactionId: string, options?: RequestOptions): Promise<void>;
  /** Reads all records of the customer, one a number. */
  getChainedRecords(
    interactionId: string,
    options?: RequestOptions,
  ): Promise<readonly OutboundRecord[] | undefined>;
  /** Reads the calling-list fields of the current record. */
  getRecordFields(
    interactionId: string,
    options?: RequestOptions,
  ): Promise<OutboundRecord | undefined>;
  /**
   * Writes calling-list fields of the current record.
   *
   * @param recordData - field to value; a time of day as `H:M`, a date as `M/D/YYYY H:M`.
   */
  updateRecordFields(
    interactionId: string,
    recordData: UserData,
    options?: RequestOptions,
  ): Promise<void>;
}

/** A date as the desktop reads it, in local time; an invalid one is left for the check to find. */
export const toWireDate = (date: Date | string): Date | string =>
  date instanceof Date && !Number.isNaN(date.getTime())
    ? `${String(date.getMonth() + 1)}/${String(date.getDate())}/${String(date.getFullYear())} ${String(date.getHours())}:${String(date.getMinutes())}`
    : date;
