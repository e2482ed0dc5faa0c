// A page with no code of ours, from another origin, in the desktop page as the command line serves it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openAsPopup, openInDesktop } from './support/open-in-desktop.mjs';
import { startSimulator } from './support/simulator.mjs';

let browser, page, address, url, view, errors, press, shows, reload, close;

before(async () => {
  ({ browser, page, address, url, view, errors, press, shows, reload, close } = await openInDesktop(
    { root: fileURLToPath(new URL('support', import.meta.url)) },
    { path: '/raw-application.html', placement: 'side' },
  ));
  await view.getByText('Connected').waitFor();
});
after(() => close?.());

test('the application asks from another origin and learns all 77 services', async () => {
  assert.notEqual(new URL(url).origin, new URL(address).origin);
  await shows('connection', 'Connected, 77 services');
});

test('it completes a call with the agent and the far end', async () => {
  await view.getByRole('button', { name: 'Dial 5001' }).click();
  await shows('call', 'DIALING DIALING');
  await press('Far end answers');
  await shows('call', 'ESTABLISHED TALKING');
  await press('Hold');
  await shows('call', 'HELD HELD');
  await press('Resume');
  await shows('call', 'ESTABLISHED TALKING');
});

test('it changes the user data of the call, and the agent sees it', async () => {
  await view.getByRole('button', { name: 'Attach order' }).click();
  await shows('call', 'ATTACHED_DATA_CHANGED TALKING');
  await shows('order', '4711');
  await page.getByRole('row', { name: /OrderId 4711/ }).waitFor();
});

test('the call ends and is marked done', async () => {
  await press('Hang up');
  await shows('call', 'RELEASED IDLE');
  await press('Mark done');
  await shows('call', 'REMOVED IDLE');
  assert.equal(await page.evaluate(() => globalThis.scapiDesktop.state.interactions.length), 0);
});

test('the agent presses a button of its toast', async () => {
  await view.getByRole('button', { name: 'Show toast' }).click();
  await page.getByText('Order 4711 was paid').waitFor();
  await press('Open order');
  await shows('choice', 'mine 1');
});

test('it connects again after it was reloaded, and is heard and told once', async () => {
  await reload();
  await shows('connection', 'Connected, 77 services');
  await view.getByRole('button', { name: 'Dial 5001' }).click();
  await shows('call', 'DIALING DIALING');
  const sent = await page.evaluate(() =>
    globalThis.scapiDesktop.log.entries.filter(({ message }) => message.event === 'interaction'),
  );
  assert.deepEqual(
    sent.map(({ message }) => message.data.eventType).filter((type) => /ADDED|DIALING/.test(type)),
    ['ADDED', 'DIALING'],
  );
});

test('nothing went wrong on either page', async () => {
  await shows('failure', 'none');
  assert.deepEqual(errors, []);
});

test('a popup talks to the desktop through its opener', async () => {
  const { opener, popup, close: closeDesktop } = await openAsPopup(url, browser);
  await popup.getByText('Connected, 77 services').waitFor();
  await popup.getByRole('button', { name: 'Dial 5001' }).click();
  await popup.locator('#call', { hasText: 'DIALING' }).waitFor();
  await popup.close();
  await opener.waitForFunction(() => globalThis.scapiDesktop.state.frames.length === 0);
  await closeDesktop();
});

test('an application whose origin is not accepted changes nothing and hears nothing', async () => {
  const desktop = await startSimulator([url]);
  const stranger = await browser.newPage();
  await stranger.goto(desktop.address);
  await stranger.waitForFunction(() => globalThis.scapiDesktop?.state.frames.length > 0);
  await stranger.evaluate(() =>
    globalThis.scapiDesktop.configure({
      options: { 'service-client-api.accepted-web-content-origins': 'https://crm.example' },
    }),
  );
  const frame = stranger.frameLocator('iframe');
  await frame.locator('body').evaluate(() => location.reload());
  await stranger.evaluate(() => globalThis.scapiDesktop.log.clear());
  await stranger.waitForFunction(() => globalThis.scapiDesktop.log.entries.length > 2);
  await frame.getByRole('button', { name: 'Dial 5001' }).click();
  await stranger.waitForFunction(() =>
    globalThis.scapiDesktop.log.entries.some(({ message }) => message.request === 'voice.dial'),
  );
  const { outcomes, interactions } = await stranger.evaluate(() => {
    const { log, state } = globalThis.scapiDesktop;
    return {
      outcomes: log.entries.map(({ outcome }) => outcome),
      interactions: state.interactions,
    };
  });
  assert.deepEqual([...new Set(outcomes)], ['ignored']);
  assert.deepEqual(interactions, []);
  await frame.getByText('Waiting for the desktop').waitFor();
  await stranger.close();
  await desktop.stop();
});
