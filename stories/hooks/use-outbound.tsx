import { useOutbound } from '@scapi/react';

export function PreviewCard() {
  const { state, getNext, call } = useOutbound();
  if (state.status === 'none') {
    return (
      <p>
        <button onClick={() => void getNext('Winter offer').catch(showsInState)}>
          Next record
        </button>
      </p>
    );
  }

  return (
    <p>
      <output>{state.status}</output>
      <button onClick={() => void call().catch(showsInState)}>Call the customer</button>
    </p>
  );
}

// The activity of record or intake holds the error.
const showsInState = () => undefined;
