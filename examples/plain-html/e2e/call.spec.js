import { expect, test } from '@scapi/simulator/playwright';

test('a click dials, and the page notes the call from beginning to end', async ({
  desktop,
  app,
}) => {
  await app.getByRole('button', { name: 'Call Alan' }).click();
  await expect(desktop).toHaveReceived('voice.dial');
  await expect(app.getByText('Dialed +442079460018 for Alan Turing.')).toBeVisible();

  await desktop.farEndAnswers();
  await desktop.farEndHangsUp();
  await expect(app.getByText('The call to +442079460018 ended.')).toBeVisible();
});
