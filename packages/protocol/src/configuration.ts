import { isRecord, isString } from './json.js';

/**
 * Which options to read: a name alone means section `interaction-workspace`, `Section/name`
 * another section, `*` at the end anything that begins so, and an array several of these.
 *
 * @see Protocol reference, section 4.10.
 */
export type OptionSelector = string | readonly string[];

/** One section of options. Both members are inferred. @see Protocol reference, section 5. */
export interface ConfigurationSection {
  readonly name?: string;
  readonly options?: Readonly<Record<string, string>>;
}

/** Narrows an untrusted value to a {@link ConfigurationSection}. */
export const isConfigurationSection = (value: unknown): value is ConfigurationSection =>
  isRecord(value) &&
  (value['name'] === undefined || isString(value['name'])) &&
  (value['options'] === undefined || isTexts(value['options']));

const isTexts = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every(isString);
