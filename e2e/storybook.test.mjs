// Every story of the catalog renders, its play function passes, axe finds nothing in light and dark, and nothing is
// printed as an error or asked of another server.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser } from './support/browser.mjs';
import { CatalogPage } from './support/catalog.mjs';

const root = process.env.CATALOG ?? fileURLToPath(new URL('../storybook-static', import.meta.url));
if (!existsSync(`${root}/index.json`)) {
  throw new Error('There is no catalog to test: run npm run build:storybook first.');
}
const entries = Object.values(JSON.parse(readFileSync(`${root}/index.json`, 'utf8')).entries);
const stories = entries.filter(({ type }) => type === 'story');

/** Stories at a time, each on a page of its own. */
const LANES = 2;
/** Milliseconds that only what hangs takes. */
const timeout = 600_000;

let server, browser, idle;
before(
  async () => {
    [server, browser] = await Promise.all([serveStatic({ root }), launchBrowser()]);
    idle = Array.from({ length: LANES }, () => new CatalogPage(browser, server.origin));
  },
  { timeout },
);
after(() => server?.close(), { timeout });

test('there are stories', () => {
  assert.ok(stories.length > 0);
});

describe('stories', { concurrency: LANES }, () => {
  for (const { id } of stories) {
    test(`story ${id}`, { timeout }, async () => {
      const page = idle.pop();
      try {
        assert.deepEqual(await page.visit(id), []);
        if (process.env.SHOTS) await page.screenshot(`${process.env.SHOTS}/${id}.png`);
      } finally {
        idle.push(page);
      }
    });
  }
});
