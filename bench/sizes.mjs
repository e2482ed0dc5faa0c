// What a user downloads: minified, gzip.
import { gzipSync } from 'node:zlib';
import { bundle } from '../e2e/support/bundle.mjs';
import { IMPORTS, TITLES } from './libraries/index.mjs';
import { printTable } from './statistics.mjs';

const ELEMENT = `import '@scapi/elements/provider/define.js'; import '@scapi/elements/click-to-dial/define.js';`;

async function zipped(code) {
  const text = await bundle(code, {
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return gzipSync(text).length;
}

export async function benchSizes() {
  const rows = [];
  for (const [name, code] of Object.entries(IMPORTS)) rows.push([TITLES[name], await zipped(code)]);
  rows.push(['lit', await zipped(`export * from 'lit';`)]);
  rows.push(['scapi-click-to-dial with provider, client and Lit', await zipped(ELEMENT)]);
  rows.push([
    'all scapi tags with client and Lit',
    await zipped(`import '@scapi/elements/all.js';`),
  ]);
  printTable(
    'Bundle sizes (minified, gzip)',
    ['', 'kB'],
    rows.map(([name, bytes]) => [name, (bytes / 1000).toFixed(1)]),
  );
}
