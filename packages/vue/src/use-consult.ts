import {
  type Availabilities,
  type ConsultAction,
  type ConsultControl,
  type ConsultState,
  createConsultControl,
} from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useInteractionControl, type UseInteractionOptions } from './use-control.js';
import { useControlReturn } from './use-control-return.js';

/** What {@link useConsult} can be told. */
export type UseConsultOptions = UseInteractionOptions;

/** What {@link useConsult} returns. */
export interface UseConsultReturn {
  /** The consultation. */
  readonly state: Readonly<ShallowRef<ConsultState>>;
  /** May each action be asked for, and if not, what to do about it. */
  readonly availability: Readonly<ShallowRef<Availabilities<ConsultAction>>>;
  /** See {@link ConsultControl.consult}. */
  readonly consult: ConsultControl['consult'];
  /** See {@link ConsultControl.singleStepTransfer}. */
  readonly singleStepTransfer: ConsultControl['singleStepTransfer'];
  /** See {@link ConsultControl.singleStepConference}. */
  readonly singleStepConference: ConsultControl['singleStepConference'];
  /** See {@link ConsultControl.completeTransfer}. */
  readonly completeTransfer: ConsultControl['completeTransfer'];
  /** See {@link ConsultControl.completeConference}. */
  readonly completeConference: ConsultControl['completeConference'];
  /** See {@link ConsultControl.cancel}. */
  readonly cancel: ConsultControl['cancel'];
  /** See {@link ConsultControl.reset}. */
  readonly reset: ConsultControl['reset'];
}

const ACTIONS = [
  'consult',
  'singleStepTransfer',
  'singleStepConference',
  'completeTransfer',
  'completeConference',
  'cancel',
  'reset',
] as const;

/**
 * Consults, transfers and conferences, in one step or two.
 *
 * @see {@link createConsultControl}; protocol reference, sections 4.3 and 8, consultation (inferred).
 */
export function useConsult(options: UseConsultOptions = {}): UseConsultReturn {
  const control = useInteractionControl(createConsultControl, options);
  return useControlReturn(createConsultControl, control, ACTIONS);
}
