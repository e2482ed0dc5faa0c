// Pages for measurements: a desktop's page that embeds an application's of another site, so of another process.
import { bundle } from '../../e2e/support/bundle.mjs';
import { serveStatic } from '../../tools/static-server.mjs';

const OPTIONS = { minify: true, define: { 'process.env.NODE_ENV': '"production"' } };

/** A page that is nothing but its script. */
const page = (script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><body><script type="module" src="${script}"></script></body></html>`;

/** Files of a page and its script, bundled and minified from the sources, as an application would be. */
export const pageFiles = async (name, code) => ({
  [`/${name}.html`]: page(`${name}.js`),
  [`/${name}.js`]: await bundle(code, OPTIONS),
});

/** A server of the desktop and one of the application; hosts of different names are different sites. */
export async function openSites(files) {
  const withBlank = { ...files, '/blank.html': '<!doctype html><title>blank</title>' };
  const desktop = await serveStatic({ files: withBlank, host: 'localhost' });
  const application = await serveStatic({ files: withBlank });
  return {
    desktop: desktop.origin,
    application: application.origin,
    async close() {
      await desktop.close();
      await application.close();
    },
  };
}

/**
 * Opens a desktop's page with an application's page in its frame, in a context of its own.
 *
 * @param options.start - what the frame loads first, in place of the application.
 */
export async function openStage(browser, sites, host, application, { start } = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const tab = await context.newPage();
  tab.on('pageerror', (error) => console.error(`${application}: ${error}`));
  const appUrl = new URL(`${sites.application}/${application}.html`);
  appUrl.searchParams.set('desktop', sites.desktop);
  const first = start ? `${sites.application}/${start}.html` : appUrl.href;
  await tab.goto(`${sites.desktop}/${host}.html?app=${encodeURIComponent(first)}`);
  const frame = await tab.waitForSelector('iframe').then((element) => element.contentFrame());
  await frame.waitForURL(first);
  const devtools = await context.newCDPSession(frame);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    tab,
    frame,
    devtools,
    appUrl: appUrl.href,
    /** Milliseconds of processor time that the frame's main thread has spent: on all, and on scripts. */
    async threadTime() {
      const { metrics } = await devtools.send('Performance.getMetrics');
      const of = (name) => metrics.find((one) => one.name === name).value * 1_000;
      return { all: of('TaskDuration'), script: of('ScriptDuration') };
    },
    /** Bytes of the heap that are in use. */
    async heap() {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize;
    },
    /** Has the application measure: the name of one of its measurements, and what it is given. */
    run: (name, ...values) =>
      frame.evaluate(
        async ([what, given]) => (await globalThis.bench)[what](...given),
        [name, values],
      ),
    close: () => context.close(),
  };
}

/** Milliseconds of processor time of the frame's main thread while something runs. */
export async function whileRunning(stage, work) {
  const before = await stage.threadTime();
  const result = await work();
  const after = await stage.threadTime();
  return { result, all: after.all - before.all, script: after.script - before.script };
}
