/** Makes something of a store's value; see {@link createSelection}. */
export type Select<Value, Selected> = (value: Value) => Selected;

/**
 * Makes a function that selects, and returns the previous selection while the value is the same or
 * the selection has equal members: so a selector may be written inline and may make new lists.
 */
export function createSelection<Value, Selected>(): (
  value: Value,
  select: Select<Value, Selected>,
) => Selected {
  let latest:
    | {
        readonly value: Value;
        readonly select: Select<Value, Selected>;
        readonly selected: Selected;
      }
    | undefined;

  return (value, select) => {
    if (latest?.select === select && Object.is(latest.value, value)) return latest.selected;
    const next = select(value);
    const selected = latest && hasSameMembers(latest.selected, next) ? latest.selected : next;
    latest = { value, select, selected };
    return selected;
  };
}

function hasSameMembers(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (!isPlain(left) || !isPlain(right) || Array.isArray(left) !== Array.isArray(right)) {
    return false;
  }
  const members = Object.entries(left);
  return (
    members.length === Object.keys(right).length &&
    members.every(
      ([key, member]) => Object.hasOwn(right, key) && Object.is(member, Reflect.get(right, key)),
    )
  );
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value) as never);
