import { ScapiClickToDial } from '@scapi/react/elements';
import { useState } from 'react';

// At the root of the application: <ScapiElementsProvider origin="https://desktop.example.com">
export function Customer() {
  const [said, setSaid] = useState('No call yet');

  return (
    <p>
      <ScapiClickToDial
        destination="5001"
        userData={{ OrderId: '42' }}
        onScapiDialed={({ detail }) => setSaid(`Called ${detail.destination}`)}
      >
        Call Ada
      </ScapiClickToDial>
      <output>{said}</output>
    </p>
  );
}
