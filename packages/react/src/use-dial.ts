import { createDialControl, type DialControl } from '@scapi/client';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import { useControlResult, type ControlResult } from './use-control-result.js';

/** What {@link useDial} returns; the functions are the same in every render. */
export type UseDialResult = ControlResult<DialControl>;

/**
 * Dials, and follows the call that comes of it.
 *
 * @example
 * ```tsx
 * function CallButton({ number }: { number: string }) {
 *   const { state, availability, dial } = useDial();
 *   return (
 *     <button
 *       disabled={availability.status !== 'available'}
 *       onClick={() => dial(number, { OrderId: '42' }).catch(console.error)}
 *     >
 *       {state.status === 'failed' ? state.error.message : state.status}
 *     </button>
 *   );
 * }
 * ```
 * @see Protocol reference, sections 4.4 and 8, outbound voice call.
 */
export function useDial(options: UseClientOptions = {}): UseDialResult {
  const control = useControl(createDialControl, options);
  return useControlResult(createDialControl, control);
}
