// A page with a paused recording is left, in each way that a page can be: the recording runs again.
import { bundle } from '../support/bundle.mjs';
import { expect, testOf } from './application.mjs';

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
  'a link is followed': (app) => app.locator('a').click(),
  'a script navigates': (app) => run(app, () => (location.href = '/next.html')),
  'it is reloaded': (app) => run(app, () => location.reload()),
  'a form is submitted with Enter': (app) => app.locator('input').press('Enter'),
  'a form is submitted by a script': (app) => run(app, () => document.forms[0].submit()),
};
const run = (app, inPage) => app.locator('body').evaluate(inPage);

const servedOn = async (host) => {
  const main = await bundle(`
    import '@scapi/elements/provider/define.js';
    import '@scapi/elements/recording-guard/define.js';
  `);
  return { host, files: { '/index.html': page, '/main.js': main, '/next.html': next } };
};

/** A call that the agent talks on, whose recording the page pauses. */
async function pauseRecording({ app, desktop }) {
  await app.getByLabel('Card number').waitFor();
  const id = await desktop.customerCalls();
  await desktop.agentAnswers();
  await desktop.perform('voice.startCallRecording', id);
  await app.getByLabel('Card number').focus();
  await isRecording(desktop, 'PAUSED');
}
const isRecording = (desktop, state) =>
  expect.poll(async () => (await desktop.theCall()).recordingState).toBe(state);

for (const [site, host] of [
  ['the same site as the desktop', '127.0.0.1'],
  ['another site', 'localhost'],
]) {
  const test = testOf(() => servedOn(host));

  for (const [way, leave] of Object.entries(ways)) {
    test(`on ${site}, when ${way}`, async ({ app, desktop, page: desktopPage }) => {
      await pauseRecording({ app, desktop });
      const frame = desktopPage.frames().find((one) => one.parentFrame());
      const loaded = desktopPage.waitForEvent('framenavigated', (one) => one === frame);
      await leave(app);
      await loaded;
      await isRecording(desktop, 'RECORDING');
      // And nothing pauses it again.
      await frame.waitForLoadState();
      await isRecording(desktop, 'RECORDING');
      expect((await desktop.state()).notices).toEqual([]);
    });
  }
}

const test = testOf(() => servedOn('localhost'));

test('a frame that the desktop removes leaves the recording paused, and the desktop says so', async ({
  app,
  desktop,
  page: desktopPage,
}) => {
  await pauseRecording({ app, desktop });
  // As a crash, this gives the page no time for anything.
  await desktopPage.locator('sim-view-frame').evaluate((frame) => frame.remove());
  await expect(desktopPage.getByText('left the recording of interaction').first()).toBeVisible();
});
