import { findNodeAtLocation, parseTree, visit } from 'jsonc-parser';

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

/** How deep a document may be nested: what walks over it does so by recursion. */
export const MAX_DEPTH = 500;

/** What is wrong, by the code of the parser; the codes are those of its `ParseErrorCode`. */
const REASONS: Readonly<Partial<Record<number, string>>> = {
  1: 'expected a value or a name in double quotes',
  3: 'expected a name in double quotes',
  5: 'expected :',
  6: 'expected , or the end of the list or object',
  7: 'expected , or }',
  8: 'expected , or ]',
  9: 'expected the end of the file',
  10: 'JSON has no comments',
  12: 'expected the end of the text in quotes',
  13: 'expected the rest of the number',
  14: 'expected four digits after \\u',
  15: 'unknown character after \\',
  16: 'unknown character in a text',
};

/**
 * Parses JSON and keeps the position of every value, so that a complaint about one can name its line.
 *
 * @throws JsonSyntaxError with the position of what is wrong; also of a value that is nested deeper
 *   than {@link MAX_DEPTH} levels.
 */
export function readJson(text: string): JsonSource {
  assertJson(text);
  return {
    value: JSON.parse(text) as unknown,
    positionOf(path) {
      // The tree is built for a complaint only; a file has few of them.
      const root = parseTree(text);
      for (let length = path.length; root && length > 0; length -= 1) {
        const node = findNodeAtLocation(root, path.slice(0, length));
        if (node) return positionAt(text, node.offset);
      }
      return positionAt(text, root?.offset ?? 0);
    },
  };
}

function assertJson(text: string): void {
  let depth = 0;
  const fail = (reason: string, line: number, character: number): never => {
    throw new JsonSyntaxError(reason, { line: line + 1, column: character + 1 });
  };
  const enter = (_offset: number, _length: number, line: number, character: number): void => {
    depth += 1;
    if (depth > MAX_DEPTH) {
      fail(`nested deeper than ${String(MAX_DEPTH)} levels`, line, character);
    }
  };
  const leave = (): void => {
    depth -= 1;
  };
  visit(
    text,
    {
      onObjectBegin: enter,
      onArrayBegin: enter,
      onObjectEnd: leave,
      onArrayEnd: leave,
      onError(code, _offset, _length, line, character) {
        fail(REASONS[code] ?? 'expected a value', line, character);
      },
    },
    { disallowComments: true },
  );
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
