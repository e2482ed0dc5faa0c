import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HELP, readArguments } from './read-arguments.js';
import { TEMPLATE_NAMES } from './templates.js';
import { UsageError } from './usage-error.js';

const read = (line: string) => readArguments(line.split(' ').filter(Boolean));

test('folder and template are read, also where npm has taken the option away', () => {
  for (const line of [
    'my-app --template vue',
    '--template=vue my-app',
    '-t vue my-app',
    'my-app vue',
  ])
    assert.deepEqual(
      read(line),
      { help: false, version: false, folder: 'my-app', template: 'vue' },
      line,
    );
});

test('what is left out is left open', () => {
  assert.deepEqual(read(''), {
    help: false,
    version: false,
    folder: undefined,
    template: undefined,
  });
});

test('a mistake is told with what there is', () => {
  for (const [line, words] of [
    ['my-app --template svelte', /--template svelte: choose one of react, vue, html\./],
    ['my-app vue more', /more: too many words\. npm create scapi-app/],
    ['my-app --tempalte vue', /Unknown option '--tempalte'.*npm create scapi-app my-app/],
    ['my-app --template', /--template.*npm create scapi-app my-app/],
  ] as const)
    assert.throws(
      () => read(line),
      (error) => {
        assert.ok(error instanceof UsageError);
        assert.match(error.message, words);
        return true;
      },
    );
});

test('the help names every template', () => {
  for (const name of TEMPLATE_NAMES) assert.match(HELP, new RegExp(` ${name} `));
});
