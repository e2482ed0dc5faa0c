// The bindings' own tests once more, with the oldest React and Vue that their packages ask for.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const readJson = (file) => JSON.parse(readFileSync(root + file, 'utf8'));

test('the oldest versions are those that are tried', () => {
  const { dependencies } = readJson('e2e/older-frameworks/package.json');
  for (const name of ['react', 'vue']) {
    const { peerDependencies } = readJson(`packages/${name}/package.json`);
    const oldest = peerDependencies[name].replace('>=', '');
    assert.match(dependencies[name], new RegExp(`^${oldest}[.\\d]*$`));
  }
});

test('all tests of the bindings pass with them', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['node_modules/@web/test-runner/dist/bin.js'],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        OLDER_FRAMEWORKS: '1',
        UNIT_PACKAGES: 'react,vue',
      },
    },
  ).catch(({ stdout, stderr }) => assert.fail(`${stdout}${stderr}`));
  assert.match(stdout, /tests: [1-9]\d* passed, 0 failed/);
});
