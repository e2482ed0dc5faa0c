// Holds the bundles to their budgets (tools/size-budgets.mjs). Needs a build.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { budgets } from './size-budgets.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A bundle of modules that are still empty counts as not there. */
const zipped = (contents) => (contents.length < 200 ? undefined : gzipSync(contents).length);

/** The bytes of a bundle, or undefined where what it is made of is not there yet. */
async function sizeOf({ file, code }) {
  if (file) return existsSync(root + file) ? zipped(readFileSync(root + file)) : undefined;
  try {
    const { outputFiles, metafile } = await build({
      // From dist, through `exports`, as users' bundlers take it.
      stdin: { contents: code, resolveDir: root },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"' },
      // What is loaded only when it is needed is a file of its own, as in users' bundles.
      splitting: true,
      outdir: 'sizes',
      metafile: true,
    });
    const initial = initialFiles(metafile);
    return outputFiles
      .filter(({ path }) => initial.has(basename(path)))
      .map(({ contents }) => zipped(contents))
      .reduce((total, size) => total + size);
  } catch (error) {
    const texts = error.errors?.map(({ text }) => text) ?? [];
    if (texts.some((text) => /^(Could not resolve|No matching export)/.test(text))) {
      console.log(`  ${texts[0]}`);
      return undefined;
    }
    throw error;
  }
}

/** Names of the entry and of what it imports at once. */
function initialFiles({ outputs }) {
  const names = new Set();
  const add = (path) => {
    names.add(basename(path));
    for (const { path: imported, kind } of outputs[path].imports) {
      if (kind === 'import-statement' && !names.has(basename(imported))) add(imported);
    }
  };
  add(Object.keys(outputs).find((path) => outputs[path].entryPoint));
  return names;
}

const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;
for (const budget of budgets) {
  const { name, limit, ceiling } = budget;
  const size = await sizeOf(budget);
  if (size === undefined) {
    console.log(`size: MISSING: ${name}`);
    process.exitCode = 1;
    continue;
  }
  const tooBig = size > limit;
  if (tooBig) process.exitCode = 1;
  const above = ceiling && size > ceiling ? `, above its ceiling of ${kB(ceiling)}` : '';
  console.log(`size: ${tooBig ? 'TOO BIG' : 'ok'}: ${name}: ${kB(size)} of ${kB(limit)}${above}`);
}
