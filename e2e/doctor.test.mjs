// The doctor in a desktop, as an integrator meets it: from the command to the files that it saves, and back into a
// simulator that behaves like the desktop that was examined.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parseTrace } from '@scapi/simulator/testing';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser, watchErrors } from './support/browser.mjs';
import { openAsPopup } from './support/open-in-desktop.mjs';
import { runSimulator, startSimulator } from './support/simulator.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let doctor, browser, folder, options, site;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scapi-doctor-'));
  doctor = await startSimulator(['doctor']);
  // Another site than the desktop's, as in life.
  site = doctor.address.replace('127.0.0.1', 'localhost');
  options = join(folder, 'options.json');
  const granted = 'agent.*, media.*, interaction.*, system.*, configuration.*, outbound.*, auth.*';
  await writeFile(
    options,
    JSON.stringify({
      'service-client-api.accepted-web-content-origins': `${site} (${granted})`,
      'service-client-api.rate-limit': 500,
    }),
  );
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await doctor?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the doctor in a desktop that talks to a customer. */
async function open(args) {
  const simulator = await startSimulator([`Doctor=${site}`, '--options', options, ...args]);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const errors = watchErrors(page);
  await page.goto(simulator.address);
  const view = page.frameLocator(`iframe[src^="${site}"]`);
  await view.getByRole('heading', { name: 'SCAPI doctor' }).waitFor();
  await page.evaluate(() => {
    const { scapiDesktop: desktop } = globalThis;
    const call = desktop.world.call({ ani: '+15550123', userData: { Segment: 'Gold customer' } });
    desktop.perform('voice.answer', call);
    desktop.world.loadCampaign('Spring', 'Preview');
    desktop.world.startCampaign('Spring');
    desktop.perform('outbound.getPreviewRecord', 'Spring');
  });
  return { page, view, errors, simulator };
}

/** Examines the desktop, and lets the agent work while it watches. */
async function examine({ page, view }) {
  await view.getByLabel('Questions a minute, at most').fill('6000');
  await view.getByLabel(/Also ask for the token/).check();
  await view.getByRole('button', { name: 'Examine this desktop' }).click();
  await view.getByRole('button', { name: 'Finish watching' }).waitFor();
  const before = await page.evaluate(() => {
    const { scapiDesktop: desktop } = globalThis;
    const seen = desktop.log.entries.length;
    desktop.perform('voice.hold', '1');
    desktop.perform('voice.resume', '1');
    desktop.perform('agent.setState', 'NotReady');
    return seen;
  });
  // What the desktop has sent, the doctor hears before the answers to what it asks next.
  await page.waitForFunction((seen) => globalThis.scapiDesktop.log.entries.length > seen, before);
  await view.getByRole('button', { name: 'Finish watching' }).click();
  await view.getByRole('button', { name: 'Examine again' }).waitFor();
}

async function save({ page, view }, name) {
  const download = page.waitForEvent('download');
  await view.getByRole('button', { name, exact: true }).click();
  return readFile(await (await download).path(), 'utf8');
}

/** Examines a desktop of a dialect; returns what the doctor saves. */
async function examineWith(...args) {
  const opened = await open(args);
  await examine(opened);
  const { page, errors, simulator } = opened;
  const saved = {
    report: await save(opened, 'Report as JSON'),
    text: await save(opened, 'Report as text'),
    trace: await save(opened, 'Trace'),
    dialect: await save(opened, 'Dialect file'),
  };
  const { agent, requests } = await page.evaluate(() => ({
    agent: globalThis.scapiDesktop.state.agent,
    requests: globalThis.scapiDesktop.log.entries
      .filter(({ direction }) => direction === 'in')
      .map(({ message }) => message.request ?? message.event),
  }));
  assert.deepEqual(errors, []);
  await page.close();
  await simulator.stop();
  return { ...saved, agent, requests };
}

const withoutTimes = (report) => ({ ...JSON.parse(report), latency: undefined });

const dialects = [
  [],
  ['booleanResults=text', 'optionResults=flat', 'allowedServices=patterns', 'stateNameField=type'],
  [
    ...['campaignResults=object', 'recordResults=object', 'caseResults=main', 'tokenResult=object'],
    ...['refusedService=silence', 'unknownMedia=null', 'frameIdentification=attach'],
    ...['acknowledgeUnsubscribe=true', 'unknownEventName=refuse', 'resumeEvent=PARTY_CHANGED'],
    ...['agentEventField=type', 'subscriptionIdType=number', 'repeatedSubscription=each'],
  ],
];

test(
  'a simulator with the dialect file looks the same to the doctor',
  { concurrency: 3 },
  async (t) => {
    // Side by side: most of the time goes by with waiting for answers that do not come.
    await Promise.all(
      dialects.map((dialect, index) =>
        t.test(dialect.join(' ') || 'the default', () => compare(dialect, index)),
      ),
    );
  },
);

async function compare(dialect, index) {
  const first = await examineWith(...dialect.flatMap((choice) => ['--dialect', choice]));
  const choices = JSON.parse(first.dialect);
  for (const choice of dialect) {
    const [name, value] = choice.split('=');
    assert.equal(String(choices[name]), value, name);
  }
  const file = join(folder, `dialect-${index}.json`);
  await writeFile(file, first.dialect);
  const second = await examineWith('--dialect', file);
  assert.deepEqual(withoutTimes(second.report), withoutTimes(first.report));
  assert.equal(second.dialect, first.dialect);

  const { username, firstname, lastname, employeeId } = first.agent;
  const secrets = [username, firstname, lastname, employeeId, '15550123', 'Gold', 'eyJ', site];
  for (const text of [first.report, first.text, first.trace])
    for (const secret of secrets) assert.ok(!text.includes(secret), secret);
  assert.ok(parseTrace(first.trace).entries.length > 60);
  assert.deepEqual(
    first.requests.filter((name) => !/\.(get|is|amI)|^(un)?subscribe$/.test(name)),
    [],
  );
}

test('as a popup it is accessible, in light and dark, at 320 and 1440 pixels', async () => {
  const { popup, close } = await openAsPopup(site, browser);
  const errors = watchErrors(popup);
  await popup.getByText('The page is shown by its opener window.').waitFor();
  await popup.getByLabel('Questions a minute, at most').fill('6000');
  await popup.getByRole('button', { name: 'Examine this desktop' }).click();
  await popup.getByRole('button', { name: 'Finish watching' }).waitFor();
  await popup.evaluate(axe);
  for (const colorScheme of ['light', 'dark']) {
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of [320, 1440]) {
      await popup.setViewportSize({ width, height: 900 });
      const { problems, overflow } = await popup.evaluate(async () => ({
        problems: (await globalThis.axe.run()).violations.map(
          ({ id, nodes }) => `${id} ${nodes[0]?.failureSummary}`,
        ),
        overflow: document.documentElement.scrollWidth - globalThis.innerWidth,
      }));
      assert.deepEqual(problems, [], `${colorScheme} ${width}`);
      assert.ok(overflow <= 0, `${width} pixels: ${overflow} too many`);
      if (process.env.DOCTOR_PICTURES)
        await popup.screenshot({
          fullPage: width === 1440,
          path: join(process.env.DOCTOR_PICTURES, `${colorScheme}-${width}.png`),
        });
    }
  }
  assert.deepEqual(errors, []);
  await close();
});

test('--out writes a folder that runs on any web server, and alone says what to do', async () => {
  const out = join(folder, 'page');
  const { code, out: said } = await runSimulator(['doctor', '--out', out]);
  assert.equal(code, 0);
  assert.ok(said.trimEnd().endsWith(out));
  assert.deepEqual((await readdir(out)).sort(), [
    'THIRD-PARTY-NOTICES.md',
    'doctor.js',
    'icon.svg',
    'index.html',
    'page.css',
  ]);
  const server = await serveStatic({ root: out });
  const page = await browser.newPage();
  const errors = watchErrors(page);
  await page.goto(server.origin);
  await page.getByText('No desktop is around this page.').waitFor();
  assert.deepEqual(errors, []);
  await page.close();
  await server.close();
});

test('a dialect file that is wrong is told with line and column', async () => {
  const file = join(folder, 'wrong.json');
  await writeFile(file, '{\n  "rateWindow": "round"\n}');
  const { code, err } = await runSimulator(['--dialect', file]);
  assert.equal(code, 2);
  assert.match(err, /wrong\.json:2:17: rateWindow must be one of "sliding", "fixed"\n$/);
});
