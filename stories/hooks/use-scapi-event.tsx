import { useScapiEvent } from '@scapi/react';
import { useState } from 'react';

export function Journal() {
  const [lines, setLines] = useState<readonly string[]>([]);
  useScapiEvent('interaction', (event) =>
    setLines((before) => [...before, event.eventType ?? 'other']),
  );

  return <p>{lines.length === 0 ? 'Nothing has happened yet' : lines.join(' → ')}</p>;
}
