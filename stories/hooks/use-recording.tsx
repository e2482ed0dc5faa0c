import { useRecording } from '@scapi/react';

export function RecordingBar() {
  const { state, ...recording } = useRecording();
  if (state.status === 'none') return <p>No call</p>;

  return (
    <p>
      <output>{state.status}</output>
      {state.actions.map((action) => (
        <button
          key={action}
          disabled={state.activity.status === 'busy'}
          onClick={() => void recording[action]().catch(showsInState)}
        >
          {action}
        </button>
      ))}
    </p>
  );
}

// state.activity holds the error.
const showsInState = () => undefined;
