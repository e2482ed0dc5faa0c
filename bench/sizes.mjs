// What a user downloads: minified, gzip.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { IMPORTS, LIBRARIES } from './browser/libraries/index.mjs';
import { ELEMENTS } from './browser/elements/index.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('.', import.meta.url));

/** The bytes that a page loads at once; what a bundle imports later, and only if it needs it, is apart. */
async function zipped(contents) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder },
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

export async function benchSizes({ has }) {
  const bundles = [];
  for (const [name, code] of Object.entries(IMPORTS))
    if (has(LIBRARIES[name].from)) bundles.push([LIBRARIES[name].title, code]);
  for (const [name, { title, from }] of Object.entries(ELEMENTS))
    if (name !== 'native-button' && has(from))
      bundles.push([title, `import './browser/elements/${name}.js';`]);
  bundles.push(['all scapi elements', `import '@scapi/elements/all.js';`]);
  const rows = [];
  for (const [title, code] of bundles)
    rows.push([title, ((await zipped(code)) / 1_000).toFixed(1)]);
  return [
    {
      title: 'Sizes',
      about:
        'What a page loads at once, minified and gzipped: kB. Elements with all they need; ours with client and provider. Of sources, so a little more than the packages.',
      columns: ['', 'kB'],
      rows,
    },
  ];
}
