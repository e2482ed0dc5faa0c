// Where an editor points at an action of a hook or composable, it shows what the control says of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const { directoryExists, getDirectories, realpath } = ts.sys;

/** The comment that an editor shows at the place marked by `|` in a module. */
function documentationAt(marked) {
  const place = marked.indexOf('|');
  const file = `${root}application.ts`;
  const text = marked.replace('|', '');
  const options = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    skipLibCheck: true,
    types: [],
  };
  const read = (name) => (name === file ? text : ts.sys.readFile(name));
  const service = ts.createLanguageService({
    directoryExists,
    getDirectories,
    realpath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: read,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const content = read(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  return ts.displayPartsToString(service.getQuickInfoAtPosition(file, place)?.documentation);
}

for (const binding of ['react', 'vue']) {
  test(`an action of @scapi/${binding} shows the documentation of its control`, () => {
    const shown = documentationAt(
      `import { useCall } from '@scapi/${binding}';\nuseCall().|hold();`,
    );
    assert.equal(shown, 'Puts the call on hold.');
  });
}
