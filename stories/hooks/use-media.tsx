import { useMedia } from '@scapi/react';

export function Channels() {
  const { state, setState } = useMedia();
  if (state.status === 'empty') return <p>No channels</p>;

  return (
    <ul>
      {state.channels.map(({ channel }) => (
        <li key={channel.media}>
          {channel.media}: {channel.reason ?? channel.state}{' '}
          <button onClick={() => void setState(channel.media, 'NotReady').catch(showsInState)}>
            Not ready
          </button>
        </li>
      ))}
    </ul>
  );
}

// The activity of the channel holds the error.
const showsInState = () => undefined;
