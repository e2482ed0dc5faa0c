// npm run bench: what this toolkit costs, beside others in the same run. Writes RESULTS.md and its pictures.
// `npm run bench -- tags sizes` runs only these parts and leaves the other results as they are; ROUNDS=5 makes it quicker.
import { launchBrowser } from '../e2e/support/browser.mjs';
import { benchCalls } from './browser/calls.mjs';
import { benchStorm } from './browser/storm.mjs';
import { benchStart, benchTags } from './browser/tags.mjs';
import { runInNode } from './node/report.mjs';
import { has, missingPeers } from './peers.mjs';
import { printSections } from './report/print.mjs';
import { saveResult, writeReport } from './report/results.mjs';
import { benchSizes } from './sizes.mjs';

const PARTS = {
  requests: () => [
    ...runInNode('requests.mjs'),
    // So much that nothing is collected while allocation is measured.
    ...runInNode('allocation.mjs', ['--max-semi-space-size=128']),
  ],
  calls: benchCalls,
  events: () => runInNode('events.mjs'),
  storm: benchStorm,
  tags: benchTags,
  start: benchStart,
  simulator: () => runInNode('simulator.mjs'),
  sizes: benchSizes,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
const missing = missingPeers();
if (missing.length > 0) {
  console.error(`What we are measured against is missing: ${missing.join(', ')}.`);
  console.error('Install it first, in bench/ and nowhere else: npm ci --prefix bench');
  process.exit(2);
}

/** Left out, each part has its own number. */
const rounds = Number(process.env.ROUNDS) || undefined;
const browser = await launchBrowser({ isComplete: true });
try {
  for (const [name, run] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const start = Date.now();
    const sections = await run({ browser, has, rounds });
    printSections(sections);
    await saveResult(name, sections, {
      chromium: browser.version(),
      seconds: Math.round((Date.now() - start) / 1_000),
    });
  }
} finally {
  await browser.close();
}
console.log(`\nWritten: ${await writeReport(Object.keys(PARTS))}`);
