// A plain page with the browser file and translations beside it, under a strict Content-Security-Policy:
// German from the start, then Arabic from right to left, without loading again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser, watchErrors } from './support/browser.mjs';

const page = (scripts) => `<!doctype html>
<html lang="de">
  <head><meta charset="utf-8"><title>Sprachen</title><link rel="icon" href="data:,">
    ${scripts.map((name) => `<script type="module" src="/${name}"></script>`).join('')}</head>
  <body><scapi-click-to-dial destination="+49 30 5001"></scapi-click-to-dial></body>
</html>`;

let application, browser;
before(async () => {
  application = await serveStatic({
    root: fileURLToPath(new URL('../packages/elements/dist/browser', import.meta.url)),
    files: {
      '/main-first.html': page([
        'scapi-elements.js',
        'scapi-elements.de.js',
        'scapi-elements.ar.js',
      ]),
      '/translation-first.html': page(['scapi-elements.de.js', 'scapi-elements.js']),
      '/french.html': page(['scapi-elements.fr.js']).replace('lang="de"', 'lang="fr"'),
    },
    headers: { 'content-security-policy': "default-src 'none'; script-src 'self'; img-src data:" },
  });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await application?.close();
});

async function open(path) {
  const opened = await browser.newPage();
  const errors = watchErrors(opened);
  await opened.goto(`${application.origin}${path}`);
  const dial = opened.locator('scapi-click-to-dial');
  return { opened, errors, dial };
}

/** Where the first and the last character of the number are on the screen. */
function placesInNumber({ shadowRoot }) {
  const texts = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  while (!texts.nextNode()?.data.startsWith('+49'));
  const { currentNode: text } = texts;
  return [0, text.length - 1].map((at) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().x;
  });
}

test('speaks German, then Arabic, and follows the page', async () => {
  const { opened, errors, dial } = await open('/main-first.html');
  await dial.getByText('Nicht verbunden').waitFor();
  await opened.evaluate(() => {
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
  });
  await dial.getByText('غير متصل').waitFor();
  assert.equal(await dial.evaluate((element) => getComputedStyle(element).direction), 'rtl');
  const [plus, one] = await dial.evaluate(placesInNumber);
  assert.ok(plus < one, `the number is turned round: + at ${plus}, the last digit at ${one}`);
  await opened.evaluate(() => {
    document.documentElement.lang = 'en';
    document.documentElement.dir = 'ltr';
  });
  await dial.getByText('Not connected', { exact: true }).waitFor();
  assert.deepEqual(errors, []);
  await opened.close();
});

test('a translation may come first, and brings the elements with it', async () => {
  for (const [path, text] of [
    ['/translation-first.html', 'Nicht verbunden'],
    ['/french.html', 'Non connecté'],
  ]) {
    const { opened, errors, dial } = await open(path);
    await dial.getByText(text).waitFor();
    assert.deepEqual(errors, []);
    await opened.close();
  }
});

test('a page replaces one text of a translation', async () => {
  const { opened, dial } = await open('/main-first.html');
  await dial.getByText('Nicht verbunden').waitFor();
  await opened.evaluate(async () => {
    // Named apart: the rules for imports are for files of this project.
    const file = '/scapi-elements.js';
    const { registerTexts } = await import(file);
    registerTexts('de', { notConnected: 'Kein Anschluss' });
  });
  await dial.getByText('Kein Anschluss').waitFor();
  await opened.close();
});
