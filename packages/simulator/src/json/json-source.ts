/** A place in a file, both numbers from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The way from the top of a JSON document to one of its values. */
export type JsonPath = readonly (string | number)[];

/** A JSON document that still knows where its values stand. */
export interface JsonSource {
  readonly value: unknown;
  /** Where the value at `path` begins; what is missing stands where its parent stands. */
  readonly positionOf: (path: JsonPath) => Position;
}

/** Text that is no JSON. */
export class JsonSyntaxError extends SyntaxError {
  override readonly name = 'JsonSyntaxError';
  readonly position: Position;

  constructor(reason: string, position: Position) {
    super(reason);
    this.position = position;
  }
}

/**
 * Parses JSON and keeps the position of every value, so that a complaint about one can name its line.
 *
 * @throws JsonSyntaxError with the position of what is wrong.
 */
export function readJson(text: string): JsonSource {
  const offsets = new OffsetScanner(text).scan();
  return {
    value: JSON.parse(text) as unknown,
    positionOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const offset = offsets.get(pointer(path.slice(0, length)));
        if (offset !== undefined) return positionAt(text, offset);
      }
      return positionAt(text, offsets.get('') ?? 0);
    },
  };
}

const pointer = (path: JsonPath): string => path.map((step) => `/${JSON.stringify(step)}`).join('');

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

// eslint-disable-next-line no-control-regex -- exactly the characters that JSON forbids in a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANK = /[ \t\r\n]*/y;

/** Walks over a JSON text once and notes where each value begins. */
class OffsetScanner {
  readonly #text: string;
  readonly #offsets = new Map<string, number>();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): ReadonlyMap<string, number> {
    this.#value('');
    if (this.#at < this.#text.length) this.#fail('expected the end of the file');
    return this.#offsets;
  }

  #value(path: string): void {
    this.#match(BLANK);
    this.#offsets.set(path, this.#at);
    if (this.#take('{')) this.#members('}', () => `${path}/${this.#key()}`);
    else if (this.#take('[')) {
      let index = 0;
      this.#members(']', () => `${path}/${String(index++)}`);
    } else if (this.#match(STRING) === undefined && !this.#match(SCALAR))
      this.#fail('expected a value');
    this.#match(BLANK);
  }

  #members(end: string, nextPath: () => string): void {
    this.#match(BLANK);
    if (this.#take(end)) return;
    do this.#value(nextPath());
    while (this.#take(','));
    if (!this.#take(end)) this.#fail(`expected , or ${end}`);
  }

  #key(): string {
    this.#match(BLANK);
    const key = this.#match(STRING);
    if (key === undefined) this.#fail('expected a name in double quotes');
    this.#match(BLANK);
    if (!this.#take(':')) this.#fail('expected :');
    return JSON.stringify(JSON.parse(key));
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #fail(reason: string): never {
    throw new JsonSyntaxError(reason, positionAt(this.#text, this.#at));
  }
}
