// A dozen stories look as their pictures in e2e/pictures do, so that nothing shifts unseen. The catalog's own font file
// makes the text the same on every machine. `UPDATE_PICTURES=1` takes them anew, after a change that was meant.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser } from './support/browser.mjs';
import { CatalogPage } from './support/catalog.mjs';

const root = process.env.CATALOG ?? fileURLToPath(new URL('../storybook-static', import.meta.url));
const folder = fileURLToPath(new URL('pictures', import.meta.url));

/** Stories without a running clock, one for each kind of thing that the elements show. */
const STORIES = [
  'agent-state--open',
  'call-controls--no-call',
  'campaigns--default',
  'case-selector--expanded',
  'click-to-dial--ringing',
  'connection-status--not-allowed',
  'consult--default',
  'media-state--open',
  'outbound-preview--no-record',
  'recording-controls--stopped',
  'recording-guard--refused',
  'toast--open',
  'user-data-editor--conflict',
];

/** Pixels of a thousand that may differ: edges of letters are drawn a little differently by each version of a browser. */
const BUDGET = 10;
const timeout = 60_000;

let server, browser, page;
before(
  async () => {
    [server, browser] = await Promise.all([
      serveStatic({ root }),
      launchBrowser({ isComplete: true }),
    ]);
    page = new CatalogPage(browser, server.origin, {
      width: 640,
      font: '/nunito-sans-regular.woff2',
    });
  },
  { timeout },
);
after(() => server?.close(), { timeout });

for (const name of STORIES) {
  test(`picture of ${name}`, { timeout }, async () => {
    const file = `${folder}/${name}.png`;
    await page.show(`elements-${name}`);
    const now = await page.picture();
    if (process.env.UPDATE_PICTURES) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, now);
      return;
    }
    assert.ok(
      existsSync(file),
      `There is no picture ${file}: run this test with UPDATE_PICTURES=1`,
    );
    const { different, all, sizes } = await page.compare(readFileSync(file), now);
    assert.equal(sizes[1], sizes[0], 'the size has changed');
    const share = (1000 * different) / all;
    assert.ok(share <= BUDGET, `${share.toFixed(1)} of 1000 pixels differ`);
  });
}
