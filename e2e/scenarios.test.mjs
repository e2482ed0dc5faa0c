// Scenarios where people meet them: given on the command line, and chosen on the desktop page.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchBrowser } from './support/browser.mjs';
import { startSimulator } from './support/simulator.mjs';

const scenario = {
  name: 'greeting',
  title: 'Greeting',
  seed: 'greeting',
  options: { 'service-client-api.user-data.read-allowed': 'Segment' },
  steps: [
    { do: 'world.call', with: [{ ani: '+15550123', userData: { Segment: 'Gold' } }], as: 'call' },
    { after: 100, do: 'voice.answer', with: ['$call'] },
  ],
};

let folder;
let simulator;
let browser;
let page;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scapi-scenario-'));
  const file = join(folder, 'greeting.json');
  await writeFile(file, JSON.stringify(scenario));
  simulator = await startSimulator(['--scenario', file]);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(simulator.address);
});
after(async () => {
  await browser?.close();
  await simulator?.stop();
  await rm(folder, { recursive: true });
});

test('a scenario of the command line runs when the page is there', async () => {
  await page.getByRole('button', { name: 'Hang up', exact: true }).waitFor();
  const { options, interactions } = await page.evaluate(() => {
    const { options, state } = globalThis.scapiDesktop;
    return { options, interactions: state.interactions };
  });
  assert.equal(interactions[0].ani, '+15550123');
  assert.equal(interactions[0].state, 'TALKING');
  assert.equal(options['service-client-api.user-data.read-allowed'], 'Segment');
});

test('the same seed gives the same identifiers', async () => {
  const caseIds = () =>
    page.evaluate(() => globalThis.scapiDesktop.state.cases.map(({ caseId }) => caseId));
  const first = await caseIds();
  await page.reload();
  await page.getByRole('button', { name: 'Hang up', exact: true }).waitFor();
  assert.deepEqual(await caseIds(), first);
});

test('a ready scenario starts and stops at its button', async () => {
  await page.getByRole('tab', { name: 'Scenarios' }).click();
  await page.getByRole('button', { name: 'Run Chat' }).click();
  await page.waitForFunction(() =>
    globalThis.scapiDesktop.state.interactions.some(({ media }) => media === 'chat'),
  );
  await page.getByRole('button', { name: 'Stop Chat' }).click();
  await page.getByRole('button', { name: 'Run Chat' }).waitFor();
});
