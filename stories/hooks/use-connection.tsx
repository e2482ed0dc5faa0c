import { useConnection } from '@scapi/react';

const NEEDED = ['voice.dial'];

export function ConnectionLight() {
  const { state } = useConnection({ neededServices: NEEDED });
  if (state.status !== 'connected') return <p>{'hint' in state ? state.hint : state.status}</p>;

  const { missingServices } = state;
  return (
    <p>{missingServices.length === 0 ? 'Connected' : `Missing: ${missingServices.join(', ')}`}</p>
  );
}
