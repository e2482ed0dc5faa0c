import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRecord } from '@scapi/protocol';
import { findReadyScenario, READY_SCENARIOS } from '../scenarios/ready/index.js';
import {
  parseScenario,
  ScenarioFormatError,
  validateScenario,
} from '../scenarios/parse-scenario.js';
import type { Scenario } from '../scenarios/scenario.js';
import { UsageError } from './usage-error.js';

/**
 * Finds a scenario by the name of a ready one, or reads it from a file.
 *
 * @throws UsageError with file, line and reason.
 */
export async function loadScenario(nameOrFile: string): Promise<Scenario> {
  const ready = findReadyScenario(nameOrFile);
  if (ready) return ready;
  if (!existsSync(nameOrFile)) {
    const names = READY_SCENARIOS.map(({ name }) => name).join(', ');
    throw new UsageError(
      `--scenario ${nameOrFile}: no such file, and no ready scenario: ${names}.`,
    );
  }
  try {
    return extname(nameOrFile) === '.json'
      ? parseScenario(await readFile(nameOrFile, 'utf8'))
      : validateScenario(await importScenario(nameOrFile));
  } catch (error) {
    if (!(error instanceof ScenarioFormatError)) throw error;
    const lines = error.problems.map(({ position, reason }) =>
      position
        ? `${nameOrFile}:${String(position.line)}:${String(position.column)}: ${reason}`
        : `${nameOrFile}: ${reason}`,
    );
    throw new UsageError(lines.join('\n'));
  }
}

async function importScenario(file: string): Promise<unknown> {
  const module: unknown = await import(pathToFileURL(resolve(file)).href).catch(
    (error: unknown) => {
      const typescript = isRecord(error) && error['code'] === 'ERR_UNKNOWN_FILE_EXTENSION';
      throw new UsageError(
        typescript
          ? `${file}: this Node cannot load such a file. Write the scenario as .json or .mjs, or compile it first.`
          : `${file}: ${error instanceof Error ? error.message : String(error)}`,
      );
    },
  );
  return isRecord(module) ? (module['default'] ?? module['scenario']) : undefined;
}
