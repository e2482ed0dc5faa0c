// Types that follow from the manifest of the elements: their events by name, and their tags in JSX.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';

const banner =
  '// Written by tools/manifest.mjs from the documentation of the elements. Do not edit.\n';

/** Modules with an element, as [path relative to src without its ending, declaration]. */
const elementsOf = (manifest) =>
  manifest.modules.flatMap(({ path, declarations = [] }) =>
    declarations
      .filter(({ tagName }) => tagName)
      .map((declaration) => [path.replace(/^src\/|\.ts$/g, ''), declaration]),
  );

const detailOf = ({ type }) => /^CustomEvent<(.+)>$/.exec(type.text)[1];

/** `addEventListener` and `removeEventListener` of one element, as the platform types those of its own. */
const listeners = (method, options, name) =>
  [
    `    ${method}<Type extends keyof ${name}EventMap>(`,
    `      type: Type,`,
    `      listener: (this: ${name}, event: ${name}EventMap[Type]) => unknown,`,
    `      options?: boolean | ${options},`,
    `    ): void;`,
    `    ${method}(`,
    `      type: string,`,
    `      listener: EventListenerOrEventListenerObject,`,
    `      options?: boolean | ${options},`,
    `    ): void;`,
  ].join('\n');

function eventTypes(manifest) {
  const elements = elementsOf(manifest).filter(([, { events = [] }]) => events.length > 0);
  const details = new Map();
  for (const [, { events }] of elements) {
    for (const event of events)
      details.set(event.name, (details.get(event.name) ?? new Set()).add(detailOf(event)));
  }
  const imported = [...new Set([...details.values()].flatMap((types) => [...types]))].sort();
  const fromClient = new Set(['ConnectionState']);
  const own = imported.filter((type) => type !== 'Error' && !fromClient.has(type));

  const maps = elements.map(([path, { name, events }]) =>
    [
      `/** Events of \`${name}\`, by name. */`,
      `export interface ${name}EventMap extends HTMLElementEventMap {`,
      ...events.map((event) => `  '${event.name}': CustomEvent<${detailOf(event)}>;`),
      '}',
      `declare module '../${path}.js' {`,
      `  interface ${name} {`,
      `    readonly [eventsOf]?: ${name}EventMap;`,
      listeners('addEventListener', 'AddEventListenerOptions', name),
      listeners('removeEventListener', 'EventListenerOptions', name),
      '  }',
      '}',
    ].join('\n'),
  );
  const all = [...details].map(
    ([name, types]) => `    '${name}': CustomEvent<${[...types].sort().join(' | ')}>;`,
  );
  return [
    banner,
    `import type { ${[...fromClient].join(', ')} } from '@scapi/client';`,
    `import type { ${own.join(', ')} } from '../index.js';`,
    `import type { eventsOf } from '../internal/emit.js';`,
    ...elements.map(([path, { name }]) => `import type { ${name} } from '../${path}.js';`),
    '',
    ...maps,
    'declare global {',
    '  /** Events bubble: they can be listened for on any element, on the document and on the window. */',
    '  interface GlobalEventHandlersEventMap {',
    ...all,
    '  }',
    '}',
    '',
  ].join('\n');
}

/** Of what the generator writes for all frameworks at once, the tags alone: each framework has an entry of its own. */
function jsxTypes(manifest, outdir) {
  const file = join(outdir, 'jsx.d.ts');
  generateJsxTypes(structuredClone(manifest), {
    outdir,
    fileName: 'jsx.d.ts',
    componentTypePath: () => '../index.js',
    excludeCssCustomProperties: true,
  });
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  const end = text.indexOf('declare module "react"');
  const tags = text
    .slice(0, end)
    // The platform's own.
    .replaceAll(/,\s*Error(?=[\s,}])/g, '')
    .replaceAll(/,\s*ConnectionState(?=[\s,}])/g, '')
    .replaceAll('children?: any', 'children?: unknown');
  return `${banner}import type { ConnectionState } from '@scapi/client';\n${tags}`;
}

/**
 * Writes `generated/events.ts` and `generated/jsx.ts`.
 * @param {object} manifest
 * @param {string} source - packages/elements/src
 */
export function writeElementTypes(manifest, source) {
  const outdir = join(source, 'generated');
  mkdirSync(outdir, { recursive: true });
  for (const [name, text] of [
    ['events.ts', eventTypes(manifest)],
    ['jsx.ts', jsxTypes(manifest, outdir)],
  ]) {
    // Renamed into place, as another step may be reading it.
    writeFileSync(join(outdir, `${name}.new`), text);
    renameSync(join(outdir, `${name}.new`), join(outdir, name));
  }
}
