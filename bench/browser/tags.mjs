// What very many elements cost a page in Chromium: ours, native buttons, bare elements of Lit, and buttons of four kits.
import { interleave, spread, summarize } from '../statistics.mjs';
import { ELEMENTS } from './elements/index.mjs';
import { openSites, openStage, pageFiles, whileRunning } from './stage.mjs';

const COUNT = 3_000;
const STEPS = { make: 'to make', update: 'to update', remove: 'to remove' };
const HOST = `import { host } from './bench/browser/pages/host.js';
  import { respond } from './bench/browser/libraries/scapi.js';
  host(respond);`;

/** Pages of a kind of measurement, one for each element. */
async function bundleElements(names, page) {
  const files = await pageFiles('host', HOST);
  for (const name of names)
    Object.assign(
      files,
      await pageFiles(
        name,
        `import * as element from './bench/browser/elements/${name}.js';
         import { ${page} } from './bench/browser/pages/${page}.js';
         ${page}(element);`,
      ),
    );
  return files;
}

const namesOf = (has) => Object.keys(ELEMENTS).filter((name) => has(ELEMENTS[name].from));

/** One page from its start to its end: µs and bytes for each element. */
async function live(browser, sites, name) {
  const stage = await openStage(browser, sites, 'host', name);
  await stage.frame.waitForFunction(() => globalThis.bench);
  const before = await stage.heap();
  const result = {};
  for (const step of Object.keys(STEPS)) {
    const { all } = await whileRunning(stage, () => stage.run(step, COUNT));
    result[step] = (all * 1_000) / COUNT;
    if (step === 'make') result.heap = ((await stage.heap()) - before) / COUNT / 1_000;
  }
  await stage.close();
  return result;
}

export async function benchTags({ browser, has, rounds = 5 }) {
  const names = namesOf(has);
  const sites = await openSites(await bundleElements(names, 'tags'));
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) samples[name].push(await live(browser, sites, name));
  await sites.close();
  const of = (name, what) => summarize(samples[name].map((one) => one[what]));
  return [
    {
      title: 'Elements',
      about: `${COUNT.toLocaleString('en')} in a page in Chromium: µs of processor time of the page’s main thread for each, until shown; and kB of the script’s heap for each.`,
      columns: ['', ...Object.values(STEPS), 'heap'],
      rows: names.map((name) => [
        ELEMENTS[name].title,
        ...[...Object.keys(STEPS), 'heap'].map((what) => spread(of(name, what))),
      ]),
      plot: {
        unit: 'µs of processor time',
        bars: Object.entries(STEPS).flatMap(([step, group]) =>
          names.map((name) => ({
            group,
            name: ELEMENTS[name].title,
            value: of(name, step).median,
          })),
        ),
      },
    },
  ];
}

/** Milliseconds of processor time from the navigation of a new process to the first button that can be used. */
async function startOnce(browser, sites, name) {
  const stage = await openStage(browser, sites, 'host', name, { start: 'blank' });
  const { all } = await whileRunning(stage, () =>
    stage.tab.evaluate(
      (url) =>
        new Promise((resolve) => {
          addEventListener('message', ({ data }) => data === 'usable' && resolve());
          document.querySelector('iframe').src = url;
        }),
      stage.appUrl,
    ),
  );
  await stage.close();
  return all;
}

export async function benchStart({ browser, has, rounds = 15 }) {
  const names = namesOf(has);
  const sites = await openSites(await bundleElements(names, 'start'));
  const result = await interleave(
    Object.fromEntries(names.map((name) => [name, () => startOnce(browser, sites, name)])),
    rounds,
    1,
  );
  await sites.close();
  return [
    {
      title: 'Start of a page',
      about:
        'From navigation to the first button that can be used: ms of processor time of the page’s main thread, in a new process without a cache. Ours has found its desktop by then.',
      columns: ['', 'ms'],
      rows: names.map((name) => [ELEMENTS[name].title, spread(result[name])]),
      plot: {
        unit: 'ms of processor time',
        bars: names.map((name) => ({
          group: 'start',
          name: ELEMENTS[name].title,
          value: result[name].median,
        })),
      },
    },
  ];
}
