// A page that a server rendered: readable before any script has run, then taken over without a mismatch.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import * as elements from '@scapi/elements/all.js';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser, watchErrors } from './support/browser.mjs';
import { bundle } from './support/bundle.mjs';

const tags = Object.values(elements)
  .map((value) => (typeof value === 'function' ? customElements.getName(value) : null))
  .filter((tag) => tag && tag !== 'scapi-provider');

const template = (markup) => html(Object.assign([markup], { raw: [markup] }));
const inside = tags.map((tag) => `<${tag} destination="5001">words of the page</${tag}>`).join('');

let server, browser;
before(async () => {
  const [body, script] = await Promise.all([
    collectResult(render(template(`<scapi-provider>${inside}</scapi-provider>`))),
    bundle(`
      import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
      import { createScapiClient } from '@scapi/client';
      import { createTestDesktop } from '@scapi/simulator/testing';
      import { registerTexts } from '@scapi/elements';
      const { desktop, port } = createTestDesktop();
      // Both are there before the elements are: what tempts them to render something else.
      const client = createScapiClient({ port });
      document.querySelector('scapi-provider').client = client;
      desktop.world.chat();
      client.$cases.listen(() => undefined);
      await client.connect();
      while (client.$cases.get().length === 0) await new Promise((resolve) => setTimeout(resolve));
      registerTexts('de', { connected: 'Verbunden' });
      const before = document.querySelector('scapi-click-to-dial').shadowRoot.querySelector('button');
      await import('@scapi/elements/all.js');
      const elements = [...document.querySelectorAll('*')].filter((one) => one.updateComplete);
      await Promise.all(elements.map((one) => one.updateComplete));
      window.after = { before, desktop };
    `),
  ]);
  const page = (scripts) =>
    `<!doctype html><html lang="de"><title>Server</title><body>${body}${scripts}</body></html>`;
  [server, browser] = await Promise.all([
    serveStatic({
      files: {
        '/': page('<script type="module" src="/hydrate.js"></script>'),
        '/index.html': page('<script type="module" src="/hydrate.js"></script>'),
        '/still.html': page(''),
        '/hydrate.js': script,
      },
    }),
    launchBrowser(),
  ]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('without a script the page shows each element and what the page put into it', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/still.html`);
  await page
    .getByRole('button', { name: /5001|words of the page/ })
    .first()
    .waitFor();
  const rendered = await page.evaluate(
    (names) => names.filter((name) => !document.querySelector(name)?.shadowRoot?.firstChild),
    tags,
  );
  assert.deepEqual(rendered, []);
  await page.close();
});

test('elements take over what is there, then connect and speak the language', async () => {
  const page = await browser.newPage();
  const errors = watchErrors(page);
  await page.goto(server.origin);
  await page.waitForFunction(() => window.after);
  assert.deepEqual(errors, []);
  const { isSame, twice } = await page.evaluate(
    (names) => ({
      isSame:
        window.after.before ===
        document.querySelector('scapi-click-to-dial').shadowRoot.querySelector('button'),
      // A render that did not take over would stand beside the server's, outside its markers.
      twice: names.filter((name) => {
        let depth = 0;
        return [...document.querySelector(name).shadowRoot.childNodes].some((node) => {
          if (node.nodeType === Node.ELEMENT_NODE) return depth === 0 && node.localName !== 'style';
          if (node.nodeType !== Node.COMMENT_NODE) return false;
          if (node.data.startsWith('lit-part')) depth += 1;
          if (node.data.startsWith('/lit-part')) depth -= 1;
          return false;
        });
      }),
    }),
    tags,
  );
  assert.equal(isSame, true, 'the button of the server is still the button');
  assert.deepEqual(twice, []);
  await page.getByText('Verbunden').waitFor();

  await page.locator('scapi-click-to-dial button').click();
  await page.waitForFunction(() => window.after.desktop.state.interactions.length === 2);
  assert.deepEqual(errors, []);
  await page.close();
});
