// Numbers as people can compare them. Minimum and maximum beside the median: noise should be seen.

export const sorted = (values) => [...values].sort((one, other) => one - other);

export function summarize(values) {
  const inOrder = sorted(values);
  const at = (part) => inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * part))];
  return { min: inOrder[0], median: at(0.5), p95: at(0.95), max: inOrder.at(-1) };
}

/** Three digits that mean something. */
export const figure = (value) =>
  value === undefined
    ? '-'
    : value >= 100
      ? Math.round(value).toLocaleString('en')
      : value.toFixed(value >= 10 ? 1 : 2);

/** Prints rows under a heading; the first column on the left, the others on the right. */
export function printTable(title, columns, rows) {
  const lines = [columns, ...rows].map((row) => row.map(String));
  const widths = columns.map((_, index) => Math.max(...lines.map((row) => row[index].length)));
  console.log(`\n${title}`);
  lines.forEach((row, index) => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
    );
    console.log(`  ${cells.join('  ')}`);
    if (index === 0) console.log(`  ${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  });
}

/** Rows of min, median, max, and how many times the first row's median. */
export function comparison(samples, titles) {
  const entries = Object.entries(samples).map(([name, values]) => [name, summarize(values)]);
  const base = entries[0][1].median;
  return entries.map(([name, { min, median, max }]) => [
    titles[name],
    ...[min, median, max].map(figure),
    `${(median / base).toFixed(median / base < 0.1 ? 3 : 2)} x`,
  ]);
}
