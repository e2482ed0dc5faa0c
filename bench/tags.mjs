// What 10,000 click-to-dial tags in one page cost, beside as many plain buttons and as many bare elements of Lit.
import { bundle } from '../e2e/support/bundle.mjs';
import { serveStatic } from '../tools/static-server.mjs';
import { page } from './stage.mjs';
import { figure, printTable, summarize } from './statistics.mjs';

const COUNT = 10_000;
const ROUNDS = 3;
const FRAMES = 40;
const EVENTS = 50;
const KINDS = {
  button: 'plain <button>',
  'bare-element': 'bare element of Lit',
  'scapi-click-to-dial': '<scapi-click-to-dial>',
};

async function openPage(browser, server) {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const app = `${server.origin}/tags.html?desktop=${server.origin}`;
  await tab.goto(`${server.origin}/tags-host.html?app=${encodeURIComponent(app)}`);
  const frame = await tab.waitForSelector('iframe').then((element) => element.contentFrame());
  await frame.waitForURL(app);
  await frame.waitForFunction(() => globalThis.bench);
  const devtools = await tab.context().newCDPSession(tab);
  return {
    tab,
    frame,
    async heap() {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1_000_000;
    },
    asked: () => tab.evaluate(() => globalThis.asked),
  };
}

/** One page from its start to its end. */
async function live(browser, server, kind) {
  const { tab, frame, heap, asked } = await openPage(browser, server);
  const before = await heap();
  const { built, shown } = await frame.evaluate(
    ([tag, count]) => globalThis.bench.build(tag, count),
    [kind, COUNT],
  );
  const weight = (await heap()) - before;
  const frames = await frame.evaluate((count) => globalThis.bench.scroll(count), FRAMES);
  const idle = await asked();
  const result = { built, shown, weight, frames, idle };
  if (kind === 'scapi-click-to-dial') {
    await frame.evaluate(() => globalThis.bench.dial());
    const heard = frame.evaluate((count) => globalThis.bench.hear(count), EVENTS);
    await tab.evaluate((count) => globalThis.emit(count), EVENTS);
    Object.assign(result, { event: await heard, busy: await asked() });
  }
  await tab.close();
  return result;
}

const list = (names) =>
  [...new Set(names)]
    .map((name) => `${name} ${names.filter((each) => each === name).length}`)
    .join(', ') || 'none';

export async function benchTags(browser) {
  const options = { minify: true, define: { 'process.env.NODE_ENV': '"production"' } };
  const server = await serveStatic({
    files: {
      '/tags-host.html': page('tags-host.js'),
      '/tags-host.js': await bundle(`import './bench/pages/tags-host.js';`, options),
      '/tags.html': page('tags.js'),
      '/tags.js': await bundle(`import './bench/pages/tags.js';`, options),
    },
  });
  const results = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const kind of Object.keys(KINDS)) results[kind].push(await live(browser, server, kind));
  await server.close();

  const row = (kind, read) => {
    const { min, median, max } = summarize(results[kind].map(read));
    return `${figure(min)} / ${figure(median)} / ${figure(max)}`;
  };
  printTable(
    `${COUNT.toLocaleString('en')} in one page (${ROUNDS} pages each; min / median / max)`,
    ['', 'made and rendered, ms', 'on the screen, ms', 'heap, MB', 'heap each, kB'],
    Object.entries(KINDS).map(([kind, name]) => [
      name,
      row(kind, ({ built }) => built),
      row(kind, ({ shown }) => shown),
      row(kind, ({ weight }) => weight),
      figure((summarize(results[kind].map(({ weight }) => weight)).median * 1_000) / COUNT),
    ]),
  );
  printTable(
    `The same while it scrolls, 500 pixels a frame (ms a frame of ${FRAMES * ROUNDS}; 16.7 is a full 60 a second)`,
    ['', 'min', 'median', '95 %', 'max'],
    Object.entries(KINDS).map(([kind, name]) => {
      const { min, median, p95, max } = summarize(results[kind].flatMap(({ frames }) => frames));
      return [name, ...[min, median, p95, max].map(figure)];
    }),
  );

  const [{ idle, busy }] = results['scapi-click-to-dial'];
  printTable(
    `What ${COUNT.toLocaleString('en')} <scapi-click-to-dial> ask of the desktop (name and how often)`,
    ['', 'subscriptions', 'requests'],
    [
      ['all idle', list(idle.subscriptions), list(idle.requests)],
      ['after one was clicked', list(busy.subscriptions), list(busy.requests)],
    ],
  );
  console.log(
    `  An interaction event then costs ${row('scapi-click-to-dial', ({ event }) => event)} µs (min / median / max), rendering included.`,
  );
}
