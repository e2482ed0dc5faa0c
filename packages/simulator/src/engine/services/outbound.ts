import { CALL_RESULTS, CALLBACK_TYPES } from '@scapi/protocol';
import { findRecord, isCallResult, withFields } from '../previews.js';
import { DesktopRefusal } from '../refusal.js';
import type { Engine, Handlers } from './service.js';

/** `M/D/YYYY H:M`, as the vendor's sample writes it. */
const DATE = /^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{1,2}$/;

/** Namespace `outbound`. @see Protocol reference, section 4.7 (result shapes inferred). */
export function outboundService({ core, previews }: Engine): Handlers<'outbound'> {
  const { store } = core;

  function checkReschedule(date: string, callbackType: string): void {
    if (!DATE.test(date)) {
      throw new DesktopRefusal(`rescheduleDate must be M/D/YYYY H:M, not "${date}"`);
    }
    const known = core.dialect.personalCallback === 'accept' ? CALLBACK_TYPES : ['CAMPAIGN'];
    if (!(known as readonly string[]).includes(callbackType)) {
      throw new DesktopRefusal(`callbackType must be ${known.join(' or ')}`);
    }
  }

  return {
    'outbound.getCampaigns': () => {
      const { campaignNameField: field } = core.dialect;
      return store.state.campaigns.map(({ name, mode }) => ({
        ...(field !== 'campaign' && { name }),
        ...(field !== 'name' && { campaign: name }),
        mode,
      }));
    },
    'outbound.getPreviewRecord': (_caller, campaign) => {
      previews.pull(campaign);
    },
    'outbound.callPreviewRecord': (_caller, id, recordHandle) => {
      previews.call(id, recordHandle);
    },
    'outbound.rejectPreviewRecord': (_caller, id) => {
      previews.reject(id);
    },
    'outbound.cancelPreviewRecord': (_caller, id) => {
      previews.cancel(id);
    },
    'outbound.startDirectPushPreview': () => {
      store.set({ directPush: true });
    },
    'outbound.stopDirectPushPreview': () => {
      store.set({ directPush: false });
    },
    'outbound.rescheduleRecord': (_caller, id, recordHandle, date, callbackType) => {
      const preview = previews.get(id);
      findRecord(preview, recordHandle, core.dialect);
      checkReschedule(date, callbackType);
      previews.replace(id, { ...preview, reschedule: { date, callbackType } });
    },
    'outbound.cancelReschedule': (_caller, id) => {
      const { reschedule, ...preview } = previews.get(id);
      if (!reschedule) {
        throw new DesktopRefusal(`the record of interaction ${id} is not rescheduled`);
      }
      previews.replace(id, preview);
    },
    'outbound.getListOfCallResults': () =>
      Object.entries(CALL_RESULTS).map(([code, name]) => ({ code: Number(code), name })),
    'outbound.setCallResult': (_caller, id, callResult) => {
      if (!isCallResult(callResult)) {
        throw new DesktopRefusal(`unknown call result ${String(callResult)}; known: 0 to 53`);
      }
      previews.replace(id, { ...previews.get(id), callResult });
    },
    'outbound.getCallResult': (_caller, id) => previews.get(id).callResult,
    'outbound.setDoNotCall': (_caller, id) => {
      previews.replace(id, { ...previews.get(id), doNotCall: true });
    },
    'outbound.removeDoNotCall': (_caller, id) => {
      previews.replace(id, { ...previews.get(id), doNotCall: false });
    },
    'outbound.getChainedRecords': (_caller, id) => previews.get(id).records,
    'outbound.getRecordFields': (_caller, id) => previews.get(id).records[0] ?? {},
    'outbound.updateRecordFields': (_caller, id, recordData) => {
      const preview = previews.get(id);
      previews.replace(id, { ...preview, records: withFields(preview.records, recordData) });
    },
  };
}
