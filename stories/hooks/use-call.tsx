import { useCall } from '@scapi/react';

export function CallBar() {
  const { state, ...call } = useCall();
  if (state.status === 'none') return <p>No call</p>;

  return (
    <p>
      <output>{state.status}</output>
      {state.actions.map((action) => (
        <button
          key={action}
          disabled={state.activity.status === 'busy'}
          onClick={() => void call[action]().catch(showsInState)}
        >
          {action}
        </button>
      ))}
    </p>
  );
}

// state.activity holds the error.
const showsInState = () => undefined;
