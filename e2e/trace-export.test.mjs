// What the desktop page saves of an application it reads again and plays to the same application.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { parseTrace } from '@scapi/simulator/testing';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser, watchErrors } from './support/browser.mjs';
import { startSimulator } from './support/simulator.mjs';

const read = (name) => readFile(new URL(`support/${name}`, import.meta.url), 'utf8');

let application;
let simulator;
let browser;
let page;
let errors;

before(async () => {
  application = await serveStatic({
    files: {
      '/index.html': await read('raw-application.html'),
      '/raw-application.js': await read('raw-application.js'),
    },
    host: 'localhost',
  });
  simulator = await startSimulator([`CRM=${application.origin}/`, '--placement', 'side']);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  errors = watchErrors(page);
  await page.goto(simulator.address);
});
after(async () => {
  await browser?.close();
  await Promise.all([application?.close(), simulator?.stop()]);
});

const view = () => page.frameLocator(`iframe[src^="${application.origin}"]`);

let saved;

test('Export saves the messages of one application as a trace', async () => {
  await view().getByText('Connected').waitFor();
  await view().getByRole('button', { name: 'Dial 5001' }).click();
  await view().locator('#call', { hasText: 'DIALING DIALING' }).waitFor();
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
  await view().locator('#call', { hasText: 'none' }).waitFor();
  await view().getByText('Connected').waitFor();
  await view().getByRole('button', { name: 'Dial 5001' }).click();
  await view().locator('#call', { hasText: 'DIALING DIALING' }).waitFor();
  await page.getByText('Replayed without a difference.').waitFor();

  await page.getByRole('button', { name: 'Back to the desktop' }).click();
  await view().locator('#call', { hasText: 'none' }).waitFor();
  await view().getByText('Connected').waitFor();
});

test('nothing went wrong on the page', () => {
  assert.deepEqual(errors, []);
});
