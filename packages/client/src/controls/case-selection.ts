import type { ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../create-scapi-client.js';
import type { Case } from '../stores/cases.js';
import { createActions, READY, type Activity, type ControlOptions } from './shared/actions.js';
import { availabilityOf, type Availability } from './shared/availability.js';
import { derive } from '../stores/derive.js';

/** What a case selection control shows. */
export type CaseSelectionState =
  /** The agent has no case. */
  | { readonly status: 'empty' }
  | {
      readonly status: 'listed';
      readonly cases: readonly Case[];
      /** The case that the agent looks at, by the desktop's word. */
      readonly selectedCaseId: string | undefined;
      /** Its action is the caseId that was asked for. */
      readonly activity: Activity;
    };

/** Shows the agent's cases and selects one. */
export interface CaseSelectionControl {
  readonly $state: ReadableAtom<CaseSelectionState>;
  /** May `interaction.selectCaseByCaseId` be called now. */
  readonly $availability: ReadableAtom<Availability>;
  /** Selects a case in the desktop. Rejects as `interaction.selectCaseByCaseId` does. */
  select(caseId: string): Promise<void>;
  /** Forgets the last error. */
  reset(): void;
  /** Stops following the desktop. Requests that were sent go on. */
  close(): void;
}

const SELECTION = 'selection';
const EMPTY: CaseSelectionState = { status: 'empty' };

/**
 * Creates the case selection control that element, hook and composable share.
 *
 * @see Protocol reference, section 4.3, `selectCaseByCaseId`, and section 5, `Case`.
 */
export function createCaseSelectionControl(
  client: ScapiClient,
  options: ControlOptions = {},
): CaseSelectionControl {
  const actions = createActions(client, options);

  return {
    $state: derive(
      [client.$cases, client.$selectedCase, actions.$activities],
      (cases, selected, activities): CaseSelectionState =>
        cases.length === 0
          ? EMPTY
          : {
              status: 'listed',
              cases,
              selectedCaseId: selected?.caseId,
              activity: activities.get(SELECTION) ?? READY,
            },
    ),
    $availability: availabilityOf(client, 'interaction.selectCaseByCaseId'),
    select: (caseId) =>
      actions.run({
        subject: SELECTION,
        action: caseId,
        send: () => client.interaction.selectCaseByCaseId(caseId),
        confirmation: {
          $source: client.$selectedCase,
          isMet: () => client.$selectedCase.get()?.caseId === caseId,
        },
      }),
    reset: () => actions.reset(),
    close: actions.close,
  };
}
