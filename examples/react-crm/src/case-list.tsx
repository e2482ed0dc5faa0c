import { useCases } from '@scapi/react';
import { describeCase, showsInState } from '../../crm-shared/words.js';

/** The agent's cases; the one that is selected here is selected in the desktop. */
export function CaseList() {
  const { state, select } = useCases();
  if (state.status === 'empty') return null;

  return (
    <section className="card cases" aria-label="Cases">
      <h2 className="label">Cases</h2>
      <div className="row">
        {state.cases.map((one) => (
          <button
            key={one.caseId}
            type="button"
            aria-pressed={one.caseId === state.selectedCaseId}
            disabled={state.activity.status === 'busy'}
            onClick={() => void select(one.caseId).catch(showsInState)}
          >
            {describeCase(one)}
          </button>
        ))}
      </div>
    </section>
  );
}
