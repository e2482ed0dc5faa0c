import { CALL_RESULTS, isRecord, signatureOf, type RequestName } from '@scapi/protocol';
import type { Dialect, DialectName } from './dialect.js';

/** Writes a result in another shape. */
type Shape = (result: unknown) => unknown;

/** The shapes by switch and choice; the first choice of a switch is the result as it is. */
const SHAPES = {
  emptyResults: { null: () => null, true: () => true, object: () => ({ status: 'OK' }) },
  booleanResults: { text: String, number: Number, object: (value) => ({ value }) },
  identifierResults: { object: (id) => ({ id }), nothing: () => undefined },
  tokenResult: {
    object: (token) => ({ access_token: token, token_type: 'bearer', expires_in: 3600 }),
  },
  campaignResults: {
    names: (campaigns) => list(campaigns).map(nameOf),
    object: (campaigns) =>
      byKey(list(campaigns).map((each) => [nameOf(each), member(each, 'mode')])),
  },
  callResultList: {
    codes: () => Object.keys(CALL_RESULTS).map(Number),
    object: () => CALL_RESULTS,
  },
  callResult: { text: String, object: (code) => ({ callResult: code }) },
  recordResults: {
    object: (records) =>
      Array.isArray(records) ? { records: list(records) } : { record: records },
  },
  optionResults: {
    object: (sections) =>
      byKey(list(sections).map((each) => [member(each, 'name'), member(each, 'options')])),
    flat: (sections) =>
      byKey(
        list(sections).flatMap((each) =>
          Object.entries(member(each, 'options') as object).map(
            ([name, value]) =>
              [`${String(member(each, 'name'))}/${name}`, value as unknown] as const,
          ),
        ),
      ),
  },
  caseResults: {
    main: (all) => list(all).find((each) => member(each, 'isMainCaseInteraction') === true) ?? null,
    object: (interactions) => ({ interactions }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Shape>>>>;

type ShapeSwitch = keyof typeof SHAPES;

/** The switches of the dialect that vary what a request answers. */
export const RESULT_SWITCHES = [
  ...(Object.keys(SHAPES) as ShapeSwitch[]),
  'allowedServices',
] as const satisfies readonly DialectName[];

/** Which switch varies results of a type, where the reference does not document the result. */
const SWITCHES: Readonly<Record<string, ShapeSwitch>> = {
  '': 'emptyResults',
  boolean: 'booleanResults',
  string: 'identifierResults',
  'Campaign[]': 'campaignResults',
  'CallResult[]': 'callResultList',
  number: 'callResult',
  object: 'recordResults',
  'object[]': 'recordResults',
  'Section[]': 'optionResults',
  'Interaction[]': 'caseResults',
};

/**
 * Writes a result as the dialect has it, where the reference only infers what the request answers.
 *
 * @see Protocol reference, section 11, items 1, 11, 17 and 18.
 */
export function shapeResult(request: RequestName, result: unknown, dialect: Dialect): unknown {
  const switchName = switchOf(request);
  if (!switchName) return result;
  const shapes: Readonly<Record<string, Shape>> = SHAPES[switchName];
  const shape = shapes[dialect[switchName]];
  return shape ? shape(result) : result;
}

function switchOf(request: RequestName): ShapeSwitch | undefined {
  const { result = '', isInferred } = signatureOf(request) ?? {};
  if (request === 'auth.getJwtToken') return 'tokenResult';
  return isInferred || result === '' ? SWITCHES[result] : undefined;
}

const byKey = (entries: readonly (readonly [unknown, unknown])[]): unknown =>
  Object.fromEntries<unknown>(entries as readonly (readonly [string, unknown])[]);

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];

const member = (value: unknown, name: string): unknown =>
  isRecord(value) ? value[name] : undefined;

const nameOf = (campaign: unknown): unknown =>
  member(campaign, 'name') ?? member(campaign, 'campaign');
