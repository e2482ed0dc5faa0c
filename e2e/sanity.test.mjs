// If this fails, the browser or the servers are at fault and not the toolkit.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser } from './support/browser.mjs';
import { bundle } from './support/bundle.mjs';

let browser;
let outer;
let inner;
before(async () => {
  inner = await serveStatic({
    files: {
      '/index.html':
        '<!doctype html><title>inner</title><script type="module" src="/main.js"></script>',
      '/main.js': await bundle(`parent.postMessage('hello' satisfies string, '*');`),
    },
  });
  outer = await serveStatic({ files: { '/index.html': '<!doctype html><title>outer</title>' } });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await Promise.all([inner?.close(), outer?.close()]);
});

test('two servers are two origins, and a frame of one can message a page of the other', async () => {
  const page = await browser.newPage();
  await page.goto(outer.origin);
  const message = await page.evaluate(
    (src) =>
      new Promise((resolve) => {
        addEventListener('message', ({ origin, data }) => resolve({ origin, data }), {
          once: true,
        });
        document.body.append(Object.assign(document.createElement('iframe'), { src }));
      }),
    inner.origin,
  );
  assert.deepEqual(message, { origin: inner.origin, data: 'hello' });
  assert.notEqual(inner.origin, outer.origin);
  await page.close();
});
