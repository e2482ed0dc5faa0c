import {
  type Availability,
  type CaseSelectionControl,
  type CaseSelectionState,
  createCaseSelectionControl,
  type ScapiClient,
} from '@scapi/client';
import { useControl } from './use-control.js';
import { useControlResult } from './use-control-result.js';

/** What {@link useCases} returns; the functions are the same in every render. */
export interface UseCasesResult {
  /** The cases, and which of them the agent looks at. */
  readonly state: CaseSelectionState;
  /** May the desktop be asked now, and if not, what to do about it. */
  readonly availability: Availability;
  /** See {@link CaseSelectionControl.select}. */
  readonly select: CaseSelectionControl['select'];
  /** See {@link CaseSelectionControl.reset}. */
  readonly reset: CaseSelectionControl['reset'];
}

const ACTIONS = ['select', 'reset'] as const;

/**
 * Shows the agent's cases, and selects one.
 *
 * @see {@link createCaseSelectionControl}; protocol reference, section 4.3, `selectCaseByCaseId`, and section 5, `Case`.
 */
export function useCases(client?: ScapiClient): UseCasesResult {
  const control = useControl(createCaseSelectionControl, { client });
  return useControlResult(createCaseSelectionControl, control, ACTIONS);
}
