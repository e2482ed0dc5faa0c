import { randomUUID } from 'node:crypto';
import {
  expect as baseExpect,
  test as base,
  type Expect,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestType,
} from '@playwright/test';
import { createDesktopHandle, type DesktopHandle } from './desktop-handle.js';
import { pageConfigOf, startDesktopServer, type DesktopServer } from './desktop-server.js';
import { openApplication, type ApplicationLocator } from './open-application.js';
import type { DesktopTestOptions } from './options.js';
import { toHaveReceived } from './to-have-received.js';

/** What a test may ask for, beside what Playwright has. */
export interface DesktopFixtures {
  /** The desktop, loaded in Playwright's `page`, with the application in it. */
  desktop: DesktopHandle;
  /**
   * The application inside the desktop: `app.getByRole('button', { name: 'Call 5001' })`. With placement
   * `popup` it is the page of its window.
   */
  app: ApplicationLocator;
}

/** What tests of one worker share. */
export interface DesktopWorkerFixtures {
  /** Serves the page of the desktop, on a free port of this computer. */
  desktopServer: DesktopServer;
}

/** Both fixtures come from one loading of the page. */
interface Opened {
  opened: { readonly desktop: DesktopHandle; readonly app: ApplicationLocator };
}

/** Playwright's `test` with the simulated desktop. */
export type DesktopTest = TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & DesktopTestOptions & DesktopFixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions & DesktopWorkerFixtures
>;

/** Playwright's `test` with the simulated desktop around the application under test. */
export const test: DesktopTest = base.extend<
  DesktopTestOptions & DesktopFixtures & Opened,
  DesktopWorkerFixtures
>({
  application: ['', { option: true }],
  placement: ['tab', { option: true }],
  scenario: [undefined, { option: true }],
  dialect: [undefined, { option: true }],
  desktopOptions: [undefined, { option: true }],
  agentStates: [undefined, { option: true }],
  reasons: [undefined, { option: true }],
  seed: ['test', { option: true }],

  desktopServer: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures this one needs: none.
    async ({}, use) => {
      const server = await startDesktopServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  opened: async (
    {
      page,
      baseURL,
      desktopServer,
      application,
      placement,
      scenario,
      dialect,
      desktopOptions,
      agentStates,
      reasons,
      seed,
    },
    use,
  ) => {
    const address = addressOf(application, baseURL);
    desktopServer.config = pageConfigOf(
      address,
      { application, placement, scenario, dialect, desktopOptions, agentStates, reasons, seed },
      randomUUID(),
    );
    const desktop = desktopServer.address;
    const app = await openApplication(page, { desktop, application: address, placement });
    await use({ desktop: createDesktopHandle(page), app });
  },
  desktop: ({ opened }, use) => use(opened.desktop),
  app: ({ opened }, use) => use(opened.app),
});

/** Playwright's `expect`, with `toHaveReceived` for the desktop. */
export const expect: Expect<{ toHaveReceived: typeof toHaveReceived }> = baseExpect.extend({
  toHaveReceived,
});

function addressOf(application: string, baseURL: string | undefined): string {
  // As one types it: `localhost:3000` is no scheme.
  const words = /^[\w.-]+:\d/.test(application) ? `http://${application}` : application;
  if (URL.canParse(words, baseURL) && (words || baseURL)) return new URL(words, baseURL).href;
  throw new Error(
    "The desktop needs the address of the application: test.use({ application: 'http://localhost:3000' }), " +
      "or use: { baseURL: 'http://localhost:3000' } in playwright.config.ts.",
  );
}
