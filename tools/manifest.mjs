// Documentation, editors and the framework wrappers' tests read custom-elements.json: the public side of every element.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { writeElementTypes } from './element-types.mjs';

const folder = fileURLToPath(new URL('../packages/elements/', import.meta.url));
const file = `${folder}custom-elements.json`;

const manifest = await cli({
  argv: [
    'analyze',
    '--quiet',
    '--litelement',
    '--globs',
    'src/**/*.ts',
    '--exclude',
    'src/**/*.test.ts',
    'src/**/*.test-support.ts',
  ],
  cwd: folder,
  noWrite: true,
});

/** The analyzer lists everything; users may rely on public instance members only. */
const isPublic = ({ name, privacy, static: isStatic }) =>
  !/^[#_]/.test(name) && privacy !== 'private' && privacy !== 'protected' && !isStatic;

for (const module of manifest.modules) {
  for (const declaration of module.declarations ?? []) {
    if (!declaration.members) continue;
    const members = declaration.members.filter(isPublic);
    const hidden = new Set(
      declaration.members.filter((member) => !isPublic(member)).map(({ name }) => name),
    );
    declaration.members = members;
    declaration.attributes &&= declaration.attributes.filter(
      ({ fieldName }) => !fieldName || !hidden.has(fieldName),
    );
  }
}
// Helpers are left out as well: only modules with an element, and those that define one.
manifest.modules = manifest.modules.filter(
  ({ declarations = [], exports = [] }) =>
    declarations.some(({ customElement }) => customElement) ||
    exports.some(({ kind, name }) => kind === 'custom-element-definition' && name.includes('-')),
);

const text = `${JSON.stringify(manifest, null, 2)}\n`;
let before;
try {
  before = readFileSync(file, 'utf8');
} catch {
  // The first time.
}
if (text !== before) {
  // Renamed into place, as another step may be reading it.
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

// What editors complete and explain, shipped with the package.
const outdir = `${folder}dist`;
mkdirSync(outdir, { recursive: true });
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);
console.log(`custom-elements.json: ${elements.length} elements`);
if (elements.length > 0) {
  writeElementTypes(manifest, `${folder}src`);
  generateVsCodeCustomElementData(manifest, { outdir, hideLogs: true });
  generateJetBrainsWebTypes(manifest, {
    outdir,
    packageJson: false,
    hideLogs: true,
  });
}
