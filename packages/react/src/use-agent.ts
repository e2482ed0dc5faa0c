import type { Agent } from '@scapi/client';
import { unconnectedClient } from '@scapi/client/bindings';
import { useReadable } from './use-readable.js';
import { useScapiClient, type UseClientOptions } from './use-scapi-client.js';

/**
 * The agent who is logged in; `undefined` while unknown.
 *
 * @example
 * ```tsx
 * function Greeting() {
 *   const agent = useAgent();
 *   return <p>{agent ? `Hello ${agent.firstname}` : '…'}</p>;
 * }
 * ```
 * @see Protocol reference, section 4.1.
 */
export const useAgent = (options: UseClientOptions = {}): Agent | undefined =>
  useReadable(useScapiClient(options).$agent, unconnectedClient().$agent);
