// After the build of the catalog: Storybook ships the scripts of its own frame as they were written, 300 kB more over
// the wire than they need. node tools/minify-catalog.mjs
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const folder = fileURLToPath(new URL('../storybook-static/sb-manager/', import.meta.url));
for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
  const { code } = await transform(readFileSync(folder + name, 'utf8'), {
    minify: true,
    format: 'esm',
    legalComments: 'inline',
  });
  writeFileSync(folder + name, code);
}
