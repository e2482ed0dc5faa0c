// Writes docs/faults.md: node tools/fault-table.mjs. The test of the matrix compares it.
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const loaded = process.execArgv.some((word) => word.includes('node-typescript'));
if (loaded) await write();
else {
  const { status } = spawnSync(
    process.execPath,
    [
      '--import=./tools/node-typescript.mjs',
      '--conditions=@scapi/source',
      fileURLToPath(import.meta.url),
    ],
    { cwd: fileURLToPath(root), stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}

async function write() {
  const folder = new URL('packages/client/src/faults/', root);
  const { CELLS, runCell } = await import(new URL('matrix.test-support.ts', folder));
  const { faultTable } = await import(new URL('fault-table.test-support.ts', folder));
  const entries = [];
  for (const { control, fault, armed } of CELLS) {
    const result = await runCell(control, fault, armed);
    const { healed, healedByRequest, problems } = result;
    if (healed > 60 || healedByRequest > 15 || problems.length > 0)
      console.error(`${control.name}: ${fault.name}, ${armed}:`, result);
    entries.push({ control: control.name, fault: fault.name, result });
  }
  await writeFile(new URL('docs/faults.md', root), await faultTable(entries));
}
