import input from '@inquirer/input';
import select from '@inquirer/select';
import { EXAMPLE, type Arguments } from './read-arguments.js';
import { TEMPLATE_NAMES, TEMPLATES, type TemplateName } from './templates.js';
import { UsageError } from './usage-error.js';

/** What is needed to make an application. */
export interface Wish {
  readonly folder: string;
  readonly template: TemplateName;
}

/**
 * Asks for what the command line leaves out.
 *
 * @throws UsageError where no terminal is there to answer, and when the user ends it with Ctrl+C.
 */
export async function ask({ folder, template }: Arguments): Promise<Wish> {
  if (folder !== undefined && template !== undefined) return { folder, template };
  if (!process.stdin.isTTY)
    throw new UsageError(`Name a folder and a template, for example ${EXAMPLE}`);
  try {
    return {
      folder: folder ?? (await input({ message: 'Folder', default: 'my-app', required: true })),
      template:
        template ??
        (await select({
          message: 'Made with',
          choices: TEMPLATE_NAMES.map((value) => ({ value, name: TEMPLATES[value] })),
        })),
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError')
      throw new UsageError('Nothing was written.');
    throw error;
  }
}
