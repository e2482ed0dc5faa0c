// A page written for the vendor's script runs in the simulated desktop, from another origin, with the drop-in in its place.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '../tools/static-server.mjs';
import { openAsPopup, openInDesktop } from './support/open-in-desktop.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

let browser, page, url, view, errors, press, click, shows, inApplication, reload, close;

const script = await readFile(path('packages/compat/dist/wwe-service-client-api.js'), 'utf8');

before(async () => {
  ({ browser, page, url, view, errors, press, click, shows, inApplication, reload, close } =
    await openInDesktop(
      {
        root: path('examples/vendor-style'),
        files: { '/wwe-service-client-api.js': script },
      },
      { placement: 'side' },
    ));
  await view.getByText('Connected, 77 services').waitFor();
});
after(() => close?.());

/** Waits until the page has logged this. */
const logged = (text) => view.getByRole('listitem').filter({ hasText: text }).first().waitFor();

test('it learns who the agent is and follows the state it sets', async () => {
  await view.locator('#agent', { hasNotText: '–' }).waitFor();
  await click('Not ready');
  await shows('state', 'NOT_READY');
  await click('Ready');
  await shows('state', 'READY');
});

test('it dials without user data, and follows the call', async () => {
  await click('Dial 5001');
  await shows('interaction', 'DIALING');
  await press('Far end answers');
  await shows('interaction', 'TALKING');
  await click('Hold');
  await shows('interaction', 'HELD');
  await click('Resume');
  await shows('interaction', 'TALKING');
});

test('it attaches data that the agent sees', async () => {
  await click('Attach order 4711');
  await shows('order', '4711');
  await page.getByRole('row', { name: /OrderId 4711/ }).waitFor();
});

test('it hears of a failure with the second callback alone', async () => {
  await click('Send a misspelled request');
  await logged(/^FAILED /);
});

test('the new client is on the same connection, and asks for nothing twice', async () => {
  const { status, held, subscriptions } = await inApplication(async () => {
    const { client } = globalThis.genesys.wwe.service;
    let count = 0;
    client.tap((direction, message) => {
      if (direction === 'out' && message.event) count++;
    });
    const heard = new Promise((resolve) => client.on('interaction', resolve));
    const [interaction] = await client.interaction.getInteractions();
    await client.voice.hold(interaction.interactionId);
    return {
      status: client.$status.get().status,
      held: (await heard).interaction.state,
      subscriptions: count,
    };
  });
  assert.deepEqual(
    { status, held, subscriptions },
    { status: 'connected', held: 'HELD', subscriptions: 0 },
  );
  await shows('interaction', 'HELD');
});

test('the call ends and is marked done', async () => {
  await click('Hang up');
  await shows('interaction', 'IDLE');
  await click('Mark done');
  await shows('interaction', 'none');
  assert.equal(await page.evaluate(() => globalThis.scapiDesktop.state.interactions.length), 0);
});

test('the agent presses a button of its toast', async () => {
  await click('Show toast');
  await press('Later');
  await logged('Toast button 1');
});

test('loaded anew it connects again, and each event is sent to it once', async () => {
  await reload();
  await view.getByText('Connected, 77 services').waitFor();
  await click('Dial 5001');
  await shows('interaction', 'DIALING');
  const sent = await page.evaluate(() =>
    globalThis.scapiDesktop.log.entries
      .filter(({ message }) => message.event === 'interaction')
      .map(({ message }) => message.data.eventType),
  );
  assert.deepEqual(
    sent.filter((type) => type === 'DIALING'),
    ['DIALING'],
  );
});

test('it left no global behind (Q5), and nothing went wrong on either page', async () => {
  assert.deepEqual(await inApplication(() => globalThis.frameId), undefined);
  assert.deepEqual(errors, []);
});

test('as a popup it talks to the desktop that opened it', async () => {
  const { popup, close: closeDesktop } = await openAsPopup(url, browser);
  await popup.getByText('Connected, 77 services').waitFor();
  await popup.getByRole('button', { name: 'Dial 5001', exact: true }).click();
  await popup.locator('#interaction', { hasText: 'DIALING' }).waitFor();
  await closeDesktop();
});

test('opened on its own it fails with advice, and answers itself no more (Q4)', async () => {
  const alone = await browser.newPage();
  await alone.goto(url);
  await alone.getByRole('button', { name: 'Dial 5001' }).click();
  await alone
    .getByText(/^FAILED There is no desktop to talk to/)
    .first()
    .waitFor();
  assert.equal(await alone.getByText(/^OK/).count(), 0);
  await alone.close();
});

/** Shows a page with the script tag inside another that answers every request; resolves with what was logged. */
async function embed(attributes) {
  const inner = await serveStatic({
    files: {
      '/index.html': `<!doctype html><script src="/api.js" ${attributes}></script>
        <script>genesys.wwe.service.agent.get(
          (message) => console.log('answered', message.data),
          (reason) => console.log('failed', reason.errorMessage));</script>`,
      '/api.js': script,
    },
    host: 'localhost',
  });
  const outer = await serveStatic({
    files: {
      '/index.html': `<!doctype html><link rel="icon" href="data:,"><iframe src="${inner.origin}/"></iframe>
        <script>addEventListener('message', ({ source, origin, data: { referenceId } }) =>
          source.postMessage({ referenceId, data: 'a secret',
            userAgent: 'WWE Server', protocolVersion: 2 }, origin));</script>`,
    },
  });
  const host = await browser.newPage();
  const lines = [];
  const settled = new Promise((resolve) => {
    host.on('console', (message) => {
      lines.push(message.text());
      if (/^(answered|failed)/.test(message.text())) resolve();
    });
  });
  await host.goto(outer.origin);
  await settled;
  await host.close();
  await Promise.all([inner.close(), outer.close()]);
  return { lines, origin: outer.origin };
}

test('the tag names the origin to trust, and no other page is believed', async () => {
  const { lines, origin } = await embed('data-origin="https://desktop.example https://b.example"');
  const failure = lines.find((line) => line.startsWith('failed')) ?? '';
  assert.match(failure, new RegExp(`${origin} embeds this page`));
});

test('without an origin the page that embeds this one is trusted, and nothing is logged', async () => {
  const { lines, origin } = await embed('');
  assert.deepEqual(
    lines.filter((line) => !line.includes(`Trusting ${origin}`)),
    ['answered a secret'],
  );
});

test('data-debug brings the log back, redacted', async () => {
  const { lines } = await embed('data-debug');
  const log = lines.filter((line) => line.startsWith('ServiceClientAPI: receiveMessage:')).join();
  assert.match(log, /"userAgent": "WWE Server"/);
  assert.doesNotMatch(log, /a secret/);
});
