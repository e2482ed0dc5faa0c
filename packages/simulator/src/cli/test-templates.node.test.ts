import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEST_RUNNERS, testFileName, writeTest } from './test-templates.js';

const content = {
  name: 'x',
  application: "./it's.js",
  commands: ['voice.dial'],
  trace: '{}',
  scenario: '{}',
};

test('a trace keeps every text and member in the test, whatever it is called', () => {
  const trace = JSON.stringify(
    JSON.parse('{"__proto__": "`${alert(1)}`", "path": "C:\\\\new", "line": "a\\nb"}'),
  );
  for (const runner of ['node', 'vitest', 'wtr'] as const) {
    const text = writeTest(runner, { ...content, trace });
    const literal = /String\.raw`([^`]*)`/.exec(text)?.[1] ?? '';
    assert.ok(!literal.includes('${'));
    assert.equal(JSON.stringify(JSON.parse(literal)), trace);
  }
});

test('a scenario keeps every text in the test for Playwright', () => {
  const scenario = '{"title":"`${alert(1)}`"}';
  const text = writeTest('playwright', { ...content, scenario });
  const literal = /String\.raw`([^`]*)`/.exec(text)?.[1] ?? '';
  assert.ok(!literal.includes('${'));
  assert.deepEqual(JSON.parse(literal), JSON.parse(scenario));
});

test('each runner finds its file by the name', () => {
  assert.deepEqual(
    TEST_RUNNERS.map((runner) => testFileName(runner, 'x')),
    ['x.test.mjs', 'x.test.ts', 'x.test.js', 'x.spec.ts'],
  );
});

test('the test for Playwright waits for every command', () => {
  const text = writeTest('playwright', content);
  assert.match(text, /await expect\(desktop\)\.toHaveReceived\("voice\.dial"\);/);
});
