import { useInteractions, useKnown } from '@scapi/react';

export function WorkCount() {
  const known = useKnown();
  const { state } = useInteractions();
  if (!known.interactions) return <p>Waiting for the desktop…</p>;
  return <p>{state.status === 'empty' ? 'Nothing to do' : `${state.entries.length} to do`}</p>;
}
