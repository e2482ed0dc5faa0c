// The two example applications, as `npm start` shows them: a whole call inside the simulated desktop.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launchBrowser } from './support/browser.mjs';
import { openInDesktop } from './support/open-in-desktop.mjs';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));

let browser;
let folder;
before(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'scapi-examples-'));
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

/** Builds an example and puts it into the simulated desktop, until the test ends. */
async function open(name, t) {
  const outDir = join(folder, name);
  await build({
    root: join(examples, name),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  });
  const opened = await openInDesktop({ root: outDir }, { title: 'Customers', browser });
  t.after(opened.close);
  return {
    ...opened,
    /** Does something to the desktop's engine. */
    desktop: (action, value) => opened.page.evaluate(action, value),
  };
}

for (const name of ['react-crm', 'vue-crm']) {
  test(`${name} carries a call through, from the number to mark done`, async (t) => {
    const { page, errors, view, desktop } = await open(name, t);
    const button = (label) => view.getByRole('button', { name: label, exact: true });
    const reads = (text) => view.getByText(text, { exact: true }).waitFor();
    const callOf = () => desktop(() => globalThis.scapiDesktop.state.interactions[0]);

    await view.getByText('Connected').waitFor();
    await button('Call Ada Lovelace').click();
    await button('Ringing… Ada Lovelace').waitFor();
    const { interactionId, userData } = await callOf();
    assert.equal(userData.CustomerId, 'C-1001');

    await desktop((id) => globalThis.scapiDesktop.world.answer(id), interactionId);
    await button('Hold').click();
    await reads('On hold');
    await button('Resume').click();
    await button('Start recording').click();
    await reads('Recording');
    await button('Pause recording').click();
    await reads('Recording paused');

    await view.getByLabel('Note').fill('Wants the gears by Friday.');
    await reads('Not saved yet');
    await button('Save notes').click();
    await page.waitForFunction(
      () =>
        globalThis.scapiDesktop.state.interactions[0].userData.Note ===
        'Wants the gears by Friday.',
    );

    await button('Agent state: Ready').click();
    await view.getByRole('menuitemradio', { name: 'Not ready', exact: true }).click();
    await button('Agent state: Not ready').waitFor();

    await button('Hang up').click();
    await reads('Call ended');
    await button('Mark done').click();
    await view.getByText('No call.').waitFor();
    await button('Call Ada Lovelace').waitFor();
    assert.deepEqual(errors, []);
  });

  test(`${name} offers the customer who calls in a toast, and follows the desktop's case`, async (t) => {
    const { page, errors, view, desktop } = await open(name, t);
    const card = view.getByRole('region', { name: 'Customer', exact: true });
    await view.getByText('Connected').waitFor();

    await desktop(() => globalThis.scapiDesktop.world.call({ ani: '+15550101' }));
    await page.waitForFunction(() => globalThis.scapiDesktop.state.toasts.length === 1);
    await desktop(() => {
      const { state, agent } = globalThis.scapiDesktop;
      agent.clickToastButton(state.toasts[0].id, 0);
    });
    await card.getByText('Harbor Compilers').waitFor();
    await view.getByRole('button', { name: 'Answer' }).click();
    await view.getByText('Talking', { exact: true }).waitFor();

    await desktop(() => globalThis.scapiDesktop.world.call({ ani: '5005' }));
    const cases = view.getByRole('region', { name: 'Cases' });
    await cases.getByRole('button', { name: 'Edsger Dijkstra' }).click();
    await view.getByText('Incoming call', { exact: true }).waitFor();
    await page.waitForFunction(
      () => globalThis.scapiDesktop.state.cases.find(({ selected }) => selected).title === '5005',
    );
    assert.deepEqual(errors, []);
  });
}
