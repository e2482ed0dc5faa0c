// What must compile in Vue templates, and what must not: vue-tsc reports an error that does not come, too.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

test('templates accept the right props, events and arguments, and no wrong ones', async () => {
  await promisify(execFile)(
    process.execPath,
    ['node_modules/vue-tsc/bin/vue-tsc.js', '--noEmit', '-p', 'e2e/vue-templates'],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  ).catch(({ stdout, stderr }) => assert.fail(`${stdout}${stderr}`));
});
