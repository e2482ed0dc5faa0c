// What the desktop page saves of an application it reads again and plays to the same application.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseTrace } from '@scapi/simulator/testing';
import { openInDesktop } from './support/open-in-desktop.mjs';

let page, view, errors, close;

before(async () => {
  ({ page, view, errors, close } = await openInDesktop(
    { root: fileURLToPath(new URL('support', import.meta.url)) },
    { path: '/raw-application.html', title: 'CRM', placement: 'side' },
  ));
});
after(() => close?.());

let saved;

test('Export saves the messages of one application as a trace', async () => {
  await view.getByText('Connected').waitFor();
  await view.getByRole('button', { name: 'Dial 5001' }).click();
  await view.locator('#call', { hasText: 'DIALING DIALING' }).waitFor();
  await page.getByRole('button', { name: 'Traces: export, import, replay' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const file = await download;
  assert.equal(file.suggestedFilename(), 'trace.json');
  saved = await file.path();

  const { entries } = parseTrace(await readFile(saved, 'utf8'));
  const asked = entries.flatMap(({ direction, message }) =>
    direction === 'out' && message.request ? [message.request] : [],
  );
  assert.ok(asked.includes('system.getAllowedServices') && asked.includes('voice.dial'));
  assert.ok(entries.some(({ message }) => message.event === 'interaction'));
});

test('Import and Replay play it to the application, which lives through the same again', async () => {
  await page.locator('input[type=file]').setInputFiles(saved);
  await page.getByRole('button', { name: 'Replay', exact: true }).click();
  await page.getByText('Replaying…').waitFor();
  // Loaded anew, it knows of no call.
  await view.locator('#call', { hasText: 'none' }).waitFor();
  await view.getByText('Connected').waitFor();
  await view.getByRole('button', { name: 'Dial 5001' }).click();
  await view.locator('#call', { hasText: 'DIALING DIALING' }).waitFor();
  await page.getByText('Replayed without a difference.').waitFor();

  await page.getByRole('button', { name: 'Back to the desktop' }).click();
  await view.locator('#call', { hasText: 'none' }).waitFor();
  await view.getByText('Connected').waitFor();
});

test('nothing went wrong on the page', () => {
  assert.deepEqual(errors, []);
});
