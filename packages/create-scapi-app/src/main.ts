import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { ask } from './ask.js';
import { makeApplication } from './make-application.js';
import { HELP, readArguments } from './read-arguments.js';
import { TEMPLATES } from './templates.js';
import { UsageError } from './usage-error.js';

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run(words: readonly string[]): Promise<void> {
  const { version } = JSON.parse(
    await readFile(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { readonly version: string };
  const given = readArguments(words);
  if (given.help) {
    process.stdout.write(HELP);
    return;
  }
  if (given.version) {
    console.log(version);
    return;
  }

  const { folder, template } = await ask(given);
  const files = new URL(`./templates/${template}/`, import.meta.url);
  await makeApplication({ folder, template: files, version });

  console.log(`Made ${folder}: ${TEMPLATES[template]}. Next:\n`);
  for (const line of nextSteps(relative('.', folder))) console.log(`  ${line}`);
}

function nextSteps(folder: string): readonly string[] {
  return [
    ...(folder === '' ? [] : [`cd ${/\s/.test(folder) ? `"${folder}"` : folder}`]),
    'npm install',
    'npm start                         the application in the simulated desktop',
    'npm test                          the unit test',
    'npx playwright install chromium   once: the browser of the end-to-end test',
    'npm run test:e2e                  the end-to-end test',
  ];
}
