import { isRecord, isString } from '@scapi/protocol';
import type { Trace, TraceEntry } from '../trace/trace.js';
import { isPrivateResult, redactMessage, Secrets } from './redaction.js';

/**
 * Copies a trace without names, numbers, addresses, tokens and attached data. Every message keeps its
 * place and its shape, and answers still belong to their questions.
 *
 * ```ts
 * const { entries } = redactTrace(parseTrace(text).entries);
 * ```
 *
 * @param entries - Of a trace of the inspector, the simulator or the doctor.
 */
export function redactTrace(entries: readonly TraceEntry[]): Trace {
  const requests = requestsIn(entries);
  const redacted = entries.map(({ at, direction, message }) => ({
    at,
    direction,
    message: redactMessage(message, requests.get(member(message, 'referenceId'))),
  }));
  return { version: 1, entries: secretsOf(entries).scrubAll(redacted) as Trace['entries'] };
}

/** What a trace must not give away. */
export function secretsOf(entries: readonly TraceEntry[]): Secrets {
  const requests = requestsIn(entries);
  const secrets = new Secrets();
  for (const { direction, message } of entries) {
    if (direction === 'out') continue;
    const request = requests.get(member(message, 'referenceId'));
    secrets.learn(member(message, 'data'), isPrivateResult(request));
  }
  return secrets;
}

/** The request that each `referenceId` belongs to. */
function requestsIn(entries: readonly TraceEntry[]): ReadonlyMap<unknown, string> {
  return new Map(
    entries.flatMap(({ message }) => {
      const request = member(message, 'request');
      return isString(request) ? [[member(message, 'referenceId'), request] as const] : [];
    }),
  );
}

const member = (message: unknown, name: string): unknown =>
  isRecord(message) ? message[name] : undefined;
