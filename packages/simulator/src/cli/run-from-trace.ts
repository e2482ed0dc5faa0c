import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { isReadRequest, parseClientMessage } from '@scapi/protocol';
import { redactTrace } from '../doctor/redact-trace.js';
import { scenarioFromTrace } from '../scenarios/from-trace/scenario-from-trace.js';
import { parseTrace, TraceError, type Trace } from '../trace/trace.js';
import { mistakeAt, readText } from './read-source.js';
import { runSubcommand, writeInto } from './run-subcommand.js';
import { TEST_RUNNERS, testFileName, writeTest, type TestRunner } from './test-templates.js';
import { UsageError } from './usage-error.js';

const HELP = `Usage: scapi-simulator from-trace <trace.json> [options]

Makes a scenario and a test of a trace, which the inspector, the simulator or the doctor saved. Names,
numbers, addresses, tokens and attached data are taken out.

  --out <folder>        Where the files go. Default: this folder.
  --runner <runner>     ${TEST_RUNNERS.join(', ')}. Default vitest.
  --application <file>  What the test imports: a module whose default export gets a MessagePort (with
                        playwright: a locator), starts the application on it and does what was done.
                        Default ./application.js.
  --help                Says this.
`;

const OPTIONS = {
  out: { type: 'string' },
  runner: { type: 'string' },
  application: { type: 'string' },
} as const;

/** Pauses of a trace are cut to so many milliseconds: a test has no time to wait as people do. */
const LONGEST_PAUSE = 100;

/**
 * Runs `scapi-simulator from-trace`.
 *
 * @param words - What the user typed after `from-trace`.
 */
export const runFromTrace = (words: readonly string[]): Promise<void> =>
  runSubcommand(words, HELP, OPTIONS, async ({ values, positionals }) => {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      throw new UsageError('from-trace: name one file. Try scapi-simulator from-trace --help.');
    const runner = readRunner(values.runner ?? 'vitest');
    const trace = redactTrace((await readTrace(file)).entries);
    const name = nameOf(file);
    const { scenario, leftOut } = scenarioFromTrace(trace, name);
    const scenarioText = JSON.stringify(scenario, undefined, 2);
    const test = writeTest(runner, {
      name,
      application: values.application ?? './application.js',
      commands: commandsIn(trace),
      trace: JSON.stringify(withShortPauses(trace), undefined, 2),
      scenario: scenarioText,
    });
    const folder = values.out ?? '.';
    const files = {
      [`${name}.scenario.json`]: `${scenarioText}\n`,
      [testFileName(runner, name)]: test,
    };
    await writeInto(folder, async () => {
      for (const [each, text] of Object.entries(files)) await writeFile(join(folder, each), text);
    });
    for (const each of leftOut) console.log(`No step stands for: ${each}`);
    for (const each of Object.keys(files)) console.log(join(folder, each));
  });

function readRunner(text: string): TestRunner {
  const runner = TEST_RUNNERS.find((one) => one === text);
  if (runner) return runner;
  throw new UsageError(`--runner ${text}: choose one of ${TEST_RUNNERS.join(', ')}.`);
}

async function readTrace(file: string): Promise<Trace> {
  const trace = parse(file, await readText(file, file));
  if (
    !trace.entries.some(
      ({ direction, message }) => direction === 'out' && parseClientMessage(message),
    )
  )
    throw new UsageError(
      `${file}: no message of an application is in it, so there is nothing to test.`,
    );
  return trace;
}

function parse(file: string, text: string): Trace {
  try {
    return parseTrace(text);
  } catch (error) {
    if (!(error instanceof TraceError)) throw error;
    throw mistakeAt(file, error.position, error.reason);
  }
}

/** A name that a scenario may have. */
const nameOf = (file: string): string =>
  basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'trace';

/** The names of the commands that the application sent, each once. */
function commandsIn({ entries }: Trace): readonly string[] {
  const requests = entries
    .filter(({ direction }) => direction === 'out')
    .map(({ message }) => parseClientMessage(message))
    .flatMap((message) => (message?.kind === 'request' ? [message.request] : []));
  return [...new Set(requests.filter((request) => !isReadRequest(request)))];
}

function withShortPauses({ entries, ...trace }: Trace): Trace {
  let at = 0;
  return {
    ...trace,
    entries: entries.map((entry, index) => {
      at += Math.min(entry.at - (entries[index - 1]?.at ?? entry.at), LONGEST_PAUSE);
      return { ...entry, at };
    }),
  };
}
