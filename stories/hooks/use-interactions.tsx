import { useInteractions } from '@scapi/react';

export function WorkList() {
  const { state, accept } = useInteractions();
  if (state.status === 'empty') return <p>Nothing to do</p>;

  return (
    <ul>
      {state.entries.map(({ interaction, actions }) => (
        <li key={interaction.interactionId}>
          {interaction.media}: {interaction.state}{' '}
          {actions.includes('accept') && (
            <button onClick={() => void accept(interaction.interactionId).catch(showsInState)}>
              Accept
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

// The entry's activity holds the error.
const showsInState = () => undefined;
