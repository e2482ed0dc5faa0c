// Every story of the catalog renders, its play function passes, axe finds nothing, and nothing is printed as an error.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser, watchErrors } from './support/browser.mjs';

const root = fileURLToPath(new URL('../storybook-static', import.meta.url));
if (!existsSync(`${root}/index.json`)) {
  throw new Error('There is no catalog to test: run npm run build:storybook first.');
}
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const stories = Object.values(
  JSON.parse(readFileSync(`${root}/index.json`, 'utf8')).entries,
).filter(({ type }) => type === 'story');

let server, browser;
before(async () => {
  [server, browser] = await Promise.all([serveStatic({ root }), launchBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Resolves when the story has rendered and its play function has ended, with what became of it. */
function watchStory() {
  window.storyEnd = new Promise((resolve) => {
    const poll = setInterval(() => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return;
      clearInterval(poll);
      channel.on('storyFinished', ({ status }) => resolve({ status }));
      for (const name of [
        'storyErrored',
        'storyThrewException',
        'storyMissing',
        'playFunctionThrewException',
      ])
        channel.on(name, (error) =>
          resolve({ status: name, message: error?.message ?? String(error) }),
        );
    }, 5);
  });
}

test('there are stories', () => {
  assert.ok(stories.length > 0);
});

for (const { id } of stories) {
  test(`story ${id}`, { timeout: 30_000 }, async () => {
    const page = await browser.newPage({ viewport: { width: 900, height: 500 } });
    const errors = watchErrors(page);
    await page.addInitScript(watchStory);
    await page.goto(`${server.origin}/iframe.html?id=${id}&viewMode=story`);
    assert.deepEqual(await page.evaluate(() => window.storyEnd), { status: 'success' });
    await page.evaluate(axe);
    for (const colorScheme of ['light', 'dark']) {
      // Without motion, or colours would be measured half way from one scheme to the other.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await page.evaluate(() => window.axe.run('#storybook-root'));
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${colorScheme}: ${id} ${nodes[0]?.failureSummary}`),
        [],
      );
    }
    assert.deepEqual(errors, []);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${id}.png` });
    await page.close();
  });
}
