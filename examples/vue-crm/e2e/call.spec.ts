import { expect, test } from '@scapi/simulator/playwright';

test('a customer calls, and is offered to the agent', async ({ desktop, app }) => {
  await expect(app.getByText('Connected')).toBeVisible();
  await desktop.customerCalls({ ani: '+1 555 0101' });
  const call = app.getByRole('region', { name: 'Call', exact: true });
  await expect(call.getByRole('heading', { name: 'Grace Hopper' })).toBeVisible();

  await call.getByRole('button', { name: 'Answer' }).click();
  await expect(call.getByText('Talking')).toBeVisible();
  expect((await desktop.theCall()).state).toBe('TALKING');
});
