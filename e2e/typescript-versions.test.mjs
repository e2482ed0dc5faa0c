// The published types compile with the oldest and the newest TypeScript that we promise, with everything checked:
// the declarations of our packages, too, and of what they import. Needs a build of the packages.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compilers = {
  5.4: 'e2e/typescript-versions/5.4/node_modules/typescript',
  5.9: 'e2e/typescript-versions/5.9/node_modules/typescript',
  '6.0': 'node_modules/typescript',
  7: 'e2e/typescript-versions/7/node_modules/typescript',
};

/** Every entry of every package, and the types that an application writes most. */
async function application() {
  const imports = [];
  for (const name of [
    'protocol',
    'client',
    'design',
    'compat',
    'elements',
    'react',
    'vue',
    'simulator',
  ]) {
    const { exports } = JSON.parse(
      await readFile(join(root, `packages/${name}/package.json`), 'utf8'),
    );
    for (const [entry, target] of Object.entries(exports)) {
      // The tags of another framework would be declared twice; a test of Playwright's is no page.
      if (typeof target === 'string' || /jsx\/(preact|solid)|playwright/.test(entry)) continue;
      imports.push(`import type {} from '@scapi/${name}${entry.slice(1)}';`);
    }
  }
  return `${imports.join('\n')}
import { createScapiClient, ScapiError } from '@scapi/client';
import type { DialDetail } from '@scapi/elements';
import { useDial } from '@scapi/react';
import { useCall } from '@scapi/vue';

export const client = createScapiClient({ origin: 'https://desktop.example.com' });
export const dialed: Promise<void> = client.voice.dial('5001', { OrderId: '42' }).then(() => {
  client.on('interaction', (event) => event.eventType);
});
document
  .querySelector('scapi-click-to-dial')
  ?.addEventListener('scapi-dialed', (event: CustomEvent<DialDetail>) => event.detail.number);
export const hint = (error: unknown) => (error instanceof ScapiError ? error.hint : undefined);
export const Button = () => <scapi-click-to-dial destination={useDial().state.status} />;
export const status = () => useCall().state;
`;
}

/** A test as an application has it, in Node. */
const endToEnd = `
import { expect, test } from '@scapi/simulator/playwright';

test.use({ application: 'http://localhost:3000', scenario: 'recorded-call' });
test('dials', async ({ desktop, app }) => {
  await app.getByRole('button', { name: 'Call 5001' }).click();
  await expect(desktop).toHaveReceived('voice.dial', ['5001']);
  await desktop.farEndAnswers();
  const { interactionId, state }: { interactionId: string; state: string } = await desktop.theCall();
  expect(state).toBe('TALKING');
  await desktop.perform('voice.hold', interactionId);
  const id: string = await desktop.world.call({ ani: '5002' });
  // @ts-expect-error -- there is no such request
  await desktop.perform('voice.hould', id);
  // @ts-expect-error -- there is no such option of the dialect
  test.use({ dialect: { refusedServices: 'silence' } });
});
`;

const settings = (changed) => ({
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable', 'ESNext.Disposable'],
  types: [],
  jsx: 'react-jsx',
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  ...changed,
});

let folder;
before(async () => {
  // Inside of the repository, where the packages are found.
  folder = await mkdtemp(join(root, 'e2e/typescript-versions/check-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'application.tsx'), await application());
  await writeFile(join(folder, 'end-to-end.ts'), endToEnd);
});
after(() => rm(folder, { recursive: true }));

/** What the compiler says; nothing when all is well. */
async function compile(compiler, name, options, source = 'application.tsx') {
  const file = join(folder, `tsconfig.${name}.json`);
  await writeFile(file, JSON.stringify({ compilerOptions: options, files: [source] }));
  const program = join(root, compiler, 'bin/tsc');
  return new Promise((resolve) => {
    execFile(process.execPath, [program, '-p', file], { cwd: root }, (error, out, err) =>
      resolve(error ? `${out}${err}` || String(error) : ''),
    );
  });
}

const resolutions = { NodeNext: 'NodeNext', ESNext: 'Bundler' };
const all = Object.keys(resolutions).flatMap((module) =>
  [true, false].map((exact) => ({ module, exact })),
);
// All sixteen with `npm run test:types`; in every run the oldest, and each setting with the newest.
const [first, , , last] = all;
const combinations = process.env.TYPES_MATRIX
  ? { 5.4: all, 5.9: all, '6.0': all, 7: all }
  : { 5.4: [first], 7: [first, last] };

for (const version of Object.keys(combinations)) {
  const compiler = compilers[version];
  test(`TypeScript ${version} accepts all types`, async () => {
    const manifest = await readFile(join(root, compiler, 'package.json'), 'utf8');
    assert.ok(JSON.parse(manifest).version.startsWith(version));
    for (const { module, exact } of combinations[version]) {
      const name = `${version}-${module}-${exact ? 'exact' : 'loose'}`;
      const options = settings({
        module,
        moduleResolution: resolutions[module],
        exactOptionalPropertyTypes: exact,
      });
      assert.equal(await compile(compiler, name, options), '', name);
    }
  });
}

for (const version of ['5.4', '7']) {
  test(`TypeScript ${version} accepts a test with Playwright, and finds what is wrong in it`, async () => {
    const options = settings({ module: 'NodeNext', moduleResolution: 'NodeNext', types: ['node'] });
    const name = `${version}-playwright`;
    assert.equal(await compile(compilers[version], name, options, 'end-to-end.ts'), '', name);
  });
}
