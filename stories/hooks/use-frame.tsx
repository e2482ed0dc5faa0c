import { useFrame } from '@scapi/react';

export function TabRole() {
  const { state } = useFrame();
  return <p>{state.status === 'leading' ? 'This tab leads' : `This tab: ${state.status}`}</p>;
}
