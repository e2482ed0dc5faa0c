import { useAgent } from '@scapi/react';

export function Greeting() {
  const agent = useAgent();
  return <p>{agent ? `Hello ${agent.firstname}` : '…'}</p>;
}
