// The examples in examples/testing, run by the very runners they are written for, over the built packages.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../tools/find-browser.mjs';
import { freePort } from '../tools/free-port.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const script = (path) => join(root, 'node_modules', path);

const jest = [
  '--experimental-vm-modules',
  script('jest/bin/jest.js'),
  '--cacheDirectory',
  script('.cache/jest'),
];
const vitest = [script('vitest/vitest.mjs'), 'run'];

const recipes = [
  { folder: 'node-test', args: ['--test', '--test-reporter=tap'], passed: /^# pass 1$/m },
  ...['node', 'jsdom', 'happy-dom'].map((environment) => ({
    folder: 'vitest',
    environment,
    args: [...vitest, '--environment', environment],
    passed: /Tests\s+1 passed/,
  })),
  { folder: 'vitest-browser', args: vitest, passed: /Tests\s+1 passed/ },
  ...['jest', 'jest-jsdom'].map((folder) => ({
    folder,
    args: jest,
    passed: /Tests:\s+1 passed, 1 total/,
  })),
  {
    // The packages are outside the example's folder here, which they are not where it is copied to.
    folder: 'web-test-runner',
    args: [script('@web/test-runner/dist/bin.js'), '--root-dir', root],
    passed: /1 passed, 0 failed/,
  },
  {
    folder: 'playwright',
    args: [script('@playwright/test/cli.js'), 'test', '--reporter=list'],
    passed: /^\s*1 passed/m,
  },
];

for (const { folder, args, passed, environment } of recipes) {
  test(`the example for ${folder} passes${environment ? ` in ${environment}` : ''}`, async () => {
    const child = spawn(process.execPath, args, {
      cwd: join(root, 'examples/testing', folder),
      env: { ...cleanEnvironment(), PORT: await freePort() },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    const [code] = await once(child, 'close');
    assert.equal(code, 0, output);
    assert.match(output, passed);
  });
}

/** Without what this test's own runner sets. */
function cleanEnvironment() {
  const env = { ...process.env, CHROME_PATH: ensureBrowser(), NO_COLOR: '1', CI: '1' };
  delete env.FORCE_COLOR;
  delete env.NODE_OPTIONS;
  delete env.NODE_TEST_CONTEXT;
  return env;
}
