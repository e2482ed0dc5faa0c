// Ten situations of the simulated desktop, one after the other, in each look: what axe examines and pictures are taken of.

const WIDE = { viewport: { width: 1440, height: 860 } };
const NARROW = { viewport: { width: 320, height: 640 } };

/**
 * How the desktop is shown: options of a page, and the direction of writing. `lookOnly`: axe runs the rules that colors
 * and places decide; the others say the same as in the look before.
 */
export const DESKTOP_LOOKS = {
  light: WIDE,
  dark: { ...WIDE, colorScheme: 'dark', lookOnly: true },
  rtl: { ...WIDE, direction: 'rtl' },
  forced: { ...WIDE, forcedColors: 'active', lookOnly: true },
  narrow: NARROW,
  'narrow-dark': { ...NARROW, colorScheme: 'dark', lookOnly: true },
};

/**
 * What happens next on the desktop (in the page), the words that show that the page has it, and the tab that is looked at.
 * @type {readonly { name: string, happens?: (desktop: any) => void, words?: string, tab: string }[]}
 */
export const SITUATIONS = [
  { name: 'nothing yet', words: 'Agent Desktop', tab: 'Customers' },
  {
    name: 'a call rings',
    happens: ({ world }) => {
      world.call({ ani: '+15550142', userData: { CustomerName: 'Ada Lovelace', Segment: 'Gold' } });
    },
    words: 'Ringing',
    tab: 'Customers',
  },
  { name: 'its case', tab: 'Case' },
  {
    name: 'the agent talks, others wait, an application shows a toast',
    happens: ({ world, state, perform }) => {
      perform('voice.answer', state.interactions[0].interactionId);
      world.chat({ from: 'Grace Hopper' });
      world.email({ from: 'charles.babbage@mail.example', subject: 'The engine' });
      perform('system.popupToast', { title: 'Order delivered', buttons: ['Open', 'Later'] });
    },
    words: 'Order delivered',
    tab: 'Customers',
  },
  {
    name: 'a second call to ask a colleague',
    happens: ({ state, perform }) => {
      perform('interaction.consult', state.interactions[0].interactionId, '5002');
    },
    words: 'Dialing',
    tab: 'Case',
  },
  {
    name: 'a chat',
    happens: ({ state, perform, world, agent }) => {
      const { interactionId, caseId } = state.interactions.find(({ media }) => media === 'chat');
      perform('interaction.accept', interactionId);
      world.message(interactionId, 'Where is my order? I wait since Monday.');
      agent.sendMessage(interactionId, 'I look it up for you.');
      agent.selectCase(caseId);
    },
    words: 'I look it up for you.',
    tab: 'Case',
  },
  {
    name: 'an e-mail',
    happens: ({ state, perform, agent }) => {
      const { interactionId, caseId } = state.interactions.find(({ media }) => media === 'email');
      perform('interaction.accept', interactionId);
      agent.selectCase(caseId);
    },
    words: 'charles.babbage@mail.example',
    tab: 'Case',
  },
  {
    name: 'a record is in preview',
    happens: ({ world, state, perform, agent }) => {
      world.loadCampaign('Spring', 'Preview');
      const id = world.pushRecord({ campaign: 'Spring' });
      perform('interaction.accept', id);
      agent.selectCase(state.interactions.find((one) => one.interactionId === id).caseId);
    },
    words: 'Cancel record',
    tab: 'Case',
  },
  {
    name: 'the call has ended',
    happens: ({ state, world, agent }) => {
      const [{ interactionId, caseId }] = state.interactions;
      world.hangUp(interactionId);
      agent.selectCase(caseId);
    },
    words: 'Ended',
    tab: 'Case',
  },
  {
    name: 'an application opens a dialog',
    happens: ({ perform }) => {
      perform('system.openDialog', 'about:blank', { label: 'Customer verification' });
    },
    words: 'Customer verification',
    tab: 'Customers',
  },
];

/** Opens the desktop in one of {@link DESKTOP_LOOKS}. */
export async function openDesktop(browser, address, { direction, lookOnly: _, ...options }) {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  await page.goto(address);
  await page.getByRole('tab', { name: 'Customers', exact: true }).waitFor();
  if (direction) await page.evaluate((dir) => void (document.documentElement.dir = dir), direction);
  return page;
}

/** Lets one of {@link SITUATIONS} happen, after those before it, and looks at it. */
export async function enterSituation(page, { happens, words, tab }) {
  if (happens) await page.evaluate(`(${happens})(window.scapiDesktop)`);
  if (words) await page.getByText(words).first().waitFor({ state: 'attached' });
  await page.getByRole('tab', { name: tab, exact: true }).click();
}
