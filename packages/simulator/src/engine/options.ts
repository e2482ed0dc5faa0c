import { isRecord } from '@scapi/protocol';
import * as v from 'valibot';
import { DesktopRefusal } from './refusal.js';
import { assertValid } from './validation.js';

/** The option that says which origins may use the API. */
export const ACCEPTED_ORIGINS = 'service-client-api.accepted-web-content-origins';

/** Options whose meaning the simulator knows. @see Protocol reference, section 3. */
export interface KnownOptions {
  /**
   * Which origins may use the API, and which services each may call: `*`, or entries such as
   * `https://crm.example (agent.*, voice.dial)` separated by commas. Section 3.1.
   *
   * The vendor's default is empty: no origin. Here it is `*`, so that a first try works.
   */
  readonly 'service-client-api.accepted-web-content-origins'?: string;
  /** Requests a minute, 0 for no limit. Default 0. */
  readonly 'service-client-api.rate-limit'?: number | string;
  /** Seconds for which requests are ignored once a limit is reached; 0 means for ever. Default 30. */
  readonly 'service-client-api.rate-limit-quarantine-delay'?: number | string;
  /** Keys of userData that applications see: `*`, or names separated by commas. Default `*`. */
  readonly 'service-client-api.user-data.read-allowed'?: string;
  /** Keys of userData that applications may change. Default `*`. */
  readonly 'service-client-api.user-data.write-allowed'?: string;
  /** Origins that may read options (meaning inferred from the name). Default `*` (inferred). */
  readonly 'service-client-api.option.read-allowed-web-content-origin'?: string;
  /** Milliseconds after which a mark-done block lapses; 0 means never. Default 30,000 (inferred). */
  readonly 'service-client-api.block-markdone-timeout'?: number | string;
  /** `true`: a leading tab answers calls in the agent's place. Default `false`. */
  readonly 'voice.auto-answer'?: string;
  /** The same for chats. */
  readonly 'chat.auto-answer'?: string;
  /** The same for e-mails. */
  readonly 'email.auto-answer'?: string;
  /** Sections that describe web views of the workspace. Default empty. */
  readonly 'workspace.web-content'?: string;
  /** Sections that describe web views of interactions. Default empty. */
  readonly 'interaction.web-content'?: string;
}

/**
 * The desktop's options, under the vendor's names. A bare name belongs to section
 * `interaction-workspace`, `Section/name` to another. `service-client-api.rate-limit.<service>`
 * limits one service. What is left out has its default.
 *
 * @see Protocol reference, section 3.
 */
export type DesktopOptions = KnownOptions & Readonly<Record<string, number | string>>;

/** Options of one section, by their names in it. */
export type OptionSection = Readonly<Record<string, number | string | undefined>>;

/**
 * Options as they are given: a section may also be an object, `"MySample": { "url": "https://…" }` for
 * `"MySample/url": "https://…"`. `undefined` takes an option back to its default.
 */
export type OptionsChange = {
  readonly [Name in keyof KnownOptions]?: KnownOptions[Name] | undefined;
} & Readonly<Record<string, number | string | OptionSection | undefined>>;

/** The options of a desktop that has no configuration. */
export const DEFAULT_OPTIONS = {
  'service-client-api.accepted-web-content-origins': '*',
  'service-client-api.rate-limit': 0,
  'service-client-api.rate-limit-quarantine-delay': 30,
  'service-client-api.user-data.read-allowed': '*',
  'service-client-api.user-data.write-allowed': '*',
  'service-client-api.option.read-allowed-web-content-origin': '*',
  'service-client-api.block-markdone-timeout': 30_000,
  'voice.auto-answer': 'false',
  'chat.auto-answer': 'false',
  'email.auto-answer': 'false',
  'workspace.web-content': '',
  'interaction.web-content': '',
} as const satisfies Required<KnownOptions>;

const optionValue = v.union([v.string(), v.number(), v.undefined()], 'must be a text or a number');

/** Everything that an {@link OptionsChange} may be made from. */
export const optionsSchema = v.record(
  v.string(),
  v.lazy((value) => (isRecord(value) ? v.record(v.string(), optionValue) : optionValue)),
);

/** Writes every option under one name: its own in section `interaction-workspace`, else `Section/name`. */
export function flattenOptions(change: OptionsChange): Map<string, number | string | undefined> {
  const flat = new Map<string, number | string | undefined>();
  for (const [name, value] of Object.entries(change)) {
    const entries = isRecord(value) ? Object.entries(value) : undefined;
    if (!entries) flat.set(shortName(name), value as number | string | undefined);
    for (const [inner, each] of entries ?? []) flat.set(shortName(`${name}/${inner}`), each);
  }
  return flat;
}

const OWN_SECTION = 'interaction-workspace/';

const shortName = (name: string): string =>
  name.startsWith(OWN_SECTION) ? name.slice(OWN_SECTION.length) : name;

/**
 * Adds a change to options.
 *
 * @throws DesktopRefusal for a value that is no option.
 */
export function mergeOptions(options: DesktopOptions, change: OptionsChange): DesktopOptions {
  assertValid('options', optionsSchema, change, 'options');
  const merged = new Map<string, number | string>(Object.entries(options));
  for (const [name, value] of flattenOptions(change)) {
    const next = value ?? defaultOf(name);
    if (next === undefined) merged.delete(name);
    else merged.set(name, next);
  }
  return Object.fromEntries(merged);
}

const defaultOf = (name: string): number | string | undefined =>
  Object.hasOwn(DEFAULT_OPTIONS, name) ? DEFAULT_OPTIONS[name as keyof KnownOptions] : undefined;

/** Reads an option as text; the empty one when it is not set. */
export const textOption = (options: DesktopOptions, name: string): string =>
  Object.hasOwn(options, name) ? String(options[name]) : '';

/** The options of a section, by their names in it. */
export const sectionOption = (
  options: DesktopOptions,
  section: string,
): ReadonlyMap<string, number | string> =>
  new Map(
    Object.entries(options)
      .filter(([name]) => name.startsWith(`${section}/`))
      .map(([name, value]) => [name.slice(section.length + 1), value]),
  );

/**
 * Reads an option as a whole number of 0 or more; 0 when it is not set.
 *
 * @throws DesktopRefusal when it is anything else.
 */
export function numberOption(options: DesktopOptions, name: string): number {
  const text = textOption(options, name).trim();
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new DesktopRefusal(`option ${name}: must be a whole number of 0 or more, not "${text}"`);
}

const NUMBERS = [
  'service-client-api.rate-limit',
  'service-client-api.rate-limit-quarantine-delay',
  'service-client-api.block-markdone-timeout',
];

/**
 * Checks the options that are numbers.
 *
 * @throws DesktopRefusal that names the first one that is none.
 */
export function checkOptions(options: DesktopOptions): void {
  for (const name of Object.keys(options)) {
    const isNumber = NUMBERS.includes(name) || name.startsWith('service-client-api.rate-limit.');
    if (isNumber) numberOption(options, name);
  }
}

/** A set of names from an option that is `*` or names separated by commas. */
export interface NameList {
  has(name: string): boolean;
}

const EVERY_NAME: NameList = { has: () => true };

/** Reads an option that is `*` or names separated by commas. */
export function parseNameList(text: string): NameList {
  if (text === '*') return EVERY_NAME;
  const names = new Set(text.split(',').map((name) => name.trim()));
  return { has: (name) => names.has('*') || names.has(name) };
}
