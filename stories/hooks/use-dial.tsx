import { useDial } from '@scapi/react';

export function CallButton() {
  const { state, availability, dial, cancel } = useDial();
  const isFree = ['idle', 'ended', 'failed'].includes(state.status);

  return (
    <p>
      <button
        disabled={availability.status !== 'available'}
        onClick={() => void (isFree ? dial('5001') : cancel()).catch(showsInState)}
      >
        {isFree ? 'Call 5001' : 'Hang up'}
      </button>
      <output>{state.status === 'failed' ? state.error.message : state.status}</output>
    </p>
  );
}

// The state shows the error.
const showsInState = () => undefined;
