import { useCases } from '@scapi/react';

export function CaseList() {
  const { state, select } = useCases();
  if (state.status === 'empty') return <p>No cases</p>;

  return (
    <ul>
      {state.cases.map(({ caseId, interactions }) => (
        <li key={caseId}>
          <button
            aria-pressed={caseId === state.selectedCaseId}
            onClick={() => void select(caseId).catch(showsInState)}
          >
            {interactions[0]?.ani ?? caseId}
          </button>
        </li>
      ))}
    </ul>
  );
}

// state.activity holds the error.
const showsInState = () => undefined;
