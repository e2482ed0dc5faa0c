// What a reader downloads for the first page of the catalog stays small.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser } from './support/browser.mjs';

const root = process.env.CATALOG ?? fileURLToPath(new URL('../storybook-static', import.meta.url));
if (!existsSync(`${root}/index.json`)) {
  throw new Error('There is no catalog to test: run npm run build:storybook first.');
}

/** Bytes of all files, each compressed by gzip. */
const LIMIT = 1_140_000;

let server, browser;
before(async () => {
  [server, browser] = await Promise.all([serveStatic({ root }), launchBrowser()]);
});
after(() => server?.close());

test('the first page of the catalog is complete with less than its limit', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const loads = [];
  page.on('response', (response) => loads.push(sizeOf(response)));
  await page.goto(`${server.origin}/`);
  const preview = page.frameLocator('#storybook-preview-iframe');
  await preview.locator('scapi-click-to-dial').getByRole('button').first().waitFor();
  // The code of the example is colored last of all.
  await preview.locator('.token').first().waitFor();
  const sizes = await Promise.all(loads);
  const all = sizes.reduce((sum, [, size]) => sum + size, 0);
  const largest = sizes.sort(([, one], [, other]) => other - one).slice(0, 12);
  console.log(`${all} bytes\n${largest.map(([path, size]) => `${size} ${path}`).join('\n')}`);
  assert.ok(all <= LIMIT, `${all} bytes, more than ${LIMIT}`);
});

/** The path of a file and its bytes, compressed. */
async function sizeOf(response) {
  const { pathname } = new URL(response.url());
  const body = response.ok() ? await response.body() : '';
  return [pathname, gzipSync(body, { level: 9 }).length];
}
