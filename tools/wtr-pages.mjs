// Unit tests: several files in one page. To load a page with its modules costs more than most files' tests.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = 'node_modules/.cache/unit-pages';
const FILES_PER_PAGE = 20;

/** Files that need a page of their own: they count what is left behind, or fill the page. */
const ALONE = [
  'packages/elements/src/click-to-dial/many.test.ts',
  'packages/elements/src/hostile-values.test.ts',
  'packages/react/src/leave-nothing.test.tsx',
  'packages/vue/src/leave-nothing.test.ts',
];

export const isPageOfSeveral = (file) => file.includes(`/${FOLDER}/`);

const isTest = (file) => /\.test\.tsx?$/.test(file) && !/\.node\.test\.tsx?$/.test(file);

const filesIn = (folder) =>
  readdirSync(root + folder, { recursive: true })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort();

/** The hooks of a file that only supports tests are for every test in the page: it is loaded before all. */
const hasHooks = (file) =>
  /\.test-support\.tsx?$/.test(file) &&
  /^(before|after)(Each)?\(/m.test(readFileSync(root + file, 'utf8'));

const pageText = (files, support) => `import '@open-wc/testing';
${support.map((file) => `import '/${file}';\n`).join('')}import { runTogether } from '/tools/wtr-page.js';

await runTogether({
${files.map((file) => `  '${file}': () => import('/${file}'),\n`).join('')}});
`;

/** The files that the runner is to open, a page each, for the tests of a package. */
export function pagesOf(name) {
  const files = filesIn(`packages/${name}/src`);
  const tests = files.filter(isTest);
  const gone = ALONE.filter(
    (file) => file.startsWith(`packages/${name}/`) && !tests.includes(file),
  );
  if (gone.length > 0) throw new Error(`${gone.join(', ')}: named in ALONE, and not there.`);
  const together = tests.filter((file) => !ALONE.includes(file));
  const support = files.filter(hasHooks);
  const count = Math.ceil(together.length / FILES_PER_PAGE);
  const from = (index) => Math.round((together.length * index) / count);
  mkdirSync(root + FOLDER, { recursive: true });
  const pages = Array.from({ length: count }, (_, index) => {
    const path = `${FOLDER}/${name}-${index + 1}.js`;
    writeFileSync(root + path, pageText(together.slice(from(index), from(index + 1)), support));
    return path;
  });
  return [...pages, ...tests.filter((file) => ALONE.includes(file))];
}

/** The module of a page for these files of one package. */
export function pageOf(files) {
  const [folder] = /^packages\/[^/]+\/src/.exec(files[0]) ?? [''];
  return pageText(files, filesIn(folder).filter(hasHooks));
}
