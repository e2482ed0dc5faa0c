// Ten situations of the simulated desktop, one after the other, in each look: what axe examines and pictures are taken of.

const WIDE = { viewport: { width: 1440, height: 860 } };
const NARROW = { viewport: { width: 320, height: 640 } };

/**
 * How the desktop is shown: options of a page, and the direction of writing. `lookOnly`: axe runs the rules that colors
 * and places decide; the others say the same as in the look before.
 */
export const DESKTOP_LOOKS = {
  light: { options: WIDE },
  dark: { options: { ...WIDE, colorScheme: 'dark' }, lookOnly: true },
  rtl: { options: WIDE, direction: 'rtl' },
  forced: { options: { ...WIDE, forcedColors: 'active' }, lookOnly: true },
  narrow: { options: NARROW },
  'narrow-dark': { options: { ...NARROW, colorScheme: 'dark' }, lookOnly: true },
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
    happens: async (desktop) => {
      const find = () => desktop.state.interactions.find(({ media }) => media === 'chat');
      const { interactionId, caseId } = find();
      desktop.perform('interaction.accept', interactionId);
      await new Promise((resolve) => {
        desktop.subscribe(() => find().state === 'ACCEPTED' && resolve());
      });
      desktop.world.message(interactionId, 'Where is my order? I have been waiting since Monday.');
      desktop.agent.sendMessage(interactionId, 'I am looking it up for you.');
      desktop.agent.selectCase(caseId);
    },
    words: 'I am looking it up for you.',
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
    happens: (desktop) => {
      desktop.world.loadCampaign('Spring', 'Preview');
      const id = desktop.world.pushRecord({ campaign: 'Spring' });
      desktop.perform('interaction.accept', id);
      const record = desktop.state.interactions.find((one) => one.interactionId === id);
      desktop.agent.selectCase(record.caseId);
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
export async function openDesktop(browser, address, { options, direction }) {
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
