import { signatureOf, SIGNATURES } from '@scapi/protocol';
import type { RequestOptions } from '../options.js';
import type { Requester } from '../requester.js';
import type { AgentNamespace } from './agent.js';
import type { VoiceNamespace } from './voice.js';

/** The requests of the protocol, by namespace. */
export interface Namespaces {
  readonly agent: AgentNamespace;
  readonly voice: VoiceNamespace;
}

/**
 * Makes every method of every namespace from the protocol's signatures: the parameters in wire
 * order, then the options. An optional parameter that is left out travels as `null`.
 */
export function createNamespaces(request: Requester): Namespaces {
  const methodsOf = ([namespace, methods]: readonly [string, object]) => {
    const entries = Object.keys(methods).map((method) => {
      const name = `${namespace}.${method}`;
      const count = signatureOf(name)?.parameters.length ?? 0;
      const call = (...values: unknown[]): Promise<unknown> => {
        const parameters = Array.from({ length: count }, (_, index) => values[index] ?? null);
        return request(name, parameters, values[count] as RequestOptions | undefined);
      };
      return [method, call] as const;
    });
    return [namespace, Object.fromEntries(entries)] as const;
  };
  return Object.fromEntries(Object.entries(SIGNATURES).map(methodsOf)) as unknown as Namespaces;
}
