import { TARGET_TYPES } from './interaction.js';
import { isArrayOf, isRecord, isString } from './json.js';
import type { RequestName } from './requests.js';
import { SIGNATURES, type NamespaceName } from './signatures.js';

/** What a parameter must be. */
export type ParameterType = 'string' | 'number' | 'object' | 'target' | 'selector' | 'any';

/** One parameter of a request. */
export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  /** `undefined`, `null` and a short array all count as left out (defect Q22). */
  readonly optional: boolean;
}

/** A request as {@link SIGNATURES} describes it. */
export interface Signature {
  readonly parameters: readonly Parameter[];
  /** Promised type of the result, for example `Agent` or `State[]`; empty where none is promised. */
  readonly result: string;
  /** The reference only infers the result; a desktop may answer in another shape. */
  readonly isInferred: boolean;
}

let signatures: ReadonlyMap<string, Signature> | undefined;

/** Returns the signature of a request; `undefined` for a name this version does not know. */
export function signatureOf(request: string): Signature | undefined {
  // All are read once, when the first is asked for.
  signatures ??= new Map(
    Object.entries(SIGNATURES).flatMap(([namespace, methods]) =>
      Object.entries<string>(methods).map(([method, text]) => [
        `${namespace}.${method}`,
        readSignature(text),
      ]),
    ),
  );
  return signatures.get(request);
}

function readSignature(text: string): Signature {
  const [parameters = '', result = ''] = text.slice(1).split(')');
  return {
    parameters: parameters ? parameters.split(', ').map(readParameter) : [],
    result: result.slice(2),
    isInferred: result.startsWith('~'),
  };
}

function readParameter(text: string): Parameter {
  const [name = '', type = 'string'] = text.split(': ');
  const optional = name.endsWith('?');
  return { name: optional ? name.slice(0, -1) : name, type: type as ParameterType, optional };
}

/** The names of all requests, in the order of the protocol reference. */
export const REQUEST_NAMES: readonly RequestName[] = /* @__PURE__ */ Object.entries(
  SIGNATURES,
).flatMap(([namespace, methods]) =>
  Object.keys(methods).map((method) => `${namespace as NamespaceName}.${method}` as RequestName),
);

/** Narrows any text to a request name of this version of the protocol. */
export const isRequestName = (name: string): name is RequestName => signatureOf(name) !== undefined;

/** Their result names what they made: they promise one, and change the desktop all the same. */
const MAKERS: readonly string[] = ['system.popupToast', 'system.openDialog'];

/**
 * True for a request that only reads: its signature promises a result, and it makes nothing. Every
 * other one is a command, also `outbound.getPreviewRecord`, which fetches the next record.
 */
export const isReadRequest = (name: string): boolean =>
  !!signatureOf(name)?.result && !MAKERS.includes(name);

const isNonEmpty = (value: unknown): value is string => isString(value) && value !== '';

/** The vendor's sample calls the member `type`, its manual `target`. */
const isTarget = (value: unknown): boolean =>
  isRecord(value) &&
  isNonEmpty(value['destination']) &&
  (TARGET_TYPES as readonly unknown[]).includes(value['type'] ?? value['target']);

/** Returns what the value should have been, or nothing when it is. */
const CHECKS: Readonly<Record<ParameterType, (value: unknown) => string | false>> = {
  string: (value) => !isNonEmpty(value) && 'a non-empty string',
  number: (value) => !Number.isFinite(value) && 'a finite number',
  object: (value) => !isRecord(value) && 'an object',
  target: (value) =>
    !(isNonEmpty(value) || isTarget(value)) &&
    'a non-empty string or an object with a known type and a destination',
  selector: (value) =>
    !(isNonEmpty(value) || (isArrayOf(isNonEmpty)(value) && value.length > 0)) &&
    'a non-empty string or an array of them',
  any: (value) => value === undefined && 'given',
};

/**
 * Checks the parameters of a request against the reference. Requests this version does not know
 * pass unchecked. Never throws.
 *
 * @returns A sentence that names the first parameter that is wrong, or `undefined`.
 */
export function checkParameters(name: string, values: readonly unknown[]): string | undefined {
  try {
    return findProblem(name, values);
  } catch {
    return `${name}: parameters cannot be read`; // A getter or proxy that throws.
  }
}

function findProblem(name: string, values: readonly unknown[]): string | undefined {
  const signature = signatureOf(name);
  if (!signature) return undefined;
  const { parameters } = signature;
  let index = 0;
  for (const { name: parameter, type, optional } of parameters) {
    const given = values[index++];
    const value = given ?? undefined;
    if (value === undefined && optional) continue;
    const wanted = CHECKS[type](type === 'any' ? given : value);
    if (wanted) return `${name}: ${parameter} must be ${wanted}`;
  }
  // Left out is left out, also in places that do not exist.
  for (; index < values.length; index++) {
    if (values[index] != null)
      return `${name}: takes ${String(parameters.length)} parameters, not ${String(values.length)}`;
  }
  return undefined;
}
