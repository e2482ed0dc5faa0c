// Playwright's tests of an application that the test itself serves, from another site than the desktop.
import { expect, test as base } from '@scapi/simulator/playwright';
import { serveStatic } from '../../tools/static-server.mjs';
import { watchErrors } from '../support/browser.mjs';

/**
 * @param {() => Promise<Parameters<typeof serveStatic>[0]>} prepare says what to serve, once for all tests
 * @param {string} [path] of its first page
 */
export const testOf = (prepare, path = '/') =>
  base.extend({
    served: [
      // eslint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures this one needs: none.
      async ({}, use) => {
        const server = await serveStatic({ host: 'localhost', ...(await prepare()) });
        await use(server);
        await server.close();
      },
      { scope: 'worker' },
    ],
    application: async ({ served }, use) => use(`${served.origin}${path}`),
    /** What must not happen on either page. */
    errors: [
      async ({ page }, use) => {
        const errors = watchErrors(page);
        await use(errors);
        expect(errors).toEqual([]);
      },
      { auto: true },
    ],
  });

export { expect };
