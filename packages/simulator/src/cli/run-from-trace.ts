import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { isReadRequest, parseClientMessage } from '@scapi/protocol';
import { redactTrace } from '../doctor/redact-trace.js';
import { scenarioFromTrace } from '../scenarios/from-trace/scenario-from-trace.js';
import { parseTrace, TraceError, type Trace } from '../trace/trace.js';
import { parseWords } from './parse-words.js';
import { TEST_RUNNERS, testFileName, writeTest, type TestRunner } from './test-templates.js';
import { orUsage, UsageError } from './usage-error.js';

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

/** Pauses of a trace are cut to so many milliseconds: a test has no time to wait as people do. */
const LONGEST_PAUSE = 100;

/**
 * Runs `scapi-simulator from-trace`.
 *
 * @param words - What the user typed after `from-trace`.
 */
export const runFromTrace = (words: readonly string[]): Promise<void> =>
  orUsage(async () => {
    const { values, positionals } = parseWords(words, {
      out: { type: 'string' },
      runner: { type: 'string' },
      application: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    });
    if (values.help) {
      process.stdout.write(HELP);
      return;
    }
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      throw new UsageError('from-trace: name one file. Try scapi-simulator from-trace --help.');
    const runner = readRunner(values.runner ?? 'vitest');
    const trace = redactTrace((await readTrace(file)).entries);
    const name = nameOf(file);
    const { scenario, leftOut } = scenarioFromTrace(trace, name);
    const test = writeTest(runner, {
      name,
      application: values.application ?? './application.js',
      commands: commandsIn(trace),
      trace: JSON.stringify(withShortPauses(trace), undefined, 2),
    });
    const folder = values.out ?? '.';
    const files = {
      [`${name}.scenario.json`]: `${JSON.stringify(scenario, undefined, 2)}\n`,
      [testFileName(runner, name)]: test,
    };
    await writeFiles(folder, files);
    for (const each of leftOut) console.log(`No step stands for: ${each}`);
    for (const each of Object.keys(files)) console.log(join(folder, each));
  });

function readRunner(text: string): TestRunner {
  const runner = TEST_RUNNERS.find((one) => one === text);
  if (runner) return runner;
  throw new UsageError(`--runner ${text}: choose one of ${TEST_RUNNERS.join(', ')}.`);
}

async function readTrace(file: string): Promise<Trace> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file}: no such file, or it cannot be read.`);
  });
  const trace = parse(file, text);
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
    const { line, column } = error.position;
    throw new UsageError(`${file}:${String(line)}:${String(column)}: ${error.reason}`);
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

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  } catch (error) {
    throw new UsageError(
      `--out ${folder}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
