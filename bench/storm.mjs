// 5,000 interaction events within a second, in a page with <scapi-interaction-list> and 1,000 other elements.
import { bundle } from '../e2e/support/bundle.mjs';
import { serveStatic } from '../tools/static-server.mjs';
import { page } from './stage.mjs';
import { figure, printTable, summarize } from './statistics.mjs';

const EVENTS = 5_000;
const ROUNDS = 3;
/** How many of the 1,000 elements are call controls; the others are click-to-dial. */
const CONTROLS = [0, 10, 100, 1_000];

/** Milliseconds of processor time that the frame's thread has spent so far: on all, and on scripts. */
async function threadTime(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name) => metrics.find((one) => one.name === name).value * 1_000;
  return { all: of('TaskDuration'), script: of('ScriptDuration') };
}

/** One page from its start to its end; the application is of another site, so it has a process of its own. */
async function live(browser, desktop, application, controls) {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const app = `${application.origin}/storm.html?desktop=${desktop.origin}`;
  await tab.goto(`${desktop.origin}/storm-host.html?app=${encodeURIComponent(app)}`);
  const frame = await tab.waitForSelector('iframe').then((element) => element.contentFrame());
  await frame.waitForURL(app);
  await frame.waitForFunction(() => globalThis.bench);
  const devtools = await tab.context().newCDPSession(frame);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await frame.evaluate((count) => globalThis.bench.build(count), controls);
  const before = await threadTime(devtools);
  const heard = frame.evaluate((count) => globalThis.bench.hear(count), EVENTS);
  await tab.evaluate((count) => globalThis.storm(count), EVENTS);
  const result = await heard;
  const after = await threadTime(devtools);
  await tab.close();
  return { ...result, all: after.all - before.all, script: after.script - before.script };
}

export async function benchStorm(browser) {
  const options = { minify: true, define: { 'process.env.NODE_ENV': '"production"' } };
  const files = {
    '/storm-host.html': page('storm-host.js'),
    '/storm-host.js': await bundle(`import './bench/pages/storm-host.js';`, options),
    '/storm.html': page('storm.js'),
    '/storm.js': await bundle(`import './bench/pages/storm.js';`, options),
  };
  const desktop = await serveStatic({ files, host: 'localhost' });
  const application = await serveStatic({ files });
  const rows = [];
  for (const controls of CONTROLS) {
    const results = [];
    for (let round = 0; round < ROUNDS; round += 1)
      results.push(await live(browser, desktop, application, controls));
    const wrong = results.filter(({ isInOrder, isExact }) => !isInOrder || !isExact).length;
    const median = (read) => figure(summarize(results.map(read)).median);
    rows.push([
      `${controls} call controls`,
      median(({ script }) => script),
      median(({ all }) => all),
      median(({ took }) => took),
      median(({ longest }) => longest),
      median(({ renders }) => renders),
      wrong,
    ]);
  }
  await desktop.close();
  await application.close();
  printTable(
    `${EVENTS.toLocaleString('en')} interaction events within a second, 1,000 elements and a list (median of ${ROUNDS} pages)`,
    [
      'of the 1,000 elements',
      'script, ms of CPU',
      'all, ms of CPU',
      'until shown, ms',
      'longest task, ms',
      'renders',
      'wrong order or state',
    ],
    rows,
  );
}
