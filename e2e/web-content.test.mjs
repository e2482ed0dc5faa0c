// Pages without any code of ours, placed on the desktop by options alone, as the vendor's README does it.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser, watchErrors } from './support/browser.mjs';
import { startSimulator } from './support/simulator.mjs';

let folder, application, simulator, browser, page, errors;

/** The address of the application, with what its frame is to be known by. */
const urlOf = (query) => `${application.origin}/raw-application.html?${query}`;
const view = (query) => page.frameLocator(`iframe[src*="?${query}"]`);
const press = (name) => page.getByRole('button', { name, exact: true }).click();
const configure = (options) =>
  page.evaluate((change) => globalThis.scapiDesktop.configure({ options: change }), options);
const notes = () => page.getByRole('list', { name: 'Notes' });

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scapi-options-'));
  application = await serveStatic({
    root: fileURLToPath(new URL('support', import.meta.url)),
    host: 'localhost',
  });
  const options = {
    'interaction-workspace': {
      'workspace.web-content': 'MyCustomAPISample, Missing',
      'interaction.web-content': 'Script',
    },
    MyCustomAPISample: { label: 'My Sample', url: urlOf('workspace') },
    'Script/label': 'Script',
    'Script/url': urlOf('call=$Interaction.Id$&segment=$AttachedData.Segment$'),
  };
  const file = join(folder, 'options.json');
  await writeFile(file, JSON.stringify(options));
  simulator = await startSimulator(['--options', file]);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  errors = watchErrors(page);
  await page.goto(simulator.address);
});
after(async () => {
  await browser?.close();
  await Promise.all([simulator?.stop(), application?.close(), rm(folder, { recursive: true })]);
});

test('what is wrong with the options is said at the start, with the option and the reason', async () => {
  const reason = /^workspace\.web-content names section Missing, which has no options\./;
  assert.match(simulator.errors(), reason);
  await notes().getByText(reason).waitFor();
});

test('a page at workspace level completes a call, a change of data and a toast', async () => {
  const sample = view('workspace');
  const shows = (id, text) => sample.locator(`#${id}`, { hasText: text }).waitFor();
  await page.getByRole('tab', { name: 'My Sample' }).waitFor();
  await shows('connection', 'Connected, 77 services');
  await sample.getByRole('button', { name: 'Dial 5001' }).click();
  await press('Far end answers');
  await shows('call', 'ESTABLISHED TALKING');
  await sample.getByRole('button', { name: 'Attach order' }).click();
  await shows('order', '4711');
  await sample.getByRole('button', { name: 'Show toast' }).click();
  await press('Open order');
  await shows('choice', 'mine 1');
  await press('Hang up');
  await press('Mark done');
  await shows('call', 'REMOVED IDLE');
});

test('a page at interaction level opens with each interaction, with its data in the address', async () => {
  const call = (segment) =>
    page.evaluate(
      (Segment) => globalThis.scapiDesktop.world.call({ userData: { Segment } }),
      segment,
    );
  const [first, second] = [await call('Gold & more'), await call('Silver')];
  for (const [id, segment] of [
    [first, 'Gold%20%26%20more'],
    [second, 'Silver'],
  ]) {
    const script = view(`call=${id}&segment=${segment}`);
    await script.locator('#connection', { hasText: 'Connected, 77 services' }).waitFor({
      state: 'attached',
    });
  }
  await page.evaluate((id) => globalThis.scapiDesktop.world.hangUp(id), first);
  await page.locator(`iframe[src*="call=${first}&"]`).waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Script' }).click();
  const script = view(`call=${second}&`);
  await page.evaluate((id) => {
    globalThis.scapiDesktop.perform('voice.answer', id);
  }, second);
  await script.getByText('ESTABLISHED TALKING').waitFor();
  await script.getByRole('button', { name: 'Attach order' }).click();
  await page.getByRole('tab', { name: 'Case' }).click();
  await page.getByRole('row', { name: /OrderId 4711/ }).waitFor();
});

test('a change at run time takes effect, and leaves the other pages as they are', async () => {
  await configure({
    Late: { label: 'Late', url: urlOf('late') },
    'workspace.web-content': 'Late, MyCustomAPISample',
  });
  await view('late')
    .locator('#connection', { hasText: 'Connected' })
    .waitFor({ state: 'attached' });
  // The call of before is still there: the page was not loaded anew.
  assert.equal(await view('workspace').locator('#choice').textContent(), 'mine 1');
  assert.equal(await notes().getByText('Missing').count(), 0);
  await configure({ 'Late/url': urlOf('other'), 'Late/mode': 'ceiling' });
  await page.locator('iframe[src*="?other"]').waitFor({ state: 'attached' });
  assert.equal(await page.locator('iframe[src*="?late"]').count(), 0);
  await notes().getByText('Late/mode must be one of').waitFor();
  await configure({ 'workspace.web-content': '', 'interaction.web-content': '' });
  await page.locator('iframe').first().waitFor({ state: 'detached' });
  assert.equal(await page.locator('iframe').count(), 0);
  assert.deepEqual(errors, []);
});

test('the command line places each address on its own, and at both levels', async () => {
  const desktop = await startSimulator([
    '--view',
    `popup:Reports=${urlOf('reports')}`,
    '--view',
    `interaction/popup:Notes=${urlOf('notes=$Interaction.Id$')}`,
    '--view',
    `side:${urlOf('side')}`,
  ]);
  const other = await browser.newPage();
  await other.goto(desktop.address);
  await other.frameLocator('iframe[src*="?side"]').getByText('Connected').waitFor();
  await other.getByRole('button', { name: 'Open Reports in a window' }).waitFor();
  const opening = other.waitForEvent('popup');
  const call = await other.evaluate(() => globalThis.scapiDesktop.world.call());
  const popup = await opening;
  assert.equal(new URL(popup.url()).search, `?notes=${call}`);
  await popup.getByText('Connected, 77 services').waitFor();
  // Another case is selected: the window of the first one stays connected.
  await other.evaluate(() => globalThis.scapiDesktop.world.call());
  await other.evaluate(() => globalThis.scapiDesktop.perform('voice.dial', '5001'));
  await popup.getByText('DIALING DIALING').waitFor();
  await other.close();
  await desktop.stop();
});
