// Takes the picture of the README: the desktop of `npm start` in the middle of a call. Writes docs/images/desktop.png.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../e2e/support/browser.mjs';
import { startProject } from '../e2e/support/start-project.mjs';

const folder = fileURLToPath(new URL('../docs/images', import.meta.url));
const file = `${folder}/desktop.png`;
mkdirSync(folder, { recursive: true });

const project = await startProject();
const browser = await launchBrowser({ isComplete: true });
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 860 },
    colorScheme: process.argv[2] === 'dark' ? 'dark' : 'light',
  });
  await page.goto(project.address);
  await page.getByRole('tab', { name: 'Customers' }).click();
  const application = page.frameLocator('iframe[title="Customers"]');
  await application.getByRole('button', { name: 'Call +1 555 0100' }).click();
  await page.getByRole('button', { name: 'Far end answers', exact: true }).click();
  await application.getByRole('timer').waitFor();
  // One second, so that the timers show something.
  await page.waitForTimeout(1_200);
  await page.screenshot({ path: file });
  console.log(file);
} finally {
  await browser.close();
  await project.close();
}
