import {
  type Availabilities,
  createOutboundControl,
  type IntakeAction,
  type InteractionControlOptions,
  type OutboundControl,
  type OutboundState,
  type RecordAction,
} from '@scapi/client';
import { useControl, useInteractionId, type UseClientOptions } from './use-control.js';
import { useControlResult } from './use-control-result.js';

/** What {@link useOutbound} can be told. */
export interface UseOutboundOptions<Selected = OutboundState>
  extends UseClientOptions, InteractionControlOptions {
  /** Makes of the state what the component reads: it renders again only when that changes. */
  readonly select?: ((state: OutboundState) => Selected) | undefined;
}

/** What {@link useOutbound} returns; the functions are the same in every render. */
export interface UseOutboundResult<Selected = OutboundState> {
  /** The record, or what `select` made of it. */
  readonly state: Selected;
  /** May each action be asked for, and if not, what to do about it. */
  readonly availability: Availabilities<RecordAction | IntakeAction>;
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
export function useOutbound<Selected = OutboundState>(
  options: UseOutboundOptions<Selected> = {},
): UseOutboundResult<Selected> {
  const control = useControl(createOutboundControl, options);
  useInteractionId(control, options.interactionId);
  return useControlResult(createOutboundControl, control, ACTIONS, options.select);
}
