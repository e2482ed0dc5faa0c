import { isRecord, isString } from '@scapi/protocol';

/** Members whose own members are named by the site: their names say nothing of the protocol. */
const DICTIONARIES = /^(userData|keyValues|extensions|recordData|options)$/;
const IDENTIFIER = /^[A-Za-z_]\w{0,39}$/;
const DEEPEST = 6;
const MOST_MEMBERS = 40;

/**
 * Says what a value is made of, without a single value in it: `{operationName: text, state: text}`,
 * `list of number`, `by name: text`. Names of members stay, unless the object is a dictionary.
 *
 * @param isDictionary - The members of the value itself are named by the site.
 */
export function describeShape(value: unknown, isDictionary = false, depth = DEEPEST): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (isString(value)) return 'text';
  if (Array.isArray(value)) return describeList(value, depth);
  if (!isRecord(value)) return typeof value === 'object' ? 'object' : typeof value;
  if (depth === 0) return 'object';
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  if (isDictionary || entries.some(([name]) => !IDENTIFIER.test(name))) {
    return `by name: ${alternatives(entries.map(([, member]) => describeShape(member, false, depth - 1)))}`;
  }
  const members = entries
    .slice(0, MOST_MEMBERS)
    .map(
      ([name, member]) => `${name}: ${describeShape(member, DICTIONARIES.test(name), depth - 1)}`,
    );
  return `{${[...members, ...(entries.length > MOST_MEMBERS ? ['…'] : [])].join(', ')}}`;
}

const describeList = (list: readonly unknown[], depth: number): string =>
  list.length === 0
    ? 'empty list'
    : `list of ${alternatives(list.map((member) => describeShape(member, false, depth - 1)))}`;

const alternatives = (shapes: readonly string[]): string => [...new Set(shapes)].join(' or ');
