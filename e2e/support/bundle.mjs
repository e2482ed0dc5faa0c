// End-to-end tests put small scripts into pages; this bundles one from TypeScript, over the packages' sources.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * @param {string} contents TypeScript that may import `@scapi/…`
 * @param {import('esbuild').BuildOptions} [options]
 */
export async function bundle(contents, options = {}) {
  const { outputFiles } = await build({
    stdin: {
      contents,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@scapi/source'],
    tsconfig: fileURLToPath(new URL('../../tsconfig.base.json', import.meta.url)),
    logLevel: 'warning',
    ...options,
  });
  return outputFiles[0].text;
}
