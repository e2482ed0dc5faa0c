import { expect, test } from '@scapi/simulator/playwright';

test('a customer is called, and the call is shown', async ({ desktop, app }) => {
  await app.getByRole('button', { name: 'Call Ada Lovelace' }).click();
  await desktop.farEndAnswers();

  const call = app.getByRole('region', { name: 'Call', exact: true });
  await expect(call.getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible();
  await expect(call.getByText('Talking')).toBeVisible();
  expect((await desktop.theCall()).userData).toMatchObject({ CustomerId: 'C-1001' });
});
