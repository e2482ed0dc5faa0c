/** Writes docs/faults.md from the results of the matrix. */
import { format } from 'prettier';
import { CONTROL_CASES } from './control-cases.test-support.js';
import { FAULT_KINDS } from './fault-kinds.test-support.js';
import { CELLS, type CellResult } from './matrix.test-support.js';

export interface TableEntry {
  readonly control: string;
  readonly fault: string;
  readonly result: CellResult;
}

const INTRODUCTION = `# Faults, and when the truth is back

Written by \`node tools/fault-table.mjs\` from the matrix in \`packages/client/src/faults\`, and compared
with it in every test run; do not edit.

Each control is used on a simulated desktop while one fault strikes its messages for 14 seconds: from
before the application connects, and from a moment when it is connected. The number is how many seconds
after the end of the fault the control shows what is true, the longer one of the two; **0** means that
the fault did no harm, or was over by itself. A request of any kind that is made after the fault shortens
every number above 15 to at most 15. In every cell each promise settles, no command is sent twice (a
recording guard asks to resume until it knows), and no toast is left without a control that shows it, or
that says it may be on the screen: where the answer that names the toast is lost or cannot be read,
nothing else tells.
`;

export async function faultTable(entries: readonly TableEntry[]): Promise<string> {
  const controls = CONTROL_CASES.map(({ name }) => name);
  const cellOf = (control: string, fault: string): string => {
    if (!CELLS.some((cell) => cell.control.name === control && cell.fault.name === fault))
      return '';
    const found = entries.filter((entry) => entry.control === control && entry.fault === fault);
    return String(Math.max(...found.map(({ result }) => result.healed)));
  };
  const rows = [
    ['fault', ...controls],
    ['---', ...controls.map(() => '--:')],
    ...FAULT_KINDS.map(({ name }) => [name, ...controls.map((control) => cellOf(control, name))]),
  ];
  const table = rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
  return format(`${INTRODUCTION}\n${table}\n`, {
    parser: 'markdown',
    printWidth: 100,
    singleQuote: true,
  });
}
