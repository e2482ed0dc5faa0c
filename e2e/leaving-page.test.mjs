// A page with a paused recording is left, in each way that a page can be: the recording runs again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bundle } from './support/bundle.mjs';
import { openInDesktop } from './support/open-in-desktop.mjs';
import { launchBrowser } from './support/browser.mjs';

const page = `<!doctype html>
<meta charset="utf-8" />
<title>Payment</title>
<script type="module" src="/main.js"></script>
<scapi-provider>
  <form action="/next.html">
    <scapi-recording-guard><input name="card" aria-label="Card number" /></scapi-recording-guard>
    <button>Pay</button>
  </form>
  <a href="/next.html">Next</a>
</scapi-provider>`;
const next = '<!doctype html><meta charset="utf-8" /><title>Next</title><p>The next page</p>';

/** How the page is left; each ends on a page that the browser has loaded anew. */
const ways = {
  'a link is followed': (application) => application.click('a'),
  'a script navigates': (application) => application.evaluate(() => (location.href = '/next.html')),
  'it is reloaded': (application) => application.evaluate(() => location.reload()),
  'a form is submitted with Enter': (application) => application.press('input', 'Enter'),
  'a form is submitted by a script': (application) =>
    application.evaluate(() => document.forms[0].submit()),
};

let browser, main;
before(async () => {
  [browser, main] = await Promise.all([
    launchBrowser(),
    bundle(`
      import '@scapi/elements/provider/define.js';
      import '@scapi/elements/recording-guard/define.js';
    `),
  ]);
});
after(() => browser?.close());

for (const [site, host] of [
  ['the same site as the desktop', '127.0.0.1'],
  ['another site', 'localhost'],
]) {
  test(`on ${site}`, async (t) => {
    const files = { '/index.html': page, '/main.js': main, '/next.html': next };
    const desktop = await openInDesktop({ files, host }, { path: '/index.html', browser });
    const { page: view } = desktop;
    const applicationOf = () =>
      view.frames().find((frame) => frame.url().startsWith(new URL(desktop.url).origin));

    try {
      await desktop.view.getByLabel('Card number').waitFor();
      for (const [way, leave] of Object.entries(ways)) {
        await t.test(`when ${way}`, async () => {
          await applicationOf().goto(desktop.url);
          // A call that the agent talks on, and that is recorded.
          const id = await view.evaluate(() => {
            const { world, perform } = globalThis.scapiDesktop;
            const call = world.call();
            perform('voice.answer', call);
            perform('voice.startCallRecording', call);
            return call;
          });
          const recording = (state) =>
            view.waitForFunction(
              ([call, wanted]) =>
                globalThis.scapiDesktop.state.interactions.find(
                  ({ interactionId }) => interactionId === call,
                )?.recordingState === wanted,
              [id, state],
            );
          await applicationOf().focus('input');
          await recording('PAUSED');
          const loaded = view.waitForEvent('framenavigated', (frame) => frame === applicationOf());
          await leave(applicationOf());
          await loaded;
          await recording('RECORDING');
          // And nothing pauses it again.
          await applicationOf().waitForLoadState();
          await recording('RECORDING');
          await view.evaluate((call) => {
            globalThis.scapiDesktop.perform('voice.hangUp', call);
            globalThis.scapiDesktop.perform('interaction.markdone', call);
          }, id);
        });
      }
      const notices = await view.evaluate(() => globalThis.scapiDesktop.state.notices);
      assert.deepEqual(notices, []);
      assert.deepEqual(desktop.errors, []);
    } finally {
      await desktop.close();
    }
  });
}

test('a frame that the desktop removes leaves the recording paused, and the desktop says so', async () => {
  const files = { '/index.html': page, '/main.js': main };
  const {
    page: view,
    view: application,
    close,
  } = await openInDesktop({ files }, { path: '/index.html', browser });
  try {
    await application.getByLabel('Card number').waitFor();
    await view.evaluate(() => {
      const { world, perform } = globalThis.scapiDesktop;
      const call = world.call();
      perform('voice.answer', call);
      perform('voice.startCallRecording', call);
    });
    await application.getByLabel('Card number').focus();
    await view.waitForFunction(
      () => globalThis.scapiDesktop.state.interactions[0].recordingState === 'PAUSED',
    );
    // As a crash, this gives the page no time for anything.
    await view.locator('sim-view-frame').evaluate((frame) => frame.remove());
    await view.getByText('left the recording of interaction').first().waitFor();
  } finally {
    await close();
  }
});
