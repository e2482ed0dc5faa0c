import type { ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { availabilitiesOf, availabilityOf, type Availabilities } from '../shared/availability.js';
import { INTAKE_SERVICES, type IntakeAction } from './intake.js';
import type { FoundRecord, RecordAction } from './record.js';
import { derive } from '../../stores/derive.js';

const SERVICES = {
  ...INTAKE_SERVICES,
  accept: 'interaction.accept',
  reject: 'outbound.rejectPreviewRecord',
  call: 'outbound.callPreviewRecord',
  cancel: 'outbound.cancelPreviewRecord',
  setCallResult: 'outbound.setCallResult',
  setDoNotCall: 'outbound.setDoNotCall',
  removeDoNotCall: 'outbound.removeDoNotCall',
  reschedule: 'outbound.rescheduleRecord',
  cancelReschedule: 'outbound.cancelReschedule',
  updateFields: 'outbound.updateRecordFields',
  markDone: 'interaction.markdone',
} as const;

/** Which actions may be asked for. A record that is offered is rejected like any other interaction. */
export const outboundAvailability = (
  client: ScapiClient,
  $record: ReadableAtom<FoundRecord | undefined>,
): ReadableAtom<Availabilities<RecordAction | IntakeAction>> =>
  derive(
    [$record, availabilitiesOf(client, SERVICES), availabilityOf(client, 'interaction.reject')],
    (found, all, reject) => (found?.record.state === 'INVITED' ? { ...all, reject } : all),
  );
