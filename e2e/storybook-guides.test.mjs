// The pages of the catalog that are read: guides render and lead where they say, a newcomer finds the way, and the
// panel lets things happen.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser, watchErrors } from './support/browser.mjs';
import { startSimulator } from './support/simulator.mjs';

const root = process.env.CATALOG ?? fileURLToPath(new URL('../storybook-static', import.meta.url));
if (!existsSync(`${root}/index.json`)) {
  throw new Error('There is no catalog to test: run npm run build:storybook first.');
}
const entries = Object.values(JSON.parse(readFileSync(`${root}/index.json`, 'utf8')).entries);
// Pages of their own, not those of a component: Welcome and the guides.
const guides = entries.filter(
  ({ type, tags }) => type === 'docs' && tags.includes('unattached-mdx'),
);
/** Milliseconds that only what hangs takes. */
const timeout = 600_000;

let server, browser;
before(
  async () => {
    [server, browser] = await Promise.all([serveStatic({ root }), launchBrowser()]);
  },
  { timeout },
);
after(() => server?.close(), { timeout });

/** A page of the catalog as the reader sees it, closed after the test. */
async function openPage(t, path) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  t.after(() => page.close());
  const errors = watchErrors(page);
  await page.goto(`${server.origin}${path}`);
  return { page, errors, preview: page.frameLocator('#storybook-preview-iframe') };
}

test('there are guides', () => {
  assert.ok(guides.length > 0);
});

test('every element, hook and composable has its stories', () => {
  const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const { modules } = JSON.parse(read('packages/elements/custom-elements.json'));
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName }) => tagName.replace('scapi-', 'elements-'));
  const hooksOf = (framework) =>
    [
      ...read(`packages/${framework}/src/index.ts`).matchAll(/export \{[^}]*\b(use[A-Z]\w+)\b/g),
    ].map(([, hook]) => `hooks-and-composables-${hook.toLowerCase()}--${framework}`);
  const wanted = [...elements, ...hooksOf('react'), ...hooksOf('vue')];
  const missing = wanted.filter(
    (name) => !entries.some(({ id }) => `${id}-`.startsWith(`${name}-`)),
  );
  assert.deepEqual(missing, []);
});

describe('guides', { concurrency: 2 }, () => {
  for (const { id, title } of guides) {
    test(`guide ${id}`, { timeout }, async (t) => {
      const { page, errors } = await openPage(t, `/iframe.html?id=${id}&viewMode=docs`);
      await page.locator('.sbdocs-content h1').first().waitFor();
      const links = await page
        .locator('.sbdocs-content a[href*="path="]')
        .evaluateAll((found) => found.map(({ href }) => new URL(href).searchParams.get('path')));
      const known = new Set(entries.map((entry) => `/${entry.type}/${entry.id}`));
      assert.deepEqual(
        links.filter((link) => !known.has(link)),
        [],
        `links of ${title}`,
      );
      assert.deepEqual(errors, []);
    });
  }
});

test(
  'a newcomer finds how to put a tag into a page, and how to test it, with one click each',
  { timeout },
  async (t) => {
    const { page, errors, preview } = await openPage(t, '/');
    await preview.getByRole('link', { name: 'Put one tag into a page' }).click();
    await preview.getByRole('heading', { name: 'First tag in five minutes' }).waitFor();
    await page.goBack();
    await preview.getByRole('link', { name: 'Test it without a desktop' }).click();
    await preview.getByRole('heading', { name: 'Testing your application' }).waitFor();
    assert.deepEqual(errors, []);
  },
);

test('the page of an element has its code for HTML, React and Vue', { timeout }, async (t) => {
  const { page, errors } = await openPage(
    t,
    '/iframe.html?id=elements-connection-status--docs&viewMode=docs',
  );
  const shows = (text) =>
    page.waitForFunction(
      (wanted) => document.querySelector('[role=tabpanel]')?.innerText.includes(wanted),
      text,
    );
  await shows('<scapi-connection-status></scapi-connection-status>');
  await page.getByRole('tab', { name: 'React' }).click();
  await shows("import { ScapiConnectionStatus } from '@scapi/react/elements';");
  await page.keyboard.press('ArrowRight');
  await shows("import { ScapiConnectionStatus } from '@scapi/vue/elements';");
  assert.deepEqual(errors, []);
});

for (const id of ['elements-connection-status--docs', 'hooks-and-composables-useagent--docs']) {
  test(`page ${id} has one main landmark and no empty heading`, { timeout }, async (t) => {
    const { page } = await openPage(t, `/iframe.html?id=${id}&viewMode=docs`);
    await page.locator('.sbdocs-content h1').first().waitFor();
    assert.equal(await page.getByRole('main').count(), 1);
    assert.equal(await page.locator('.sbdocs-content :is(h1, h2, h3):empty').count(), 0);
  });
}

test('the panel lets a call come in, and shows the messages that cross', { timeout }, async (t) => {
  const path = '/?path=/story/elements-call-controls--no-call';
  const { page, errors, preview } = await openPage(t, path);
  await preview.getByText('No call').first().waitFor();
  await page.getByRole('button', { name: 'A call comes in' }).click();
  await preview.getByRole('button', { name: 'Answer' }).click();
  await preview.getByText('Talking').first().waitFor();
  await page.getByText('reply to voice.answer').waitFor();
  await page.getByRole('button', { name: 'Far end hangs up' }).click();
  await page.getByText('interaction · RELEASED').waitFor();
  assert.deepEqual(errors, []);
});

test('the first page of the guide dials, inside the simulated desktop', { timeout }, async (t) => {
  const file = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const application = await serveStatic({
    files: {
      '/index.html': file('stories/guides/first-page.html'),
      '/scapi-elements.js': file('packages/elements/dist/browser/scapi-elements.js'),
    },
  });
  t.after(() => application.close());
  const simulator = await startSimulator([application.origin]);
  t.after(() => simulator.stop());

  const page = await browser.newPage();
  t.after(() => page.close());
  await page.goto(simulator.address);
  await page.locator('iframe').contentFrame().getByRole('button', { name: 'Call Ada' }).click();
  await page.waitForFunction(() => window.scapiDesktop.state.interactions.length === 1);
});
