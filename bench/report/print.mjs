/** Prints sections as tables; the first column on the left, the others on the right. */
export function printSections(sections) {
  for (const { title, about, columns, rows } of sections) {
    const lines = [columns, ...rows].map((row) => row.map(String));
    const widths = columns.map((_, index) => Math.max(...lines.map((row) => row[index].length)));
    console.log(`\n${title}\n  ${about}`);
    lines.forEach((row, index) => {
      const cells = row.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
      );
      console.log(`  ${cells.join('  ')}`);
      if (index === 0) console.log(`  ${widths.map((width) => '-'.repeat(width)).join('  ')}`);
    });
  }
}
