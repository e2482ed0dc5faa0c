// Axe finds nothing on the simulated desktop: WCAG 2.2 AA, the size of targets and what is good practice, in every look
// and through a day's work. What is inside the applications is theirs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser } from './support/browser.mjs';
import { axe, findViolations } from './support/catalog.mjs';
import { startProject } from './support/start-project.mjs';

const WIDE = { viewport: { width: 1440, height: 860 } };
const LOOKS = {
  light: WIDE,
  dark: { ...WIDE, colorScheme: 'dark', lookOnly: true },
  'right to left': { ...WIDE, direction: 'rtl' },
  'forced colors': { ...WIDE, forcedColors: 'active', lookOnly: true },
  '320 pixels wide': { viewport: { width: 320, height: 640 } },
  '320 pixels wide, dark': {
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
    lookOnly: true,
  },
};

/** What happens on the desktop, one after the other, and the words that show that the page has it. */
const DAY = [
  ['nothing yet', () => {}, 'Agent Desktop'],
  [
    'a call rings',
    ({ world }) => {
      world.call({ ani: '+15550142', userData: { CustomerName: 'Ada Lovelace', Segment: 'Gold' } });
    },
    'Ringing',
  ],
  [
    'the agent talks, others wait, an application shows a toast',
    ({ world, state, perform }) => {
      perform('voice.answer', state.interactions[0].interactionId);
      world.chat({ from: 'Grace Hopper' });
      world.email({ from: 'charles@mail.example' });
      perform('system.popupToast', { title: 'Order delivered', buttons: ['Open', 'Later'] });
    },
    'Order delivered',
  ],
  [
    'a record is in preview',
    (desktop) => {
      desktop.world.loadCampaign('Spring', 'Preview');
      const id = desktop.world.pushRecord({ campaign: 'Spring' });
      desktop.perform('interaction.accept', id);
      const record = desktop.state.interactions.find((one) => one.interactionId === id);
      desktop.agent.selectCase(record.caseId);
    },
    'Cancel record',
  ],
];

let project, browser;
before(async () => {
  [project, browser] = await Promise.all([startProject(), launchBrowser()]);
});
after(async () => {
  await browser?.close();
  await project?.close();
});

for (const [look, { direction, lookOnly, ...options }] of Object.entries(LOOKS)) {
  test(`axe finds nothing on the desktop, ${look}`, async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
    await page.goto(project.address);
    await page.getByRole('tab', { name: 'Customers', exact: true }).waitFor();
    if (direction) {
      await page.evaluate((dir) => void (document.documentElement.dir = dir), direction);
    }
    await page.evaluate(axe);
    for (const [situation, happen, words] of DAY) {
      await page.evaluate(`(${happen})(window.scapiDesktop)`);
      await page.getByText(words).first().waitFor({ state: 'attached' });
      const found = () => findViolations(page, 'sim-desktop', { lookOnly });
      assert.deepEqual(await found(), [], situation);
      await page.getByRole('tab', { name: 'Case', exact: true }).click();
      assert.deepEqual(await found(), [], `${situation}, its case`);
    }
    await page.close();
  });
}
