/**
 * Makes what can be made of an answer whose shape is not the one that the reference infers. An entry of
 * its own, for a client to load when a desktop first answers so: most never do. It imports no code: what
 * it shared with the client, bundlers would make a third file of, which every client loads.
 */
import type { ConfigurationSection } from './configuration.js';
import type { CallResultEntry, OutboundCampaign } from './outbound.js';
import type { Reader } from './reading.js';

/** How values of one type are read. */
interface Kind {
  readonly read: Reader<unknown>;
  /** Names the member that holds the value, where several could. */
  readonly member?: RegExp;
  /** Makes an element of a list of its key and what stands there, or of the key alone. */
  readonly entry?: (key: unknown, value?: unknown) => unknown;
  /** A list may be one text with commas. */
  readonly isText?: true;
}

/**
 * Reads an answer in any shape: a value that a member of an object holds, a yes or number that is a
 * text, a list that is an object by name, one element in place of a list, and so on. What cannot be
 * read of a list is left out. Never throws.
 *
 * @param expected - the type of the result, as `signatureOf` has it.
 * @param readAs - reads one value as a type, see `readAs`.
 * @returns `undefined` when nothing can be read.
 * @see Protocol reference, section 11, items 1, 11, 17 and 18.
 */
export function readOtherShape(
  expected: string,
  data: unknown,
  readAs: (type: string, value: unknown) => unknown,
): unknown {
  const [type = '', list] = expected.split('[');
  const kind: Kind = { read: (value) => readAs(type, value), ...KINDS.get(type) };
  try {
    return list === undefined ? readOne(kind, data) : readList(kind, data);
  } catch {
    return undefined; // A getter or proxy that throws.
  }
}

function readOne({ read, member }: Kind, data: unknown): unknown {
  const value = read(data);
  if (value !== undefined || !isRecord(data)) return value;
  const found = Object.entries(data)
    .map(([name, held]) => ({ name, value: read(held) }))
    .filter((one) => one.value !== undefined);
  const named = found.length > 1 && member ? found.filter(({ name }) => member.test(name)) : found;
  return named.length === 1 ? named[0]?.value : undefined;
}

function readList(kind: Kind, data: unknown): readonly unknown[] | undefined {
  const elements = elementsOf(kind, data);
  const readable = elements?.filter((one) => one !== undefined);
  return readable?.length === 0 && elements?.length !== 0 ? undefined : readable;
}

/** The elements; `undefined` in place of one that cannot be read. */
function elementsOf(kind: Kind, data: unknown): readonly unknown[] | undefined {
  const { read, entry, isText } = kind;
  if (data === null) return [];
  if (isText && isString(data)) return data.split(/\s*,\s*/);
  if (Array.isArray(data)) return data.map((one) => read(one) ?? entry?.(one));
  if (!isRecord(data)) return undefined;
  const single = read(data);
  if (single !== undefined) return [single];
  const [list, ...others] = Object.values(data).filter(Array.isArray);
  if (list && others.length === 0) return elementsOf(kind, list);
  return Object.entries(entry === toSection ? bySection(data) : data).map(([key, value]) =>
    entry ? entry(key, value) : read(value),
  );
}

/** Collects options by section where their names hold it: `Section/name`, or a name of the default one. */
function bySection(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (Object.values(data).some(isRecord)) return data;
  const sections = new Map<string, [name: string, value: unknown][]>();
  for (const [key, value] of Object.entries(data)) {
    const slash = key.lastIndexOf('/');
    const section = slash < 0 ? 'interaction-workspace' : key.slice(0, slash);
    sections.set(section, [...(sections.get(section) ?? []), [key.slice(slash + 1), value]]);
  }
  return Object.fromEntries(
    [...sections].map(([section, options]) => [section, Object.fromEntries(options)]),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  Object.prototype.toString.call(value) === '[object Object]';

const isString = (value: unknown): value is string => typeof value === 'string';

const toText: Reader<string> = (value) =>
  isString(value) ? value : Number.isFinite(value) ? String(value) : undefined;

const toId: Reader<string> = (value) => (value === '' ? undefined : toText(value));

const toNumber: Reader<number> = (value) => {
  const number = isString(value) && value.trim() !== '' ? Number(value) : value;
  return Number.isFinite(number) ? (number as number) : undefined;
};

const toFlag: Reader<boolean> = (value) => {
  const word = String(value).toLowerCase();
  if (word === 'true' || word === '1') return true;
  return word === 'false' || word === '0' ? false : undefined;
};

const toCampaign = (key: unknown, value?: unknown): OutboundCampaign | undefined => {
  if (!isString(key)) return undefined;
  return { ...(isRecord(value) ? value : isString(value) && { mode: value }), name: key };
};

/** A code without a name is its own name. */
const toCallResult = (key: unknown, value?: unknown): CallResultEntry | undefined => {
  const members: Readonly<Record<string, unknown>> = isRecord(key)
    ? key
    : { code: key, ...(isRecord(value) ? value : { name: value }) };
  const code = toNumber(members['code']);
  return code === undefined
    ? undefined
    : { ...members, code, name: toText(members['name']) ?? String(code) };
};

const toTexts: Reader<Readonly<Record<string, string>>> = (value) =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)]))
    : undefined;

/** Both members of a section are optional, so any object in a list may be one. */
const toSection = (key: unknown, value?: unknown): ConfigurationSection | undefined => {
  if (!isRecord(key) && !isRecord(value)) return undefined;
  const { name, options, ...rest } = isRecord(key) ? key : { name: key, options: value };
  const text = toText(name);
  const texts = toTexts(options);
  return { ...rest, ...(text !== undefined && { name: text }), ...(texts && { options: texts }) };
};

const isFlat = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every((one) => one === null || typeof one !== 'object');

const KINDS: ReadonlyMap<string, Partial<Kind>> = new Map<string, Partial<Kind>>([
  ['Campaign', { entry: toCampaign }],
  [
    'CallResult',
    {
      read: (value) => (isRecord(value) && 'code' in value ? toCallResult(value) : undefined),
      entry: toCallResult,
    },
  ],
  [
    'Section',
    {
      read: (value) =>
        isRecord(value) && isRecord(value['options']) ? toSection(value) : undefined,
      entry: toSection,
    },
  ],
  ['object', { read: (value) => (isFlat(value) ? value : undefined) }],
  // An identifier or a token, the only texts there are.
  ['string', { read: toId, member: /id$|^(access_?|jwt_?)?token$|jwt$/i, isText: true }],
  ['number', { read: toNumber }],
  ['boolean', { read: toFlag }],
]);
