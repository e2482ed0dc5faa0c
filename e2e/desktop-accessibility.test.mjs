// Axe finds nothing on the simulated desktop: WCAG 2.2 AA, the size of targets and what is good practice, in every look
// and through a day's work. What is inside the applications is theirs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, findViolations } from './support/catalog.mjs';
import {
  DESKTOP_LOOKS,
  enterSituation,
  openDesktop,
  SITUATIONS,
} from './support/desktop-situations.mjs';
import { shareProject } from './support/shared-project.mjs';

const shared = shareProject();

for (const [name, look] of Object.entries(DESKTOP_LOOKS)) {
  test(`axe finds nothing on the desktop, ${name}`, async () => {
    const page = await openDesktop(shared.browser, shared.project.address, look);
    await page.evaluate(axe);
    for (const situation of SITUATIONS) {
      await enterSituation(page, situation);
      const found = await findViolations(page, 'sim-desktop', look);
      assert.deepEqual(found, [], situation.name);
    }
    await page.close();
  });
}
