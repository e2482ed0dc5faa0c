// The React and Vue components of the tags have the properties and events that the manifest lists, of the same types:
// an assertion is written for each, and compiled over the sources.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file) => readFileSync(join(root, file), 'utf8');

const elements = JSON.parse(read('packages/elements/custom-elements.json'))
  .modules.flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);
const exportedByElements = read('packages/elements/src/index.ts');

/** The provider of the tags; `ScapiProvider` is that of the hooks. */
const componentOf = ({ name }) => (name === 'ScapiProvider' ? 'ScapiElementsProvider' : name);

/** `scapi-dialed` is heard by `onScapiDialed`. */
const handlerOf = ({ name }) =>
  `on${name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;

const propertiesOf = ({ members = [] }) =>
  members.filter(({ kind, readonly }) => kind === 'field' && !readonly).map(({ name }) => name);

/** Where the types that an event's type names come from. */
function imports() {
  const names = new Set(
    elements.flatMap(({ events = [] }) =>
      events.flatMap(({ type }) => type.text.match(/\b[A-Z]\w+/g)),
    ),
  );
  const own = [...names].filter((name) => !(name in globalThis) && name !== 'Readonly');
  const isOfElements = (name) => new RegExp(`\\b${name}\\b`).test(exportedByElements);
  return [
    `import type { ${own.filter(isOfElements).join(', ')} } from '@scapi/elements';`,
    `import type { ${own.filter((name) => !isOfElements(name)).join(', ')} } from '@scapi/client';`,
  ];
}

const union = (names) => names.map((name) => `'${name}'`).join(' | ') || 'never';

/** What must hold of the component of an element; each line stands alone. */
function assertionsOf(framework, element) {
  const component = componentOf(element);
  const { events = [] } = element;
  const properties = propertiesOf(element);
  const props = `${framework}.Props<typeof ${framework}Elements.${component}>`;
  const own = union([...properties, ...events.map(handlerOf)]);
  return [
    `check<Equal<${framework}.Own<${props}, ${own}>, ${own}>>(); // ${component} has the props of the manifest`,
    ...properties.map(
      (name) =>
        `check<Equal<${props}['${name}'], Elements.${element.name}['${name}'] | undefined>>(); // ${component}: ${name}`,
    ),
    ...events.map(
      (event) =>
        `check<Equal<${props}['${handlerOf(event)}'], ((event: ${event.type.text}) => void) | undefined>>(); // ${component}: ${event.name}`,
    ),
    ...(framework === 'Vue'
      ? [
          `check<Equal<import('vue').GlobalComponents['${element.tagName}'], typeof VueElements.${component}>>(); // <${element.tagName}> in templates`,
        ]
      : []),
  ];
}

const assertions = Object.fromEntries(
  ['React', 'Vue'].map((name) => [name, elements.flatMap((one) => assertionsOf(name, one))]),
);

const source = `
import type { ComponentPropsWithoutRef, ElementType, HTMLAttributes as ReactAttributes } from 'react';
import type { HTMLAttributes as VueAttributes, PublicProps } from 'vue';
import type * as Elements from '@scapi/elements';
import type * as ReactElements from '@scapi/react/elements';
import type * as VueElements from '@scapi/vue/elements';
${imports().join('\n')}

namespace React {
  export type Props<Component extends ElementType> = ComponentPropsWithoutRef<Component>;
  export type Own<All, Listed> = Exclude<keyof All, Exclude<keyof ReactAttributes<HTMLElement> | 'key', Listed>>;
}
namespace Vue {
  export type Props<Component extends new () => { $props: unknown }> = InstanceType<Component>['$props'];
  export type Own<All, Listed> = Exclude<keyof All, Exclude<keyof (VueAttributes & PublicProps), Listed>>;
}
type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function check<Truth extends true>(): void;
${Object.values(assertions).flat().join('\n')}
`;

/** The lines of the source that do not compile, each with the compiler's words. */
function compile() {
  const file = join(root, 'e2e/wrappers.generated.ts');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? source : readFile(name));
  const program = ts.createProgram([file], { ...options, types: [] }, host);
  const generated = program.getSourceFile(file);
  const lines = source.split('\n');
  return program.getSemanticDiagnostics(generated).map(({ start, messageText }) => ({
    line: lines[generated.getLineAndCharacterOfPosition(start).line],
    message: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}

let wrong;
before(() => (wrong = compile()));

/** What is wrong with some lines, for people. */
const problems = (isOfInterest) =>
  wrong
    .filter(({ line }) => isOfInterest(line))
    .map(({ line, message }) => `${line.split('// ')[1] ?? line}: ${message}`)
    .join('\n');

test('all types that the manifest names can be imported', () => {
  assert.equal(
    problems((line) => !line.startsWith('check<')),
    '',
  );
});

for (const [framework, lines] of Object.entries(assertions)) {
  test(`the ${framework} components have the props and events of the manifest`, () => {
    assert.ok(lines.length > 0);
    assert.equal(
      problems((line) => lines.includes(line)),
      '',
    );
  });
}
