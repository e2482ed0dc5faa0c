// The policy of our documents, in a page that brings a Lit of its own.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser, watchErrors } from './support/browser.mjs';
import { bundle } from './support/bundle.mjs';
import { serveStatic } from '../tools/static-server.mjs';

const policy = (types) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types ${types}`;

let browser, files;
before(async () => {
  const [own, elements] = await Promise.all([
    bundle(`
      import { html, render } from 'lit';
      render(html\`<p>Of the page</p>\`, document.querySelector('main'));
    `),
    bundle(`import '@scapi/elements/all.js';`),
  ]);
  files = {
    '/index.html': `<!doctype html><link rel="icon" href="data:,"><main></main>
      <scapi-connection-status></scapi-connection-status>
      <script type="module" src="/own.js"></script><script type="module" src="/elements.js"></script>`,
    '/own.js': own,
    '/elements.js': elements,
  };
  browser = await launchBrowser();
});
after(() => browser?.close());

/** Opens the page under a policy; tells what went wrong on it, and whether our tags are there. */
async function open(types) {
  const server = await serveStatic({
    files,
    headers: { 'content-security-policy': policy(types) },
  });
  const page = await browser.newPage();
  const errors = watchErrors(page);
  await page.goto(server.origin);
  await page.getByText('Of the page').waitFor();
  const isDefined = await page.evaluate(
    () => customElements.get('scapi-connection-status') !== undefined,
  );
  await page.close();
  await server.close();
  return { errors, isDefined };
}

test("two copies of Lit run with 'allow-duplicates'", async () => {
  assert.deepEqual(await open("lit-html 'allow-duplicates'"), { errors: [], isDefined: true });
});

test('without it the copy that comes second fails, and the browser says which policy it was', async () => {
  const { errors, isDefined } = await open('lit-html');
  assert.equal(isDefined, false);
  assert.match(errors.join('\n'), /lit-html/);
});
