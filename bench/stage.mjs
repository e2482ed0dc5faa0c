// Puts each library into a page of its own: a desktop's page that embeds an application's.
import { bundle } from '../e2e/support/bundle.mjs';
import { serveStatic } from '../tools/static-server.mjs';
import { LIBRARIES } from './libraries/index.mjs';

/** A page that is nothing but its script. */
export const page = (script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><body><script type="module" src="${script}"></script></body></html>`;

/** Where desktop and application may live; hosts of other names are other sites, so other processes. */
export const PLACES = [
  { name: 'same origin', desktop: '127.0.0.1', shared: true },
  { name: 'other origin, same site (127.0.0.1, two ports)', desktop: '127.0.0.1' },
  { name: 'other site, other process (localhost and 127.0.0.1)', desktop: 'localhost' },
];

/** Bundles both pages of every library, minified and from the sources, as an application would be built. */
export async function bundlePages(libraries = LIBRARIES) {
  const files = {};
  for (const library of libraries) {
    for (const side of ['host', 'application']) {
      const code = `import * as library from './bench/libraries/${library}.js';
        import { ${side} } from './bench/pages/${side}.js';
        ${side}(library);`;
      files[`/${library}/${side}.js`] = await bundle(code, {
        minify: true,
        define: { 'process.env.NODE_ENV': '"production"' },
      });
      files[`/${library}/${side}.html`] = page(`${side}.js`);
    }
  }
  return files;
}

/** Opens the pages of every library in one place. `applications` holds the application's frame of each. */
export async function openStage(browser, files, { desktop: host, shared = false }, libraries) {
  const desktop = await serveStatic({ files, host });
  const application = shared ? desktop : await serveStatic({ files });
  const context = await browser.newContext();
  const applications = {};
  for (const library of libraries) {
    const tab = await context.newPage();
    tab.on('pageerror', (error) => console.error(`${library}: ${error}`));
    const app = new URL(`${application.origin}/${library}/application.html`);
    app.searchParams.set('desktop', desktop.origin);
    await tab.goto(`${desktop.origin}/${library}/host.html?app=${encodeURIComponent(app.href)}`);
    const frame = await tab.waitForSelector('iframe').then((element) => element.contentFrame());
    await frame.waitForURL(app.href);
    applications[library] = frame;
  }
  return {
    applications,
    async close() {
      await context.close();
      await desktop.close();
      if (!shared) await application.close();
    },
  };
}

/** Has one application measure: the name of a measurement in pages/application.js and what it is given. */
export const measure = (frame, name, ...values) =>
  frame.evaluate(async ([what, given]) => (await globalThis.bench)[what](...given), [name, values]);
