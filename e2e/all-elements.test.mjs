// Every tag on one plain page from another origin, under a strict Content-Security-Policy with Trusted Types:
// one script, and an agent who clicks and types.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { openAsPopup, openInDesktop } from './support/open-in-desktop.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const manifest = JSON.parse(await readFile(path('packages/elements/custom-elements.json'), 'utf8'));
const tags = manifest.modules
  .flatMap(({ declarations }) => declarations ?? [])
  .flatMap(({ tagName }) => tagName ?? []);

let browser, page, address, url, view, errors, inApplication, close;
before(async () => {
  ({ browser, page, address, url, view, errors, inApplication, close } = await openInDesktop(
    {
      root: path('examples/all-elements'),
      transform: async (name) =>
        /^\/scapi-[\w-]+\.js$/.test(name)
          ? {
              body: await readFile(path(`packages/elements/dist/browser${name}`), 'utf8'),
              type: 'text/javascript',
            }
          : undefined,
    },
    {
      initScript: () => {
        globalThis.violations = [];
        addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective, sourceFile, lineNumber }) => {
            globalThis.violations.push(`${effectiveDirective} ${sourceFile}:${lineNumber}`);
          },
        );
      },
    },
  ));
  await view.locator('scapi-connection-status').getByText('Connected', { exact: true }).waitFor();
});
after(() => close?.());

/** An element of the page, to look into as an agent does. */
const tag = (name) => view.locator(`scapi-${name}`).first();
const press = (name, label) => tag(name).getByRole('button', { name: label }).first().click();
/** Asks the simulated desktop. */
const desktop = (ask, argument) => page.evaluate(ask, argument);
/** Waits until the simulated desktop is in a state. */
const until = (condition, argument) => page.waitForFunction(condition, argument);
const call = () =>
  desktop(() => globalThis.scapiDesktop.state.interactions.find(({ media }) => media === 'voice'));

test('the page has every tag, and each is upgraded', async () => {
  const missing = await inApplication(
    (names) => names.filter((name) => !document.querySelector(name)?.shadowRoot?.firstElementChild),
    tags,
  );
  assert.deepEqual(missing, []);
});

test('a state of the agent and of a channel is chosen', async () => {
  await press('agent-state', 'Ready');
  await tag('agent-state').getByRole('menuitemradio', { name: 'Not Ready' }).first().click();
  await until(() => globalThis.scapiDesktop.state.agentState.operationName === 'NotReady');
});

test('a number is called, and the call controlled', async () => {
  await press('click-to-dial', '5001');
  await until(() => globalThis.scapiDesktop.state.interactions.length === 1);
  const { interactionId } = await call();
  await desktop((id) => globalThis.scapiDesktop.world.answer(id), interactionId);
  await tag('click-to-dial').getByRole('timer').waitFor();
  await press('call-controls', 'Hold');
  await until(() => globalThis.scapiDesktop.state.interactions[0].state === 'HELD');
  await press('call-controls', 'Resume');
  await until(() => globalThis.scapiDesktop.state.interactions[0].state === 'TALKING');
});

test('the call is recorded, and a sensitive field interrupts that', async () => {
  await press('recording-controls', 'Record');
  await until(() => globalThis.scapiDesktop.state.interactions[0].recordingState === 'RECORDING');
  await view.getByLabel('Card number').focus();
  await until(() => globalThis.scapiDesktop.state.interactions[0].recordingState === 'PAUSED');
  await view.getByLabel('Card number').pressSequentially('4111');
  assert.equal(await view.getByLabel('Card number').inputValue(), '4111');
  await view.getByLabel('Security code').focus();
  await view.getByRole('heading', { name: 'Payment' }).click();
  await until(() => globalThis.scapiDesktop.state.interactions[0].recordingState === 'RECORDING');
});

test('attached data is edited', async () => {
  const field = tag('user-data-editor').getByRole('textbox', { name: 'OrderId' });
  await field.fill('43');
  await field.press('Enter');
  await until(() => globalThis.scapiDesktop.state.interactions[0].userData.OrderId === '43');
});

test('a colleague is consulted, and the call transferred', async () => {
  await tag('consult').getByRole('textbox').fill('5002');
  await press('consult', 'Consult');
  await until(() =>
    globalThis.scapiDesktop.state.interactions.some(({ isConsultation }) => isConsultation),
  );
  const id = await desktop(
    () =>
      globalThis.scapiDesktop.state.interactions.find((one) => one.isConsultation).interactionId,
  );
  await desktop((consultation) => globalThis.scapiDesktop.world.answer(consultation), id);
  await press('consult', /transfer/i);
  await until(
    () => !globalThis.scapiDesktop.state.interactions.some(({ state }) => state === 'TALKING'),
  );
});

test('what was handled is marked done, in the list and alone', async () => {
  for (let left = 5; left > 0; left -= 1) {
    const button = tag('interaction-list')
      .getByRole('button', { name: /mark.* done/i })
      .first();
    if (!(await button.isVisible())) break;
    const before = await desktop(() => globalThis.scapiDesktop.state.interactions.length);
    await button.click();
    await until((count) => globalThis.scapiDesktop.state.interactions.length < count, before);
  }
  assert.equal(await desktop(() => globalThis.scapiDesktop.state.interactions.length), 0);
});

test('a case is selected, and the interaction of it is shown', async () => {
  await desktop(() => {
    globalThis.scapiDesktop.world.chat();
    globalThis.scapiDesktop.world.email();
  });
  const options = tag('case-selector').getByRole('option');
  await options.nth(1).waitFor();
  const unselected = tag('case-selector').locator('[role="option"][aria-selected="false"]').first();
  const name = (await unselected.innerText()).split('\n')[0];
  await unselected.click();
  await tag('case-selector').getByRole('option', { name, selected: true }).waitFor();
  await press('interaction', /accept/i);
  await until(() =>
    globalThis.scapiDesktop.state.interactions.some(({ state }) => state === 'ACCEPTED'),
  );
  await tag('interaction-list')
    .getByRole('button', { name: /reject/i })
    .first()
    .click();
  await until(() =>
    globalThis.scapiDesktop.state.interactions.every(({ state }) => state !== 'INVITED'),
  );
});

test('numbers in a text are called', async () => {
  await view.locator('scapi-dial-links').getByText('+1 212 555 0101').click();
  await until(() =>
    globalThis.scapiDesktop.state.interactions.some(({ dnis }) => dnis?.includes('12125550101')),
  );
});

test('a campaign is shown, and a record of it called', async () => {
  await desktop(() => {
    globalThis.scapiDesktop.world.loadCampaign('Spring', 'PULL');
    globalThis.scapiDesktop.world.startCampaign('Spring');
  });
  await tag('campaigns').getByText('Spring').first().waitFor();
  await press('outbound-preview', 'Get a record');
  await until(() =>
    globalThis.scapiDesktop.state.interactions.some(({ state }) => state === 'PREVIEWING'),
  );
});

test('a toast shows on the desktop, and its button is heard', async () => {
  await press('toast', 'Show a toast');
  await page.getByText('Was paid just now.').waitFor();
  await page.getByRole('button', { name: 'Open order' }).click();
  await view.getByText('The agent chose “open”.').waitFor();
});

test('the inspector shows what crossed, without a secret', async () => {
  await tag('inspector').getByLabel('Filter').fill('voice.dial');
  await tag('inspector').getByText('voice.dial').first().click();
  const details = tag('inspector').locator('[part="detail"]');
  await details.getByText('destination').or(details.getByText('5001')).first().waitFor();
  assert.doesNotMatch(await details.innerText(), /"42"/);
});

test('the page has kept nothing in the browser, and asked no other server', async () => {
  // In a window of its own: browsers may keep storage from frames of other sites.
  const { popup, close: closeDesktop } = await openAsPopup(url, browser);
  await popup.locator('scapi-connection-status').getByText('Connected', { exact: true }).waitFor();
  await popup.locator('scapi-click-to-dial').first().getByRole('button').click();
  await popup.getByText('Ringing…').first().waitFor();
  await popup.locator('scapi-inspector').getByText('voice.dial').first().waitFor();
  const kept = await popup.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: await indexedDB.databases(),
    requests: performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).origin)
      .filter((origin) => origin !== location.origin),
  }));
  assert.deepEqual(kept, { local: [], session: [], cookies: '', databases: [], requests: [] });
  await popup.close();
  await closeDesktop();
});

test('nothing was refused by the policy, and nothing went wrong', async () => {
  assert.deepEqual(await inApplication(() => globalThis.violations), []);
  assert.deepEqual(errors, []);
});

test('one tab leads and shows its content', async () => {
  await view.getByText('This tab leads.').waitFor();
  const second = await page.context().newPage();
  await second.goto(address);
  await second.waitForFunction(() => globalThis.scapiDesktop?.state.frames.length > 0);
  const follower = second.frameLocator(`iframe[src^="${url}"]`);
  await follower.getByText('Another tab leads.').waitFor();
  assert.equal(await follower.getByText('This tab leads.').isVisible(), false);
  await page.close();
  await follower.getByText('This tab leads.').waitFor();
  const violations = follower.locator('body').evaluate(() => globalThis.violations);
  assert.deepEqual(await violations, []);
  await second.close();
});
