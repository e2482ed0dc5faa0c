import { cutText, LONG_TEXT } from './cut-text.js';

/** Nested collections that are shown, one inside the other. */
const DEEPEST = 20;

/** Characters that structured data is written with at most, whatever is asked for. */
const MOST = 1_000_000;

/** A value as text. */
export interface ShownValue {
  /** Ends with `…` where something is left out. */
  readonly text: string;
  readonly isCut: boolean;
}

/**
 * Turns a value into text for people: a text as it is, structured data like JSON, and what JSON does
 * not know by its type and content. What has no text at all is named: `[Blob]`, `[circular]`. Never
 * throws, and its effort is bounded by `limit`, not by the size of the value.
 *
 * @param value - anything, in particular all that structured clone carries. `undefined` and `null`
 *   are an empty text.
 * @param limit - characters of the text; structured data is cut after a million all the same.
 */
export function showValue(value: unknown, limit: number = LONG_TEXT): ShownValue {
  if (value == null) return { text: '', isCut: false };
  if (typeof value === 'string') return cut(value, limit);
  if (typeof value === 'number' || typeof value === 'bigint') return cut(String(value), limit);
  const most = Math.min(limit, MOST);
  const out = new Writer(most);
  out.value(value, [], '\n');
  return cut(out.text, most);
}

/** The text alone, for places where it is plain that it may be cut. */
export const textOfValue = (value: unknown, limit?: number): string => showValue(value, limit).text;

const cut = (text: string, limit: number): ShownValue => ({
  text: cutText(text, limit),
  isCut: text.length > limit,
});

/** Writes structured data until there is more than what may be shown. */
class Writer {
  text = '';
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @param above - the collections that the value is in. @param line - line break and indentation. */
  value(value: unknown, above: readonly object[], line: string): void {
    switch (typeof value) {
      case 'string':
        this.text += JSON.stringify(value.slice(0, this.#limit + 1));
        break;
      case 'bigint':
        this.text += `${value}n`;
        break;
      case 'object':
        if (value === null) this.text += 'null';
        else if (above.includes(value)) this.text += '[circular]';
        else this.#object(value, above, line);
        break;
      case 'function':
        this.text += '[Function]';
        break;
      default:
        this.text += Object.is(value, -0) ? '-0' : String(value);
    }
  }

  #object(value: object, above: readonly object[], line: string): void {
    const start = this.text.length;
    try {
      const leaf = leafOf(value);
      if (leaf !== undefined) this.text += leaf;
      else if (above.length >= DEEPEST) this.text += '…';
      else this.#collection(value, [...above, value], line);
    } catch {
      // A getter or a proxy that throws: the rest of the data is shown all the same.
      this.text = `${this.text.slice(0, start)}[unreadable]`;
    }
  }

  #collection(value: object, path: readonly object[], line: string): void {
    const inner = `${line}  `;
    const isIndexed = !(value instanceof Map || value instanceof Set);
    const isList = !isIndexed || Array.isArray(value);
    // The keys, not the indexes: an array of one element may be four billion long.
    const members: Iterable<unknown> & { readonly length?: number } = isIndexed
      ? Object.keys(value)
      : value;
    const isSparse = Array.isArray(value) && value.length !== members.length;
    if (!isIndexed) this.text += `${typeOf(value)} `;
    if (isSparse) this.text += `Array(${value.length}) `;
    this.text += isList ? '[' : '{';
    let end = '';
    for (const member of members) {
      if (this.text.length > this.#limit) return;
      this.text += end === '' ? inner : `,${inner}`;
      end = line;
      if (!isIndexed) this.value(member, path, inner);
      else {
        const key = member as string;
        if (!isList) this.text += `${JSON.stringify(key.slice(0, this.#limit + 1))}: `;
        else if (isSparse) this.text += `${key}: `;
        this.value((value as Readonly<Record<string, unknown>>)[key], path, inner);
      }
    }
    this.text += end + (isList ? ']' : '}');
  }
}

/** The text of an object that is no collection; `undefined` for one that is. */
function leafOf(value: object): string | undefined {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  }
  if (value instanceof RegExp) return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    return `[${typeOf(value)}, ${value.byteLength} bytes]`;
  }
  if (Array.isArray(value) || value instanceof Map || value instanceof Set) return undefined;
  return typeOf(value) === 'Object' ? undefined : `[${typeOf(value)}]`;
}

const typeOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);
