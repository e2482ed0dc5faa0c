/** @jsxImportSource solid-js */
// What must compile in TSX of Solid, and what must not: checked by `npm run types`, never run.
import type { ScapiClickToDial } from '../index.js';
import type {} from './solid.js';

export function Tags() {
  let element: ScapiClickToDial | undefined;
  return (
    <>
      <scapi-provider>
        <scapi-click-to-dial
          ref={element}
          class="call"
          prop:destination="5001"
          on:scapi-dialed={(event) => event.detail.number.length}
        />
      </scapi-provider>
      {/* @ts-expect-error: a destination is text. */}
      <scapi-click-to-dial prop:destination={5001} />
      {/* @ts-expect-error: the detail has no such member. */}
      <scapi-click-to-dial on:scapi-dialed={(event) => event.detail.phone} />
    </>
  );
}
