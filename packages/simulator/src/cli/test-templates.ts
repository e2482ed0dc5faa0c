/** The runners that a test can be written for. */
export const TEST_RUNNERS = ['node', 'vitest', 'wtr', 'playwright'] as const;

/** A runner of {@link TEST_RUNNERS}. */
export type TestRunner = (typeof TEST_RUNNERS)[number];

/** What goes into a test. */
export interface TestContent {
  /** Name of the trace, and of the files made from it. */
  readonly name: string;
  /** What the test imports as the application. */
  readonly application: string;
  /** The commands that were recorded, in order. */
  readonly commands: readonly string[];
  /** The trace as JSON. */
  readonly trace: string;
  /** The scenario as JSON. */
  readonly scenario: string;
}

/** The name of the test's file. */
export const testFileName = (runner: TestRunner, name: string): string =>
  ({
    node: `${name}.test.mjs`,
    vitest: `${name}.test.ts`,
    wtr: `${name}.test.js`,
    playwright: `${name}.spec.ts`,
  })[runner];

/** Writes the test. */
export function writeTest(runner: TestRunner, content: TestContent): string {
  return runner === 'playwright' ? writePlaywright(content) : writeReplay(runner, content);
}

/**
 * JSON as it may stand between backticks. As an object it would lose members called `__proto__`. Both
 * characters only occur in texts of JSON, where an escape means the same.
 */
const inRawText = (json: string): string =>
  json.replaceAll('`', '\\u0060').replaceAll('${', '\\u0024{');

const RUNNERS = {
  node: {
    imports: ["import assert from 'node:assert/strict';", "import { test } from 'node:test';"],
    compare: 'assert.deepEqual(await replay.done, [])',
  },
  vitest: {
    imports: ["import { expect, test } from 'vitest';"],
    compare: 'expect(await replay.done).toEqual([])',
  },
  wtr: {
    imports: ["import { expect } from '@open-wc/testing';"],
    compare: 'expect(await replay.done).to.deep.equal([])',
  },
} as const;

function writeReplay(
  runner: Exclude<TestRunner, 'playwright'>,
  { name, application, trace }: TestContent,
): string {
  const { imports, compare } = RUNNERS[runner];
  const title = JSON.stringify(`${name}: the application sends what it sent when it was recorded`);
  const begin = {
    node: `test(${title}, async () => {`,
    vitest: `test(${title}, { timeout: 60_000 }, async () => {`,
    wtr: `it(${title}, async function () {\n  this.timeout(60_000);`,
  }[runner];
  return `// Made by scapi-simulator from-trace. The desktop's side of the trace is played to the application; what the
// application sends is compared. "[redacted]" stands for any value.
${imports.join('\n')}
import { parseTrace, replayTrace } from '@scapi/simulator/testing';
// Its default export starts the application on a MessagePort, does what was done in it, and may return (a promise
// of) a function that stops it.
import application from ${JSON.stringify(application)};

const trace = parseTrace(String.raw\`${inRawText(trace)}\`);

${begin}
  const { port1, port2 } = new MessageChannel();
  const replay = replayTrace(port1, trace, { timeout: 5_000 });
  const stop = await application(port2);
  try {
    // Differences are what it did not send, sent changed, or sent although it was not recorded.
    ${compare};
  } finally {
    stop?.();
    replay.stop();
    port2.close();
  }
});
`;
}

const writePlaywright = ({ name, application, commands, scenario }: TestContent): string =>
  `// Made by scapi-simulator from-trace. A desktop lives through what the trace shows, around the application.
import { expect, test } from '@scapi/simulator/playwright';
// Its default export does in the application what was done in it; it gets Playwright's locator of the application.
import application from ${JSON.stringify(application)};

test.use({ scenario: JSON.parse(String.raw\`${inRawText(scenario)}\`) });

test(${JSON.stringify(`${name}: the application sends what it sent when it was recorded`)}, async ({ desktop, app }) => {
  await application(app);
${commands.map((command) => `  await expect(desktop).toHaveReceived(${JSON.stringify(command)});`).join('\n')}
});
`;
