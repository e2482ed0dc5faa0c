import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findReadyScenario, READY_SCENARIOS } from '../scenarios/ready/index.js';
import {
  parseScenario,
  ScenarioFormatError,
  validateScenario,
} from '../scenarios/parse-scenario.js';
import type { Scenario } from '../scenarios/scenario.js';
import { mistakeAt } from './read-source.js';
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
      position ? mistakeAt(nameOrFile, position, reason).message : `${nameOrFile}: ${reason}`,
    );
    throw new UsageError(lines.join('\n'));
  }
}

async function importScenario(file: string): Promise<unknown> {
  const { href } = pathToFileURL(resolve(file));
  const module = (await import(href).catch((error: unknown) => {
    if (!(error instanceof Error)) throw error;
    const unknownKind = 'code' in error && error.code === 'ERR_UNKNOWN_FILE_EXTENSION';
    throw new UsageError(`${file}: ${unknownKind ? UNKNOWN_KIND : error.message}`);
  })) as { readonly default?: unknown; readonly scenario?: unknown };
  return module.default ?? module.scenario;
}

const UNKNOWN_KIND =
  'this Node cannot load such a file. Write the scenario as .json or .mjs, or compile it first.';
