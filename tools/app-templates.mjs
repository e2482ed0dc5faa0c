// The templates of create-scapi-app are the examples: this copies them into its dist as an application of its own has
// them, outside of this repository.
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const templates = { react: 'react-crm', vue: 'vue-crm', html: 'plain-html' };

/** What stands in an example because of where it lies, and what takes its place. */
const replacements = [
  // Shared by the examples; of its own in an application.
  [`'../../crm-shared/`, `'./crm-shared/`],
  // Here a file that `npm start` makes of the sources.
  [`"/scapi-elements.js"`, `"/node_modules/@scapi/elements/dist/browser/scapi-elements.js"`],
];
const isLeftOut = /[\\/](node_modules|dist|test-results|playwright-report|CHANGELOG\.md)$/;

async function writeTemplate(name, example) {
  const target = join(root, 'packages/create-scapi-app/dist/templates', name);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const filter = (file) => !isLeftOut.test(file);
  let usesShared = false;
  await cp(join(root, 'examples', example), target, { recursive: true, filter });
  for (const entry of await readdir(target, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    let text = await readFile(file, 'utf8');
    for (const [here, there] of replacements) text = text.replaceAll(here, there);
    await writeFile(file, text);
    usesShared ||= text.includes('/crm-shared/');
    if (text.includes('../'))
      throw new Error(`${example}: ${entry.name} leads out of the example.`);
  }
  if (usesShared)
    await cp(join(root, 'examples/crm-shared'), join(target, 'src/crm-shared'), {
      recursive: true,
    });
}

for (const [name, example] of Object.entries(templates)) await writeTemplate(name, example);
