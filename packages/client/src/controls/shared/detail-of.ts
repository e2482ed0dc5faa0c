let cycles = 0;

/**
 * The arguments of a command in text form: equal for equal arguments. Never throws: a `BigInt` has a
 * text of its own, and arguments that contain themselves equal no others.
 */
export function detailOf(...values: readonly unknown[]): string {
  try {
    return JSON.stringify(values, (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
  } catch {
    return `cycle ${++cycles}`;
  }
}
