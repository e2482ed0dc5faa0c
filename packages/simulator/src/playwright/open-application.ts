import type { FrameLocator, Page, Request } from '@playwright/test';
import type { WebViewPlacement } from '../config.js';

/** The application under test: what a frame and a page of Playwright have in common. */
export type ApplicationLocator = Pick<FrameLocator, Extract<keyof FrameLocator, keyof Page>>;

/** Where to show what. */
interface Opening {
  /** Address of the desktop. */
  readonly desktop: string;
  /** Address of the application. */
  readonly application: string;
  readonly placement: WebViewPlacement;
}

/**
 * Loads the desktop with the application in it.
 *
 * @returns The application, once it has been loaded. Rejects when it cannot be: with what to start.
 */
export async function openApplication(
  page: Page,
  { desktop, application, placement }: Opening,
): Promise<ApplicationLocator> {
  const context = page.context();
  const isOfApplication = (request: Request): boolean =>
    request.isNavigationRequest() &&
    firstOf(request).url() === application &&
    request.redirectedTo() === null;
  const arriving = context.waitForEvent('response', {
    predicate: (response) => isOfApplication(response.request()) && !isRedirect(response.status()),
  });
  const failing = context.waitForEvent('requestfailed', { predicate: isOfApplication });
  // Of the two one comes, and the other ends with the test.
  for (const event of [arriving, failing]) event.catch(() => undefined);

  await page.goto(desktop);
  let shown: ApplicationLocator = page.frameLocator(`iframe[src=${JSON.stringify(application)}]`);
  if (placement === 'popup') {
    const popup = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Open Application in a window' }).click();
    shown = await popup;
  }
  const failed = await Promise.race([
    failing,
    arriving.then((response) => failureOf(response.request())),
  ]);
  if (failed) throw new Error(explain(application, failed.failure()?.errorText ?? ''));
  return shown;
}

/** A response may still be refused, for example because it must not be shown in a frame. */
async function failureOf(request: Request): Promise<Request | undefined> {
  const response = await request.response();
  return (await response?.finished()) ? request : undefined;
}

function firstOf(request: Request): Request {
  const before = request.redirectedFrom();
  return before ? firstOf(before) : request;
}

const isRedirect = (status: number): boolean => status >= 300 && status < 400;

function explain(application: string, reason: string): string {
  if (reason.includes('BLOCKED_BY_RESPONSE'))
    return (
      `The application at ${application} forbids to be shown in a frame (${reason}). The desktop shows it ` +
      'in one: leave out X-Frame-Options, and name the desktop in frame-ancestors of its Content-Security-Policy.'
    );
  return (
    `The application does not answer at ${application} (${reason}). Start it before the tests, or let ` +
    `Playwright start it: webServer: { command: 'npm run dev', url: '${application}' } in playwright.config.ts.`
  );
}
