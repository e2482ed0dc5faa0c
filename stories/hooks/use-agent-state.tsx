import { useAgentState } from '@scapi/react';

export function StateMenu() {
  const { state, setState } = useAgentState();
  if (state.status === 'unknown') return <p>…</p>;

  return (
    <p>
      <output>{state.agentState.reason ?? state.agentState.state}</output>
      {state.options.map(({ operationName, displayName }) => (
        <button
          key={operationName}
          disabled={state.activity.status === 'busy'}
          onClick={() => void setState(operationName).catch(showsInState)}
        >
          {displayName}
        </button>
      ))}
    </p>
  );
}

// state.activity holds the error.
const showsInState = () => undefined;
