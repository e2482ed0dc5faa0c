// The story of the README: `npm start`, a number in an application from another origin, a whole call.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchErrors } from './support/browser.mjs';
import { shareProject } from './support/shared-project.mjs';

const shared = shareProject();

const application = (page) =>
  page.frames().find((frame) => frame.url().startsWith(shared.project.examples['plain-html']));

test('a click on a number calls it, and the button follows the call to its end', async () => {
  const page = await shared.browser.newPage({ viewport: { width: 1440, height: 900 } });
  const errors = watchErrors(page);
  await page.goto(shared.project.address);
  await page.getByRole('tab', { name: 'Customers' }).click();
  await page.waitForFunction(() => window.scapiDesktop?.state.frames.length > 0);

  const frame = application(page);
  assert.notEqual(new URL(frame.url()).origin, new URL(page.url()).origin);
  const number = frame.getByRole('button', { name: /5001/ });
  const row = frame.locator('scapi-click-to-dial[destination="5001"]');
  const state = row.locator('[part="state"]');
  await frame.getByText('Connected with the desktop.').waitFor();

  await number.click();
  await state.filter({ hasText: 'Ringing…' }).waitFor();
  const call = await page.evaluate(() => window.scapiDesktop.state.interactions[0]);
  assert.equal(call.state, 'DIALING');
  assert.equal(call.userData.OrderId, '42');

  await page.getByRole('button', { name: 'Far end answers' }).click();
  await row.getByRole('timer').waitFor();
  await page.getByRole('button', { name: 'Hang up' }).first().click();
  await state.filter({ hasText: 'Call ended' }).waitFor();
  await page.getByRole('button', { name: 'Mark done' }).first().click();
  await state.filter({ hasText: 'Call ended' }).waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => window.scapiDesktop.state.interactions.length), 0);

  const log = page.getByRole('region', { name: 'Messages' });
  for (const text of [
    'voice.dial',
    'interaction · DIALING',
    'interaction · ESTABLISHED',
    'interaction · RELEASED',
  ]) {
    await log.getByText(text, { exact: false }).first().waitFor();
  }
  assert.deepEqual(errors, []);
  await page.close();
});

test('the application on its own says so at once, before any timer fires', async () => {
  const page = await shared.browser.newPage();
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.goto(shared.project.examples['plain-html']);
  await page.locator('#connection', { hasText: 'Open this page inside Agent Desktop' }).waitFor();
  const dialer = page.locator('scapi-click-to-dial').first();
  await dialer.locator('[part="state"]', { hasText: 'Not connected' }).waitFor();
  assert.equal(await dialer.getByRole('button').getAttribute('aria-disabled'), 'true');
  await page.close();
});
