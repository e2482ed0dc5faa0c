// A select keeps its arrow in forced colors, where the browser does not draw the gradients that are its arrow elsewhere.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser } from './support/browser.mjs';

const root = process.env.CATALOG ?? fileURLToPath(new URL('../storybook-static', import.meta.url));
if (!existsSync(`${root}/index.json`)) {
  throw new Error('There is no catalog to test: run npm run build:storybook first.');
}

let server, browser;
before(async () => {
  [server, browser] = await Promise.all([serveStatic({ root }), launchBrowser()]);
});
after(() => server?.close());

for (const forcedColors of ['none', 'active']) {
  test(`the arrow of a select, forced colors: ${forcedColors}`, async () => {
    const page = await browser.newPage({ forcedColors });
    await page.goto(`${server.origin}/iframe.html?id=elements-user-data-editor--default`);
    const select = page.locator('scapi-user-data-editor select').first();
    await select.waitFor();
    const { appearance, gradients } = await select.evaluate((element) => {
      const style = getComputedStyle(element);
      return { appearance: style.appearance, gradients: style.backgroundImage };
    });
    assert.equal(appearance, forcedColors === 'active' ? 'auto' : 'none');
    if (forcedColors === 'none') assert.match(gradients, /gradient/);
    await page.close();
  });
}
