// What the desktop page saves of an application it reads again and plays to the same application.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseTrace } from '@scapi/simulator/testing';
import { expect, testOf } from './application.mjs';

const root = fileURLToPath(new URL('../support', import.meta.url));
const test = testOf(async () => ({ root }), '/raw-application.html');
test.use({ placement: 'side' });

test('Export saves a trace, which Import and Replay play to the application', async ({
  app,
  page,
}) => {
  const call = app.locator('#call');
  const dials = async () => {
    await expect(app.getByText('Connected')).toBeVisible();
    await app.getByRole('button', { name: 'Dial 5001' }).click();
    await expect(call).toHaveText('DIALING DIALING');
  };
  const press = (name) => page.getByRole('button', { name, exact: true }).click();

  await dials();
  await press('Traces: export, import, replay');
  const download = page.waitForEvent('download');
  await press('Export');
  const file = await download;
  expect(file.suggestedFilename()).toBe('trace.json');

  const { entries } = parseTrace(await readFile(await file.path(), 'utf8'));
  const asked = entries.flatMap(({ direction, message }) =>
    direction === 'out' && message.request ? [message.request] : [],
  );
  expect(asked).toEqual(expect.arrayContaining(['system.getAllowedServices', 'voice.dial']));
  expect(entries.some(({ message }) => message.event === 'interaction')).toBe(true);

  await page.locator('input[type=file]').setInputFiles(await file.path());
  await press('Replay');
  await expect(page.getByText('Replaying…')).toBeVisible();
  // Loaded anew, it knows of no call.
  await expect(call).toHaveText('none');
  await dials();
  await expect(page.getByText('Replayed without a difference.')).toBeVisible();

  await press('Back to the desktop');
  await expect(call).toHaveText('none');
  await expect(app.getByText('Connected')).toBeVisible();
});
