// npm run bench: what this toolkit costs, beside others in the same run. `npm run bench -- tags sizes` runs only these.
import { launchBrowser } from '../e2e/support/browser.mjs';
import { benchFanOut, benchRoundTrips } from './round-trips.mjs';
import { benchSizes } from './sizes.mjs';
import { bundlePages } from './stage.mjs';
import { benchStorm } from './storm.mjs';
import { benchTags } from './tags.mjs';

const parts = {
  calls: benchRoundTrips,
  events: benchFanOut,
  tags: benchTags,
  storm: benchStorm,
  sizes: benchSizes,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const start = Date.now();
const browser = await launchBrowser();
try {
  console.log(
    `Chromium ${browser.version()}, Node ${process.version}. Smaller is better everywhere.`,
  );
  const files = await bundlePages();
  for (const [name, run] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name)) await run(browser, files);
} finally {
  await browser.close();
}
console.log(`\n${((Date.now() - start) / 1000).toFixed(0)} s`);
