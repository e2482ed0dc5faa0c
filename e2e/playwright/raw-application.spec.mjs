// A page with no code of ours, from another origin, in the desktop.
import { fileURLToPath } from 'node:url';
import { expect, testOf } from './application.mjs';

const root = fileURLToPath(new URL('../support', import.meta.url));
const test = testOf(async () => ({ root }), '/raw-application.html');
const click = (app, name) => app.getByRole('button', { name, exact: true }).click();
const shows = (app, id, text) => expect(app.locator(`#${id}`)).toHaveText(text);
const isConnected = (app) => shows(app, 'connection', 'Connected, 77 services');

test.describe('beside the desktop', () => {
  test.use({ placement: 'side' });
  test.beforeEach(({ app }) => isConnected(app));

  test('it is of another origin than the desktop', async ({ application, page }) => {
    expect(new URL(application).origin).not.toBe(new URL(page.url()).origin);
  });

  test('it completes a call with the agent and the far end', async ({ app, desktop, page }) => {
    await click(app, 'Dial 5001');
    await shows(app, 'call', 'DIALING DIALING');
    await click(page, 'Far end answers');
    await shows(app, 'call', 'ESTABLISHED TALKING');
    await click(page, 'Hold');
    await shows(app, 'call', 'HELD HELD');
    await click(page, 'Resume');
    await shows(app, 'call', 'ESTABLISHED TALKING');

    await click(app, 'Attach order');
    await shows(app, 'call', 'ATTACHED_DATA_CHANGED TALKING');
    await shows(app, 'order', '4711');
    await expect(page.getByRole('row', { name: /OrderId 4711/ })).toBeVisible();

    await click(page, 'Hang up');
    await shows(app, 'call', 'RELEASED IDLE');
    await click(page, 'Mark done');
    await shows(app, 'call', 'REMOVED IDLE');
    expect((await desktop.state()).interactions).toEqual([]);
    await shows(app, 'failure', 'none');
  });

  test('the agent presses a button of its toast', async ({ app, page }) => {
    await click(app, 'Show toast');
    await expect(page.getByText('Order 4711 was paid')).toBeVisible();
    await click(page, 'Open order');
    await shows(app, 'choice', 'mine 1');
  });

  test('it connects again after it was reloaded, and is heard and told once', async ({
    app,
    desktop,
  }) => {
    await app.locator('body').evaluate(() => location.reload());
    await shows(app, 'connection', 'Waiting for the desktop');
    await isConnected(app);
    await click(app, 'Dial 5001');
    await shows(app, 'call', 'DIALING DIALING');
    const told = (await desktop.log()).flatMap(({ message: { event, data } }) =>
      event === 'interaction' ? [data.eventType] : [],
    );
    expect(told).toEqual(['ADDED', 'DIALING']);
  });

  test('once its origin is not accepted, it changes nothing and hears nothing', async ({
    app,
    desktop,
  }) => {
    await desktop.configure({
      options: { 'service-client-api.accepted-web-content-origins': 'https://crm.example' },
    });
    await click(app, 'Dial 5001');
    await expect(desktop).toHaveReceived('voice.dial');
    const log = await desktop.log();
    expect(log.find(({ message }) => message.request === 'voice.dial').outcome).toBe('ignored');
    expect((await desktop.state()).interactions).toEqual([]);
    await shows(app, 'call', 'none');
  });
});

test.describe('in a window of its own', () => {
  test.use({ placement: 'popup' });

  test('it talks to the desktop through its opener', async ({ app, desktop }) => {
    await isConnected(app);
    await click(app, 'Dial 5001');
    await shows(app, 'call', 'DIALING DIALING');
    await app.close();
    await expect.poll(async () => (await desktop.state()).frames).toEqual([]);
  });
});
