// The code in README, docs and guides compiles: each block is a module of its own. A block may use the toolkit's usual
// names without importing them (`client`, `desktop`) and functions of the application that it belongs to.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file) => readFileSync(join(root, file), 'utf8');

/** What stands around a block in an application: of the toolkit with its types, of the application without. */
const surroundings = `
import type * as Client from '@scapi/client';
import type * as Elements from '@scapi/elements';
import type * as Testing from '@scapi/simulator/testing';
import type { installServiceClientApi } from '@scapi/compat';
import type {} from '@scapi/elements/click-to-dial/define.js';
declare global {
  const client: Client.ScapiClient;
  const desktop: Testing.TestDesktop['desktop'];
  const scapiDesktop: Testing.Desktop;
  const genesys: { wwe: { service: ReturnType<typeof installServiceClientApi> } };
  const createScapiClient: typeof Client.createScapiClient;
  const createDialControl: typeof Client.createDialControl;
  type ToDestination = Client.ToDestination;
  const ScapiError: typeof Client.ScapiError;
  const registerTexts: typeof Elements.registerTexts;
  const createTestDesktop: typeof Testing.createTestDesktop;
  const interactionId: string;
  const id: string;
  const data: unknown;
  const signal: AbortSignal;
}
`;
const ofApplications = new Set(
  ['openOrder', 'render', 'show', 'setWaiting', 'syncContacts', 'playSound', 'saveToCrm', 'report']
    .concat(['isAllowedHere', 'showCustomer', 'page', 'onDialed', 'onFailed', 'onEvent', 'App'])
    .concat(['done', 'failed', 'CallButton']),
);

const documents = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md', '*.mdx'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  // What API Extractor writes are declarations, no code to copy.
  .filter((file) => file && !file.endsWith('.api.md') && existsSync(join(root, file)));

/** All blocks: file, line, language and text. */
const blocks = documents.flatMap((file) => {
  const text = read(file);
  return [...text.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```/gm)].map((found) => ({
    file,
    line: text.slice(0, found.index).split('\n').length + 1,
    language: found[1],
    isIncomplete: found[2].includes('incomplete'),
    text: found[3],
  }));
});

/** Of a block, what a compiler reads; a single-file component is read as its script. */
function moduleOf({ language, text }) {
  if (language === 'vue') return /<script setup lang="ts">\n([\s\S]*?)<\/script>/.exec(text)?.[1];
  return /^[jt]sx?$/.test(language) ? text : undefined;
}

const modules = new Map();
for (const block of blocks) {
  const text = moduleOf(block);
  if (text === undefined) continue;
  // JavaScript is read with the types of the platform and ours, and without those that it cannot write.
  const kind = block.isIncomplete
    ? 'incomplete'
    : block.language.startsWith('j')
      ? 'loose'
      : 'strict';
  const name = `${block.file.replaceAll(/[/.]/g, '_')}_${block.line}.tsx`;
  modules.set(join(root, 'e2e', kind, name), { ...block, kind, text: `${text}\nexport {};\n` });
}
const context = join(root, 'e2e/surroundings.ts');

/** Read once for all programs. */
const sources = new Map();

/** What is wrong with the blocks of a kind, a line each. */
function compile(kind, changed) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const files = [...modules].filter(([, block]) => block.kind === kind).map(([name]) => name);
  const texts = new Map(files.map((name) => [name, modules.get(name).text]));
  texts.set(context, surroundings);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    if (!sources.has(name)) sources.set(name, getSourceFile(name, ...rest));
    return sources.get(name);
  };
  // What an application sets for itself.
  const usual = {
    types: ['node'],
    exactOptionalPropertyTypes: false,
    noUncheckedIndexedAccess: false,
  };
  const program = ts.createProgram([context, ...files], { ...options, ...usual, ...changed }, host);
  const unknownName = /^Cannot find name '(\w+)'|^No value exists in scope .* '(\w+)'/;
  return [context, ...files].flatMap((name) =>
    [
      ...program.getSyntacticDiagnostics(program.getSourceFile(name)),
      ...program.getSemanticDiagnostics(program.getSourceFile(name)),
    ].flatMap(({ messageText, start = 0, file }) => {
      const message = ts.flattenDiagnosticMessageText(messageText, ' ');
      const [, found, shorthand] = unknownName.exec(message) ?? [];
      if (ofApplications.has(found ?? shorthand)) return [];
      if (kind === 'loose' && message === "Object is possibly 'null'.") return [];
      const block = modules.get(name);
      const line = (block?.line ?? 1) + file.getLineAndCharacterOfPosition(start).line;
      return [`${block?.file ?? name}:${line}: ${message}`];
    }),
  );
}

let elements;
before(() => {
  const { modules: described } = JSON.parse(read('packages/elements/custom-elements.json'));
  elements = new Map(
    described
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName)
      .map(({ tagName, attributes = [] }) => [tagName, attributes.map(({ name }) => name)]),
  );
});

test('blocks of TypeScript and the scripts of Vue components compile', () => {
  assert.ok([...modules.values()].filter(({ kind }) => kind === 'strict').length > 10);
  assert.deepEqual(compile('strict'), []);
});

test('blocks of JavaScript compile', () => {
  assert.ok([...modules.values()].filter(({ kind }) => kind === 'loose').length > 10);
  const options = { noImplicitAny: false, useUnknownInCatchVariables: false };
  assert.deepEqual(compile('loose', options), []);
});

test('what a block leaves to the compiler to name is named', () => {
  assert.match(compile('incomplete').join('\n'), /is missing the following properties/);
});

test('blocks of HTML have tags and attributes that exist', () => {
  const found = blocks.filter(({ language }) => language === 'html');
  assert.ok(found.length > 5);
  const platform = /^(id|class|style|slot|title|lang|dir|hidden|part|data-.*|aria-.*)$/;
  const wrong = found.flatMap(({ file, line, text }) =>
    [...new JSDOM(text).window.document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('scapi-'))
      .flatMap((element) => {
        const known = elements.get(element.localName);
        if (!known) return [`${file}:${line}: <${element.localName}> does not exist`];
        return element
          .getAttributeNames()
          .filter((name) => !platform.test(name) && !known.includes(name))
          .map((name) => `${file}:${line}: <${element.localName} ${name}> does not exist`);
      }),
  );
  assert.deepEqual(wrong, []);
});
