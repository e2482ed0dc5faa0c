// The two example applications, as `npm start` shows them: a whole call inside the simulated desktop.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, testOf } from './application.mjs';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Builds an example, and says what to serve. */
async function buildExample(name) {
  const outDir = await mkdtemp(join(tmpdir(), 'scapi-examples-'));
  const root = join(examples, name);
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  return { root: outDir };
}

for (const name of ['react-crm', 'vue-crm']) {
  const test = testOf(() => buildExample(name));

  test.describe(name, () => {
    test('carries a call through, from the number to mark done', async ({ app, desktop }) => {
      const button = (label) => app.getByRole('button', { name: label, exact: true });
      const reads = (text) => expect(app.getByText(text, { exact: true })).toBeVisible();

      await reads('Connected');
      await button('Call Ada Lovelace').click();
      await expect(button('Ringing… Ada Lovelace')).toBeVisible();
      expect((await desktop.theCall()).userData['CustomerId']).toBe('C-1001');

      await desktop.farEndAnswers();
      await button('Hold').click();
      await reads('On hold');
      await button('Resume').click();
      await button('Start recording').click();
      await reads('Recording');
      await button('Pause recording').click();
      await reads('Recording paused');

      await app.getByLabel('Note').fill('Wants the gears by Friday.');
      await reads('Not saved yet');
      await button('Save notes').click();
      await expect
        .poll(async () => (await desktop.theCall()).userData['Note'])
        .toBe('Wants the gears by Friday.');

      await button('Agent state: Ready').click();
      await app.getByRole('menuitemradio', { name: 'Not ready', exact: true }).click();
      await expect(button('Agent state: Not ready')).toBeVisible();

      await button('Hang up').click();
      await reads('Call ended');
      await button('Mark done').click();
      await expect(app.getByText('No call.')).toBeVisible();
      await expect(button('Call Ada Lovelace')).toBeVisible();
    });

    test("offers the customer who calls in a toast, and follows the desktop's case", async ({
      app,
      desktop,
    }) => {
      const toasts = async () => (await desktop.state()).toasts;
      await expect(app.getByText('Connected')).toBeVisible();

      await desktop.customerCalls({ ani: '+15550101' });
      await expect.poll(toasts).toHaveLength(1);
      const [toast] = await toasts();
      await desktop.agent.clickToastButton(toast.id, 0);
      const card = app.getByRole('region', { name: 'Customer', exact: true });
      await expect(card.getByText('Harbor Compilers')).toBeVisible();
      await app.getByRole('button', { name: 'Answer' }).click();
      await expect(app.getByText('Talking', { exact: true })).toBeVisible();

      await desktop.customerCalls({ ani: '5005' });
      const cases = app.getByRole('region', { name: 'Cases' });
      await cases.getByRole('button', { name: 'Edsger Dijkstra' }).click();
      await expect(app.getByText('Incoming call', { exact: true })).toBeVisible();
      await expect
        .poll(async () => (await desktop.state()).cases.find(({ selected }) => selected).title)
        .toBe('5005');
    });
  });
}
