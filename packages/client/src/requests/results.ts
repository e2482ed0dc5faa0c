/** Reads what the desktop answered, by the result type that the signature of the request promises. */
import {
  isAgent,
  isMedia,
  isOutboundCampaign,
  isRecord,
  isState,
  isString,
  readInteraction,
  signatureOf,
} from '@scapi/protocol';

/** Returns the value, or `undefined` when it is not of the type. */
type Reader = (data: unknown) => unknown;

const when =
  (is: (value: unknown) => boolean): Reader =>
  (data) =>
    is(data) ? data : undefined;

const READERS: Readonly<Record<string, Reader>> = {
  Agent: when(isAgent),
  State: when(isState),
  Media: when(isMedia),
  Campaign: when(isOutboundCampaign),
  CallResult: when((value) => isRecord(value) && typeof value['code'] === 'number'),
  Interaction: readInteraction,
  // An unknown identifier is no error: the desktop answers null, or nothing.
  'Interaction?': (data) => (data == null ? null : readInteraction(data)),
  object: when(isRecord),
  string: when(isString),
  number: when((value) => typeof value === 'number'),
  boolean: when((value) => typeof value === 'boolean'),
};

/**
 * Reads the result of a request.
 *
 * @returns It; for a request without a promised result, `undefined`; for a request of another
 *   version, what came.
 * @throws TypeError when the answer is not what the reference promises.
 */
export function readResult(request: string, data: unknown): unknown {
  const signature = signatureOf(request);
  if (!signature) return data;
  const { result } = signature;
  if (result === '') return undefined;
  const value = result.endsWith('[]')
    ? readList(data, READERS[result.slice(0, -2)])
    : READERS[result]?.(data);
  if (value === undefined) throw new TypeError(`${request} promises ${result}`);
  return value;
}

function readList(data: unknown, read: Reader | undefined): unknown[] | undefined {
  if (!Array.isArray(data)) return undefined;
  const values = data.map((one) => read?.(one));
  return values.includes(undefined) ? undefined : values;
}
