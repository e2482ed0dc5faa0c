import { expect, test } from '@scapi/simulator/playwright';

test('a click dials, and the button follows the call', async ({ desktop, app }) => {
  await app.getByRole('button', { name: 'Call 5001' }).click();
  await expect(desktop).toHaveReceived('voice.dial', ['5001']);
  await desktop.farEndAnswers();
  await expect(app.getByRole('timer')).toBeVisible();
});
