import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { makeApplication } from './make-application.js';
import { UsageError } from './usage-error.js';

let place: string;
let template: URL;
before(async () => {
  place = await mkdtemp(join(tmpdir(), 'scapi-make-'));
  const folder = join(place, 'template');
  template = pathToFileURL(`${folder}/`);
  await mkdir(join(folder, 'src'), { recursive: true });
  await writeFile(join(folder, 'src/main.js'), 'start();\n');
  const manifest = {
    name: '@scapi-examples/one',
    description: 'An example.',
    scripts: { start: 'serve' },
    dependencies: { '@scapi/client': '0.1.0', lib: '^2.0.0' },
    devDependencies: { '@scapi/simulator': '0.1.0' },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
});
after(() => rm(place, { recursive: true }));

const make = (name: string) =>
  makeApplication({ folder: join(place, name), template, version: '3.2.1' });

test('the manifest is that of a new application, of the same version of the toolkit', async () => {
  await make('made/My Orders!');
  const read = (name: string) => readFile(join(place, 'made/My Orders!', name), 'utf8');
  assert.deepEqual(JSON.parse(await read('package.json')), {
    name: 'my-orders',
    private: true,
    version: '0.0.0',
    type: 'module',
    scripts: { start: 'serve' },
    dependencies: { '@scapi/client': '3.2.1', lib: '^2.0.0' },
    devDependencies: { '@scapi/simulator': '3.2.1' },
  });
  assert.equal(await read('src/main.js'), 'start();\n');
  assert.match(await read('.gitignore'), /^node_modules\/$/m);
});

test('a folder with files in it stays as it is, and so does a file', async () => {
  await mkdir(join(place, 'taken'));
  await writeFile(join(place, 'taken/package.json'), 'mine');
  const refusal = (words: RegExp) => (error: unknown) =>
    error instanceof UsageError && words.test(error.message);
  await assert.rejects(make('taken'), refusal(/taken is not empty, and nothing was written\./));
  assert.deepEqual(await readdir(join(place, 'taken')), ['package.json']);
  assert.equal(await readFile(join(place, 'taken/package.json'), 'utf8'), 'mine');
  await assert.rejects(make('taken/package.json'), refusal(/is a file\. Name a folder/));
});

test('an empty repository counts as an empty folder', async () => {
  await mkdir(join(place, 'cloned/.git'), { recursive: true });
  await make('cloned');
  assert.ok((await readdir(join(place, 'cloned'))).includes('package.json'));
});
