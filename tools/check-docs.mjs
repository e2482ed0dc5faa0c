// The published tables have no blank cell: everything public in the manifest of the elements says what it is, and
// every promise of SECURITY.md names tests that exist, every link leads somewhere.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkLinks } from './check-links.mjs';
import { checkPromises } from './check-promises.mjs';

const file = fileURLToPath(new URL('../packages/elements/custom-elements.json', import.meta.url));
const kinds = {
  members: 'property or method',
  attributes: 'attribute',
  events: 'event',
  slots: 'slot',
  cssParts: 'part',
  cssProperties: 'custom property',
};

/** What is missing in one element, a line each. */
function* gapsIn(element) {
  const { tagName, name, summary, description } = element;
  if (!summary?.trim()) yield `${tagName}: the class ${name} has no @summary`;
  if (!description?.trim()) yield `${tagName}: the class ${name} has no description`;
  for (const [list, kind] of Object.entries(kinds)) {
    for (const item of element[list] ?? []) {
      const what = `${tagName}: ${kind} ${item.name || '(default)'}`;
      if (!item.description?.trim()) yield `${what} has no description`;
      if (/^[#_]/.test(item.name)) yield `${what} is private`;
    }
  }
}

const { modules } = JSON.parse(readFileSync(file, 'utf8'));
const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);
const gaps = elements.flatMap((element) => [...gapsIn(element)]);

const { promises, problems } = checkPromises();
const { links, problems: badLinks } = checkLinks();

for (const gap of [...gaps, ...problems, ...badLinks]) console.error(gap);
if (elements.length === 0) console.error('The manifest has no elements: run npm run manifest.');
console.log(
  `check-docs: ${elements.length} elements, ${gaps.length} gaps; ${promises} promises, ${problems.length} without their test; ${links} links, ${badLinks.length} wrong`,
);
process.exitCode =
  gaps.length + problems.length + badLinks.length > 0 || elements.length === 0 ? 1 : 0;
