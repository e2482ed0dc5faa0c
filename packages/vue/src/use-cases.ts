import {
  type Availability,
  type CaseSelectionControl,
  type CaseSelectionState,
  createCaseSelectionControl,
  type ScapiClient,
} from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useControl } from './use-control.js';
import { useControlReturn } from './use-control-return.js';

/** What {@link useCases} returns. */
export interface UseCasesReturn {
  /** The cases, and which of them the agent looks at. */
  readonly state: Readonly<ShallowRef<CaseSelectionState>>;
  /** May the desktop be asked now, and if not, what to do about it. */
  readonly availability: Readonly<ShallowRef<Availability>>;
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
export function useCases(client?: ScapiClient): UseCasesReturn {
  const control = useControl(createCaseSelectionControl, client);
  return useControlReturn(createCaseSelectionControl, control, ACTIONS);
}
