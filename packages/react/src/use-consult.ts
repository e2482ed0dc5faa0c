import {
  type Availabilities,
  type ConsultAction,
  type ConsultControl,
  type ConsultState,
  createConsultControl,
  type InteractionControlOptions,
} from '@scapi/client';
import { useControl, useInteractionId, type UseClientOptions } from './use-control.js';
import { useControlResult } from './use-control-result.js';

/** What {@link useConsult} can be told. */
export interface UseConsultOptions<Selected = ConsultState>
  extends UseClientOptions, InteractionControlOptions {
  /** Makes of the state what the component reads: it renders again only when that changes. */
  readonly select?: ((state: ConsultState) => Selected) | undefined;
}

/** What {@link useConsult} returns; the functions are the same in every render. */
export interface UseConsultResult<Selected = ConsultState> {
  /** The consultation, or what `select` made of it. */
  readonly state: Selected;
  /** May each action be asked for, and if not, what to do about it. */
  readonly availability: Availabilities<ConsultAction>;
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
export function useConsult<Selected = ConsultState>(
  options: UseConsultOptions<Selected> = {},
): UseConsultResult<Selected> {
  const control = useControl(createConsultControl, options);
  useInteractionId(control, options.interactionId);
  return useControlResult(createConsultControl, control, ACTIONS, options.select);
}
