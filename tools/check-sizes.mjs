// Holds the bundles to their budgets (tools/size-budgets.mjs). Needs a build.
import { existsSync, readFileSync } from 'node:fs';
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
    const { outputFiles } = await build({
      // From dist, through `exports`, as users' bundlers take it.
      stdin: { contents: code, resolveDir: root },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    return zipped(outputFiles[0].contents);
  } catch (error) {
    const texts = error.errors?.map(({ text }) => text) ?? [];
    if (texts.some((text) => /^(Could not resolve|No matching export)/.test(text))) {
      console.log(`  ${texts[0]}`);
      return undefined;
    }
    throw error;
  }
}

const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;
for (const budget of budgets) {
  const { name, limit, goal } = budget;
  const size = await sizeOf(budget);
  if (size === undefined) {
    console.log(`size: MISSING: ${name}`);
    process.exitCode = 1;
    continue;
  }
  const tooBig = size > limit;
  if (tooBig) process.exitCode = 1;
  const aim = goal ? `, the design asks for ${kB(goal)}` : '';
  console.log(`size: ${tooBig ? 'TOO BIG' : 'ok'}: ${name}: ${kB(size)} of ${kB(limit)}${aim}`);
}
