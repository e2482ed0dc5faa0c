import { randomUUID } from 'node:crypto';
import { isRecord, type State } from '@scapi/protocol';
import type { PageConfig } from '../config.js';
import { DEFAULT_DIALECT } from '../engine/dialect.js';
import { agentStatesSchema } from '../engine/first-agent-states.js';
import {
  ACCEPTED_ORIGINS,
  DEFAULT_OPTIONS,
  mergeOptions,
  optionsSchema,
  type DesktopOptions,
  type OptionsChange,
} from '../engine/options.js';
import { readWebContent, type WebContent } from '../engine/web-content.js';
import type { CliArguments } from './arguments.js';
import { readDialect, readReasons } from './desktop-arguments.js';
import { assertHolds, mistakeAt, readSource } from './read-source.js';
import { loadScenario } from './scenario-source.js';

/**
 * Makes what the desktop page reads when it starts. The origins of the views, also of those that options
 * place, are accepted, and no others, unless the options say which.
 *
 * @throws UsageError for a file that cannot be read or understood.
 */
export async function pageConfig({
  views,
  embedders,
  options: file,
  scenario: source,
  ...args
}: CliArguments): Promise<PageConfig> {
  const scenario = source === undefined ? undefined : await loadScenario(source);
  const given = file === undefined ? {} : await readOptions(file);
  const shown = [...views, ...contentOf(given).views];
  const origins = [...new Set(shown.map(({ url }) => new URL(url).origin))];
  const options: DesktopOptions = {
    ...(origins.length > 0 && { [ACCEPTED_ORIGINS]: origins.join(', ') }),
    ...given,
  };
  return {
    views,
    options,
    ...(args.dialect.length > 0 && { dialect: await readDialect(args.dialect) }),
    ...(args.reasons.length > 0 && { reasons: readReasons(args.reasons) }),
    ...(args.agentStates !== undefined && { agentStates: await readStates(args.agentStates) }),
    session: randomUUID(),
    ...(embedders.length > 0 && { embedders }),
    ...(scenario && { scenario }),
    ...(scenario?.seed !== undefined && { seed: scenario.seed }),
  };
}

/** The views that options place, and what is wrong with those options. */
export const contentOf = (options: DesktopOptions): WebContent =>
  readWebContent(mergeOptions(DEFAULT_OPTIONS, options), DEFAULT_DIALECT);

async function readStates(file: string): Promise<readonly State[]> {
  const source = await readSource('agent-states', file);
  assertHolds(source, file, agentStatesSchema, 'the list of states');
  return source.value as readonly State[];
}

async function readOptions(file: string): Promise<DesktopOptions> {
  const source = await readSource('options', file);
  if (!isRecord(source.value))
    throw mistakeAt(file, source.positionOf([]), 'options are an object of names and values');
  assertHolds(source, file, optionsSchema, 'options');
  return mergeOptions({}, source.value as OptionsChange);
}
