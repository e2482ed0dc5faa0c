// 5,000 interaction events within a second, in a page with <scapi-interaction-list> and 1,000 other elements.
import { spread, summarize } from '../statistics.mjs';
import { openSites, openStage, pageFiles, whileRunning } from './stage.mjs';

const EVENTS = 5_000;
/** How many of the 1,000 elements are call controls; the others are click-to-dial. */
const CONTROLS = [0, 10, 100, 1_000];

/** One page from its start to its end. */
async function live(browser, sites, controls) {
  const stage = await openStage(browser, sites, 'storm-host', 'storm');
  await stage.frame.waitForFunction(() => globalThis.bench);
  await stage.run('build', controls);
  const { result, all, script } = await whileRunning(stage, async () => {
    const heard = stage.run('hear', EVENTS);
    await stage.tab.evaluate((count) => globalThis.storm(count), EVENTS);
    return heard;
  });
  await stage.close();
  return { ...result, all, script };
}

export async function benchStorm({ browser, rounds = 3 }) {
  const sites = await openSites({
    ...(await pageFiles('storm-host', `import './bench/browser/pages/storm-host.js';`)),
    ...(await pageFiles('storm', `import './bench/browser/pages/storm.js';`)),
  });
  const all = CONTROLS.map((controls) => ({ controls, results: [] }));
  for (let round = 0; round < rounds; round += 1)
    for (const { controls, results } of all) results.push(await live(browser, sites, controls));
  await sites.close();
  const of = (results, name) => summarize(results.map((one) => one[name]));
  return [
    {
      title: 'A storm of events',
      about: `${EVENTS.toLocaleString('en')} interaction events within a second about ten calls, in a page with a list and 1,000 other elements in Chromium: ms of processor time of the page’s main thread; the longest task by the clock.`,
      columns: [
        'call controls of the 1,000',
        'script',
        'all',
        'longest task',
        'renders',
        'wrong order or state',
      ],
      rows: all.map(({ controls, results }) => [
        controls.toLocaleString('en'),
        ...['script', 'all', 'longest', 'renders'].map((name) => spread(of(results, name))),
        results.filter(({ isInOrder, isExact }) => !isInOrder || !isExact).length,
      ]),
      plot: {
        unit: 'ms of processor time on scripts',
        bars: all.map(({ controls, results }) => ({
          group: 'storm',
          name: `${controls} call controls`,
          value: of(results, 'script').median,
        })),
      },
    },
  ];
}
