import { useScapiClient } from '@scapi/react';
import { useState } from 'react';

export function LogOnce() {
  const client = useScapiClient();
  const [text, setText] = useState('');
  const ask = async () => {
    const agent = await client.agent.get();
    setText(agent.employeeId);
  };

  return (
    <p>
      <button onClick={() => void ask().catch((error: unknown) => setText(String(error)))}>
        Who am I?
      </button>
      <output>{text}</output>
    </p>
  );
}
