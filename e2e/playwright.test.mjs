// The tests in e2e/playwright, each as one of ours: by Playwright's own runner, over the built packages.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '../tools/static-server.mjs';
import { runPlaywright } from './support/run-playwright.mjs';

const files = { '/index.html': '<!doctype html><link rel="icon" href="data:," /><p>Hello</p>' };
const served = await serveStatic({ files });
const refusing = await serveStatic({ files, headers: { 'x-frame-options': 'DENY' } });
const tests = await runPlaywright(fileURLToPath(new URL('playwright', import.meta.url)), {
  APPLICATION: served.origin,
  REFUSING: refusing.origin,
});
await Promise.all([served.close(), refusing.close()]);

for (const { name, problems } of tests.filter(({ project }) => project === 'applications'))
  test(name, () => assert.ok(problems.length === 0, problems.join('\n')));

describe('what it says when something is wrong', () => {
  const mistakes = tests.filter(({ project }) => project === 'mistakes');
  for (const [title, expected] of [
    [
      'nothing answers',
      /does not answer at http:\/\/localhost:1\/.*Start it before the tests.*webServer/,
    ],
    ['the application forbids frames', /forbids to be shown in a frame.*X-Frame-Options/],
    ['no address', /needs the address of the application: test\.use\(/],
    ['an unknown scenario', /no "no-such"\. Give a scenario, or one of recorded-call, /],
    [
      'a request that does not come',
      /did not receive voice\.dial with \["5001"\]\. It received nothing/,
    ],
    ['an interaction that is not there', /^Error: world\.answer: unknown interaction none$/m],
    ['two calls', /There are 2 such calls: \S+ RINGING, \S+ RINGING\. Name one/],
  ]) {
    test(title, () => {
      const found = mistakes.filter(({ name }) => name.includes(title));
      assert.deepEqual(
        found.map(({ problems }) => problems.length),
        [1],
      );
      assert.match(found[0].problems[0], expected);
    });
  }
});
