import { parseArgs } from 'node:util';
import { isTemplateName, TEMPLATE_NAMES, TEMPLATES, type TemplateName } from './templates.js';
import { UsageError } from './usage-error.js';

/** What the user asked for on the command line; what is missing is asked for. */
export interface Arguments {
  readonly help: boolean;
  readonly version: boolean;
  readonly folder: string | undefined;
  readonly template: TemplateName | undefined;
}

/** A command that works, for messages. */
export const EXAMPLE = `npm create scapi-app my-app -- --template ${TEMPLATE_NAMES.join('|')}`;

/** The text of `--help`. */
export const HELP = `Usage: npm create scapi-app [folder] -- [options]

Makes a web application for Agent Desktop in a new folder: with a simulated desktop around it, a unit
test and an end-to-end test. In a terminal it asks for what is left out.

  --template <name>   ${TEMPLATE_NAMES.map((name) => `${name.padEnd(8)}${TEMPLATES[name]}`).join(`\n${' '.repeat(22)}`)}
  --help, --version   Says this; says the version.
`;

/** @throws UsageError for an option or a template that is not there, and for too many words. */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  // npm keeps an option to itself that stands before `--`, and hands on its value alone.
  const [folder, template = values.template, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`${more.join(' ')}: too many words. ${EXAMPLE}`);
  if (template !== undefined && !isTemplateName(template))
    throw new UsageError(`--template ${template}: choose one of ${TEMPLATE_NAMES.join(', ')}.`);
  return {
    help: values.help ?? false,
    version: values.version ?? false,
    folder,
    template,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        template: { type: 'string', short: 't' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${String(reason)}. Try ${EXAMPLE}`);
  }
}
