import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isRecord } from '@scapi/protocol';
import type { PageConfig } from '../config.js';
import type { DesktopOptions } from '../engine/options.js';
import { JsonSyntaxError, readJson } from '../json/json-source.js';
import type { CliArguments } from './arguments.js';
import { loadScenario } from './scenario-source.js';
import { UsageError } from './usage-error.js';

const ACCEPTED_ORIGINS = 'service-client-api.accepted-web-content-origins';

/**
 * Makes what the desktop page reads when it starts. The origins of the views are accepted, and no
 * others, unless the options say which.
 *
 * @throws UsageError for a file that cannot be read or understood.
 */
export async function pageConfig({
  views,
  options: file,
  scenario: source,
}: CliArguments): Promise<PageConfig> {
  const scenario = source === undefined ? undefined : await loadScenario(source);
  const origins = [...new Set(views.map(({ url }) => new URL(url).origin))];
  const options: DesktopOptions = {
    ...(origins.length > 0 && { [ACCEPTED_ORIGINS]: origins.join(', ') }),
    ...(file !== undefined && (await readOptions(file))),
  };
  return {
    views,
    options,
    session: randomUUID(),
    ...(scenario && { scenario }),
    ...(scenario?.seed !== undefined && { seed: scenario.seed }),
  };
}

async function readOptions(file: string): Promise<DesktopOptions> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`--options ${file}: no such file, or it cannot be read.`);
  });
  const { value, positionOf } = readSource(file, text);
  if (!isRecord(value))
    throw new UsageError(`${file}:1:1: options are an object of names and values`);
  for (const [name, option] of Object.entries(value)) {
    if (typeof option === 'string' || typeof option === 'number') continue;
    const { line, column } = positionOf([name]);
    throw new UsageError(
      `${file}:${String(line)}:${String(column)}: ${name} must be a text or a number`,
    );
  }
  return value as DesktopOptions;
}

function readSource(file: string, text: string): ReturnType<typeof readJson> {
  try {
    return readJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { line, column } = error.position;
    throw new UsageError(`${file}:${String(line)}:${String(column)}: ${error.message}`);
  }
}
