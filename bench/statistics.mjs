// Numbers as people can compare them: the median, and between which values half of the samples lie.

/** @param {readonly number[]} values */
export function summarize(values) {
  const inOrder = [...values].sort((one, other) => one - other);
  const at = (part) => inOrder[Math.round((inOrder.length - 1) * part)];
  return { median: at(0.5), low: at(0.25), high: at(0.75), min: inOrder[0] };
}

/** Three digits that mean something. */
export const figure = (value) =>
  value >= 100
    ? Math.round(value).toLocaleString('en')
    : value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3);

/** `12.3 (11.9–12.8)`. */
export const spread = ({ median, low, high }) =>
  `${figure(median)} (${figure(low)}–${figure(high)})`;

/** How many times the other one: by the medians. */
export const times = (one, other) => `${(one.median / other.median).toFixed(2)} ×`;

/**
 * Rounds of all in turn, so that what slows the machine slows each of them. The first rounds only warm up.
 *
 * @param {Readonly<Record<string, () => Promise<number>>>} measurements by name
 */
export async function interleave(measurements, rounds, warmUp = 2) {
  const samples = Object.fromEntries(Object.keys(measurements).map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [name, measureOnce] of Object.entries(measurements)) {
      const value = await measureOnce();
      if (round >= 0) samples[name].push(value);
    }
  }
  return Object.fromEntries(
    Object.entries(samples).map(([name, values]) => [name, summarize(values)]),
  );
}
