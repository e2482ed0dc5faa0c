// What the documents say about ports, names and numbers is what the programs say.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { checkPromises } from '../tools/check-promises.mjs';
import { runSimulator } from './support/simulator.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file) => readFileSync(`${root}${file}`, 'utf8');
const documents = ['', 'docs', 'stories', 'packages', 'examples']
  .flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: folder !== '' }).map((file) =>
      folder ? `${folder}/${file}` : file,
    ),
  )
  .filter((file) => /\.mdx?$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file));

test('every address of the simulated desktop has the port that it takes by default', async () => {
  const { out } = await runSimulator(['--help']);
  const port = /--port [^]*?Default (\d+)\./.exec(out)[1];
  const found = documents.flatMap((file) =>
    [...read(file).matchAll(/\b(?:localhost|127\.0\.0\.1):(44\d\d)\b/g)].map(([, port]) => ({
      file,
      port,
    })),
  );
  assert.ok(found.length > 1);
  assert.deepEqual(
    found.filter((each) => each.port !== port),
    [],
  );
});

test('every option that the documents give to the command is one of its options', async () => {
  const optionsOf = async (...command) => {
    const { out } = await runSimulator([...command, '--help']);
    return new Set([...out.matchAll(/--[a-z]+/g)].map(([option]) => option));
  };
  const known = {
    doctor: await optionsOf('doctor'),
    'from-trace': await optionsOf('from-trace'),
    '': await optionsOf(),
  };
  for (const file of documents) {
    for (const [line] of read(file).matchAll(/(?:scapi-simulator|npm start --) [^\n`]*/g)) {
      const [, command = ''] = /^scapi-simulator (doctor|from-trace)\b/.exec(line) ?? [];
      for (const [option] of line.replace(/#.*/, '').matchAll(/--[a-z-]+/g))
        assert.ok(known[command].has(option), `${file}: ${line}`);
    }
  }
});

test('the README counts and names every tag', () => {
  const { modules } = JSON.parse(read('packages/elements/custom-elements.json'));
  const tags = modules.flatMap(({ declarations = [] }) =>
    declarations.flatMap(({ tagName = [] }) => tagName),
  );
  const readme = read('README.md');
  assert.equal(Number(/and (\d+) more;/.exec(readme)[1]), tags.length - 1);
  const table = readme.slice(
    readme.indexOf('| tags, each with'),
    readme.indexOf('Their attributes'),
  );
  for (const tag of tags) assert.ok(table.includes(`\`${tag.replace('scapi-', '')}\``), tag);
});

test('SECURITY.md names a test for every promise, and one that is missing is found', () => {
  const { promises, problems } = checkPromises();
  assert.ok(promises > 20);
  assert.deepEqual(problems, []);

  const table = (row) => `\n## Promises and their tests\n\n| a | b |\n| - | - |\n${row}\n`;
  const problemsOf = (row) => checkPromises(table(row)).problems;
  assert.deepEqual(problemsOf('| It holds | [a](e2e/none.test.mjs) `b` |'), [
    'SECURITY.md: there is no e2e/none.test.mjs',
  ]);
  assert.deepEqual(problemsOf('| It holds | [a](e2e/sanity.test.mjs) `b` |'), [
    'SECURITY.md: e2e/sanity.test.mjs has no test "b"',
  ]);
  assert.deepEqual(problemsOf('| It holds | trust us |'), [
    'SECURITY.md: "It holds" names no test',
  ]);
  assert.deepEqual(checkPromises('').problems, ['SECURITY.md has no table of promises']);
});
