/** Reads what a desktop answered, by the result that the signature of the request promises. */
import { isAgent, isState } from './agent.js';
import { readInteraction } from './interaction.js';
import { isRecord } from './json.js';
import { isMedia } from './media.js';
import { isOutboundCampaign } from './outbound.js';
import { signatureOf } from './parameters.js';
import { attempt, type Reader } from './reading.js';

const when =
  (is: (value: unknown) => boolean): Reader<unknown> =>
  (value) =>
    is(value) ? value : undefined;

const READERS: Readonly<Record<string, Reader<unknown>>> = {
  Agent: when(isAgent),
  State: when(isState),
  Media: when(isMedia),
  Interaction: readInteraction,
  // An unknown identifier is no error: the desktop answers null, or nothing.
  'Interaction?': (data) => (data == null ? null : readInteraction(data)),
  Campaign: when(isOutboundCampaign),
  CallResult: when((value) => isRecord(value) && Number.isFinite(value['code'])),
  Section: when(isRecord),
  number: when(Number.isFinite),
  // One that holds another is an envelope.
  object: when((value) => isRecord(value) && !isRecord(Object.values(value)[0])),
};

/** Reads one value as a type of results, for example `Agent`; `undefined` when it is none. Never throws. */
export const readAs = (type: string, value: unknown): unknown =>
  attempt(() => (READERS[type] ?? when((one) => typeof one === type))(value));

/**
 * Reads the answer to a request; that to a request of another version passes as it came. Never throws
 * by itself.
 *
 * @param otherwise - called when the answer has another shape, with the type that was expected, for
 *   example `State[]`, and whether the reference only infers it: then `readOtherShape` may make something
 *   of the answer.
 * @returns The result, `undefined` for a request without one; else what `otherwise` returns.
 * @see Protocol reference, section 4.
 */
export function readResult(
  request: string,
  data: unknown,
  otherwise: (expected: string, isInferred: boolean) => unknown,
): unknown {
  const signature = signatureOf(request);
  if (!signature) return data;
  const { result, isInferred } = signature;
  if (result === '') return undefined;
  const [type = '', list] = result.split('[');
  const value = list === undefined ? readAs(type, data) : attempt(() => readList(type, data));
  return value === undefined ? otherwise(result, isInferred) : value;
}

function readList(type: string, data: unknown): unknown[] | undefined {
  if (!Array.isArray(data)) return undefined;
  const values = data.map((one) => readAs(type, one));
  return values.includes(undefined) ? undefined : values;
}
