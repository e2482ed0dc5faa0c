import { useRecordingGuard } from '@scapi/react';

export function CardField() {
  const { state, enter, leave, retry } = useRecordingGuard();

  return (
    <p>
      <label>
        Card number{' '}
        <input
          readOnly={state.status !== 'guarded'}
          onFocus={({ target }) => void enter(target).catch(showsInState)}
          onBlur={({ target }) => leave(target)}
        />
      </label>{' '}
      <output>{state.status}</output>{' '}
      {(state.status === 'exposed' || state.status === 'stuck') && (
        <button onClick={retry}>Try again</button>
      )}
    </p>
  );
}

// state holds the error.
const showsInState = () => undefined;
