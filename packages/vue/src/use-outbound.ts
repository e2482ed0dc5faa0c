import {
  type Availabilities,
  createOutboundControl,
  type IntakeAction,
  type OutboundControl,
  type OutboundState,
  type RecordAction,
} from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useInteractionControl, type UseInteractionOptions } from './use-control.js';
import { useControlReturn } from './use-control-return.js';

/** What {@link useOutbound} can be told. */
export type UseOutboundOptions = UseInteractionOptions;

/** What {@link useOutbound} returns. */
export interface UseOutboundReturn {
  /** The record. */
  readonly state: Readonly<ShallowRef<OutboundState>>;
  /** May each action be asked for, and if not, what to do about it. */
  readonly availability: Readonly<ShallowRef<Availabilities<RecordAction | IntakeAction>>>;
  /** See {@link OutboundControl.getNext}. */
  readonly getNext: OutboundControl['getNext'];
  /** See {@link OutboundControl.startDirectPush}. */
  readonly startDirectPush: OutboundControl['startDirectPush'];
  /** See {@link OutboundControl.stopDirectPush}. */
  readonly stopDirectPush: OutboundControl['stopDirectPush'];
  /** See {@link OutboundControl.accept}. */
  readonly accept: OutboundControl['accept'];
  /** See {@link OutboundControl.reject}. */
  readonly reject: OutboundControl['reject'];
  /** See {@link OutboundControl.cancel}. */
  readonly cancel: OutboundControl['cancel'];
  /** See {@link OutboundControl.call}. */
  readonly call: OutboundControl['call'];
  /** See {@link OutboundControl.setCallResult}. */
  readonly setCallResult: OutboundControl['setCallResult'];
  /** See {@link OutboundControl.setDoNotCall}. */
  readonly setDoNotCall: OutboundControl['setDoNotCall'];
  /** See {@link OutboundControl.removeDoNotCall}. */
  readonly removeDoNotCall: OutboundControl['removeDoNotCall'];
  /** See {@link OutboundControl.reschedule}. */
  readonly reschedule: OutboundControl['reschedule'];
  /** See {@link OutboundControl.cancelReschedule}. */
  readonly cancelReschedule: OutboundControl['cancelReschedule'];
  /** See {@link OutboundControl.updateFields}. */
  readonly updateFields: OutboundControl['updateFields'];
  /** See {@link OutboundControl.markDone}. */
  readonly markDone: OutboundControl['markDone'];
  /** See {@link OutboundControl.refresh}. */
  readonly refresh: OutboundControl['refresh'];
  /** See {@link OutboundControl.reset}. */
  readonly reset: OutboundControl['reset'];
}

const ACTIONS = [
  'getNext',
  'startDirectPush',
  'stopDirectPush',
  'accept',
  'reject',
  'cancel',
  'call',
  'setCallResult',
  'setDoNotCall',
  'removeDoNotCall',
  'reschedule',
  'cancelReschedule',
  'updateFields',
  'markDone',
  'refresh',
  'reset',
] as const;

/**
 * Fetches a preview record, shows it and carries it through.
 *
 * @see {@link createOutboundControl}; protocol reference, sections 4.7, 7.1 and 8, outbound preview record.
 */
export function useOutbound(options: UseOutboundOptions = {}): UseOutboundReturn {
  const control = useInteractionControl(createOutboundControl, options);
  return useControlReturn(createOutboundControl, control, ACTIONS);
}
