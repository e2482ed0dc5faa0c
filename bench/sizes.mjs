// What a user downloads: minified, gzip.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { IMPORTS, TITLES } from './libraries/index.mjs';
import { printTable } from './statistics.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ELEMENT = `import '@scapi/elements/provider/define.js'; import '@scapi/elements/click-to-dial/define.js';`;

/** The bytes that a page loads at once; what a bundle imports later, and only if it needs it, is apart. */
async function zipped(contents) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root },
    outdir: root,
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['@scapi/source'],
    tsconfig: `${root}tsconfig.base.json`,
    absWorkingDir: root,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  const atOnce = new Set();
  const visit = (name) => {
    if (atOnce.has(name)) return;
    atOnce.add(name);
    for (const { path, kind } of metafile.outputs[name].imports)
      if (kind === 'import-statement') visit(path);
  };
  visit('stdin.js');
  return outputFiles
    .filter(({ path }) => atOnce.has(relative(root, path)))
    .reduce((sum, file) => sum + gzipSync(file.contents).length, 0);
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
