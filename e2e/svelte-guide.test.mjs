// The guide for Svelte: its component builds with Svelte's compiler, and its test passes. From an empty folder, and
// with the other frameworks, `npm run test:frameworks` does the same. Needs a build of the packages.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { compile } from 'svelte/compiler';
import { build } from 'vite';
import { chromeArgs, ensureBrowser } from '../tools/find-browser.mjs';
import { serveStatic } from '../tools/static-server.mjs';
import { WAIT_LIMIT } from './support/browser.mjs';
import { readGuide } from './support/guide.mjs';
import { runPlaywright } from './support/run-playwright.mjs';

/** What Vite's own template has around the component. */
const surroundings = {
  'index.html': `<!doctype html>
<html lang="en">
  <link rel="icon" href="data:," />
  <script type="module" src="/src/main.js"></script>
  <body></body>
</html>
`,
  'src/main.js': `import { mount } from 'svelte';
import App from './App.svelte';

mount(App, { target: document.body });
`,
};

const guide = new URL('../docs/guides/svelte.md', import.meta.url);

test('every component in the guide compiles, for a browser and for a server', async () => {
  const blocks = [...(await readFile(guide, 'utf8')).matchAll(/^```svelte\n([\s\S]*?)^```/gm)];
  assert.ok(blocks.length > 1);
  for (const [, text] of blocks)
    for (const generate of ['client', 'server'])
      assert.deepEqual(compile(text, { generate }).warnings, []);
});

test("the component of the guide for Svelte builds, and the guide's test passes with it", async () => {
  const place = fileURLToPath(new URL('../test-results/', import.meta.url));
  await mkdir(place, { recursive: true });
  // In this repository, where the packages are found.
  const root = await mkdtemp(join(place, 'svelte-'));
  const { files } = await readGuide(guide);
  for (const [path, text] of [...files, ...Object.entries(surroundings)]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await build({ root, configFile: false, plugins: [svelte()], logLevel: 'warn' });

  const served = await serveStatic({ root: join(root, 'dist') });
  const config = {
    testDir: 'e2e',
    // By itself Playwright empties the folder that this one is in.
    outputDir: 'output',
    timeout: 0,
    expect: { timeout: WAIT_LIMIT },
    use: {
      baseURL: served.origin,
      launchOptions: { executablePath: ensureBrowser(), args: chromeArgs },
    },
  };
  await writeFile(join(root, 'playwright.config.ts'), `export default ${JSON.stringify(config)};`);
  const tests = await runPlaywright(root);
  assert.deepEqual(
    tests.map(({ problems }) => problems),
    [[]],
  );
  await served.close();
  await rm(root, { recursive: true });
});
