/** @jsxImportSource preact */
// What must compile in TSX of Preact, and what must not: checked by `npm run types`, never run.
import { useRef } from 'preact/hooks';
import type { ScapiClickToDial } from '../index.js';
import type {} from './preact.js';

export function Tags() {
  const ref = useRef<ScapiClickToDial>(null);
  return (
    <>
      <scapi-provider>
        <scapi-click-to-dial
          key="5001"
          ref={ref}
          class="call"
          destination="5001"
          disabled
          onscapi-dialed={(event) => event.detail.number.length}
        />
      </scapi-provider>
      {/* @ts-expect-error: a destination is text. */}
      <scapi-click-to-dial destination={5001} />
      {/* @ts-expect-error: the detail has no such member. */}
      <scapi-click-to-dial onscapi-dialed={(event) => event.detail.phone} />
    </>
  );
}
