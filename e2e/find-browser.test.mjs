// How the tests find their browser, in a process of its own: it reads its environment.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const tool = fileURLToPath(new URL('../tools/find-browser.mjs', import.meta.url));

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scapi-browser-'));
});
after(() => rm(folder, { recursive: true }));

function findBrowser(env, ...args) {
  const clean = { ...process.env, NODE_OPTIONS: '', SCAPI_NO_BROWSER_INSTALL: '1' };
  delete clean.CHROME_HEADLESS_PATH;
  delete clean.CHROME_PATH;
  delete clean.CHROME_BIN;
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
    env: { ...clean, ...env },
    encoding: 'utf8',
  });
  return { status, out: stdout.trim(), err: stderr.trim() };
}

test('CHROME_PATH names the browser, and CHROME_BIN does where it is missing', async () => {
  const browser = join(folder, 'browser');
  await writeFile(browser, '#!/bin/sh\n');
  await chmod(browser, 0o755);
  assert.equal(findBrowser({ CHROME_PATH: browser }).out, browser);
  assert.equal(findBrowser({ CHROME_BIN: browser }).out, browser);
  assert.equal(findBrowser({ CHROME_PATH: browser, CHROME_BIN: '/none' }).out, browser);
});

test('a CHROME_PATH that cannot be run is an error, and no other browser is taken', async () => {
  const file = join(folder, 'no-program');
  await writeFile(file, '');
  for (const path of [file, join(folder, 'none')]) {
    const { status, out, err } = findBrowser({ CHROME_PATH: path });
    assert.deepEqual(
      { status, out, err },
      { status: 1, out: '', err: `CHROME_PATH names ${path}, which cannot be run.` },
    );
  }
});

test('without a name an installed browser is found, or it says how to install one', () => {
  const { status, out, err } = findBrowser({});
  if (status === 0) assert.match(out, /chrom/i);
  else assert.match(err, /apt-get install chromium[^]*brew install[^]*CHROME_PATH/);
});

test('pages without a user are for the headless shell, unless a browser is named', async () => {
  const [shell, browser] = ['chromium-headless-shell', 'named'].map((name) => join(folder, name));
  for (const file of [shell, browser]) {
    await writeFile(file, '#!/bin/sh\necho version of it\n');
    await chmod(file, 0o755);
  }
  const PATH = [folder, process.env.PATH].join(delimiter);
  const headless = (env) => findBrowser({ PATH, ...env }, '--version').out.split('\n')[0];
  assert.equal(headless({}), `${shell} version of it`);
  assert.equal(headless({ CHROME_PATH: browser }), `${browser} version of it`);
  assert.equal(
    headless({ CHROME_PATH: browser, CHROME_HEADLESS_PATH: shell }),
    `${shell} version of it`,
  );
});
