import type { Dialect } from '../dialect.js';

/** How sure the protocol reference is of a row. @see Protocol reference, section 8. */
export type Status = 'documented' | 'partly' | 'inferred';

/** One or several of something. */
export type Some<T> = T | readonly T[];

/**
 * One row, as the protocol reference prints it: state, trigger, next state, events, status; and the
 * dialect in which it holds, where that is not every one.
 *
 * A word such as `TALKING` is about the interaction that is acted on, `main TALKING` about the one
 * that plays that role. An interaction that emits `REMOVED` is gone.
 */
export type Row<State extends string, Trigger extends string, Event extends string> = readonly [
  from: Some<State>,
  on: Some<Trigger>,
  to: Some<State> | 'unchanged' | 'removed' | 'refused',
  emits: Some<Event>,
  status: Status,
  when?: Partial<Dialect>,
];

/** A state machine: its rows, and the machine whose other triggers it inherits. */
export interface Machine {
  readonly name: string;
  readonly rows: readonly Row<string, string, string>[];
  readonly inherits?: Machine;
}

/** Who takes part in a transition, by role; '' is the one that is acted on. */
export interface Cast {
  enter(role: string, state: string): void;
  emit(role: string, event: string): void;
}

const list = <T>(some: Some<T>): readonly T[] =>
  Array.isArray(some) ? (some as readonly T[]) : [some as T];

/** Splits `main TALKING` into role and word. */
function readPhrase(phrase: string): { role: string; word: string } {
  const blank = phrase.lastIndexOf(' ');
  return { role: phrase.slice(0, Math.max(blank, 0)), word: phrase.slice(blank + 1) };
}

/** Rows that answer a trigger: those of the machine itself or, when it has none, inherited ones. */
export function rowsFor(machine: Machine, trigger: string, dialect: Dialect): Machine['rows'] {
  const all = rowsByTrigger(machine).get(trigger) ?? [];
  const own = all.some(isConditional) ? all.filter((row) => holds(row, dialect)) : all;
  if (own.length > 0 || !machine.inherits) return own;
  return rowsFor(machine.inherits, trigger, dialect);
}

const isConditional = ([, , , , , when]: Machine['rows'][number]): boolean => when !== undefined;

const holds = ([, , , , , when = {}]: Machine['rows'][number], dialect: Dialect): boolean =>
  Object.entries(when).every(([name, value]) => dialect[name as keyof Dialect] === value);

const indexes = new WeakMap<Machine, ReadonlyMap<string, Machine['rows']>>();

/** The rows of a machine, sorted once. */
function rowsByTrigger(machine: Machine): ReadonlyMap<string, Machine['rows']> {
  const known = indexes.get(machine);
  if (known) return known;
  const index = new Map<string, Machine['rows'][number][]>();
  for (const row of machine.rows) {
    for (const trigger of new Set(list(row[1]))) {
      const rows = index.get(trigger);
      if (rows) rows.push(row);
      else index.set(trigger, [row]);
    }
  }
  indexes.set(machine, index);
  return index;
}

/** The row for a state, among rows that answer the same trigger. */
export const rowFrom = (
  rows: Machine['rows'],
  state: string,
): Machine['rows'][number] | undefined =>
  rows.find(([from]) => list(from).some((each) => each === state || means(each, state)));

/** A new interaction has no state yet: `(none)`, or `UNKNOWN` where the tables say so. */
const means = (printed: string, state: string): boolean =>
  printed === 'any' || (printed === '(none)' && state === 'UNKNOWN');

/** The states in which one of these rows does something. */
export const statesOf = (rows: Machine['rows']): readonly string[] =>
  rows.filter(([, , to]) => to !== 'refused').flatMap(([from]) => list(from));

/** Does a row send this event? */
export const announces = ([, , , emits]: Machine['rows'][number], event: string): boolean =>
  list(emits).includes(event);

/** Does what a row says: first every state changes, then the events go out in their order. */
export function play([, , to, emits]: Machine['rows'][number], cast: Cast): void {
  for (const phrase of list(to)) {
    if (phrase === 'unchanged' || phrase === 'removed') continue;
    const { role, word } = readPhrase(phrase);
    cast.enter(role, word);
  }
  for (const phrase of list(emits)) {
    const { role, word } = readPhrase(phrase);
    cast.emit(role, word);
  }
}
