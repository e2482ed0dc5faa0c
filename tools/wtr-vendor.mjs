// A plugin for @web/test-runner (and @web/dev-server): serves CommonJS or process.env-using
// packages (React, Vue) as browser ES modules, bundled once by esbuild with shared chunks.
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const PREFIX = '/__vendor/';
const ident = /^[A-Za-z_$][\w$]*$/;
const reserved = new Set(['default', '__esModule', 'module.exports']);
const file = (spec) => spec.replaceAll('/', '__').replaceAll('@', '');

/**
 * @param {object} o
 * @param {string[]} o.cjs  specifiers which are CommonJS: their names are listed by loading them in Node
 * @param {string[]} o.esm  specifiers which are ES modules but need defines
 * @param {string[]} o.from folders to resolve from (workspaces whose dependencies these are)
 * @param {Record<string, string>} [o.define]
 */
export function vendorPlugin({ cjs = [], esm = [], from = [process.cwd()], define = {} }) {
  const all = new Map([...cjs, ...esm].map((s) => [s, file(s)]));
  let outputs;
  /** The folder whose dependency this is, and a require for it. */
  const locate = (spec) => {
    for (const dir of from) {
      const require = createRequire(join(dir, 'package.json'));
      try {
        require.resolve(spec);
        return { dir, require };
      } catch (e) {
        if (e.code !== 'MODULE_NOT_FOUND') throw e;
      }
    }
    throw new Error(`vendorPlugin: cannot resolve ${spec} from ${from.join(', ')}`);
  };
  const entry = (spec) => {
    const { dir, require } = locate(spec);
    if (!cjs.includes(spec))
      return { contents: `export * from ${JSON.stringify(spec)};`, resolveDir: dir };
    const names = Object.keys(require(spec)).filter((n) => ident.test(n) && !reserved.has(n));
    return {
      contents: `import m from ${JSON.stringify(spec)};\nexport default m;\nexport const { ${names.join(', ')} } = m;`,
      resolveDir: dir,
    };
  };
  return {
    name: 'vendor',
    async serverStart() {
      process.env.NODE_ENV ??= 'development';
      const result = await build({
        entryPoints: [...all].map(([spec, out]) => ({ in: `vendor:${spec}`, out })),
        outdir: '/',
        bundle: true,
        splitting: true,
        format: 'esm',
        platform: 'browser',
        target: 'es2022',
        write: false,
        conditions: ['development', 'browser'],
        sourcemap: false,
        logLevel: 'warning',
        define: {
          'process.env.NODE_ENV': '"development"',
          __VUE_OPTIONS_API__: 'true',
          __VUE_PROD_DEVTOOLS__: 'false',
          __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
          ...define,
        },
        plugins: [
          {
            name: 'vendor-entry',
            setup(b) {
              b.onResolve({ filter: /^vendor:/ }, ({ path }) => ({
                path: path.slice(7),
                namespace: 'vendor',
              }));
              b.onLoad({ filter: /.*/, namespace: 'vendor' }, ({ path }) => ({
                ...entry(path),
                loader: 'js',
              }));
            },
          },
        ],
      });
      outputs = new Map(result.outputFiles.map((f) => [PREFIX + basename(f.path), f.text]));
    },
    resolveImport({ source }) {
      const f = all.get(source);
      if (f) return `${PREFIX}${f}.js`;
    },
    serve({ path }) {
      const body = outputs?.get(path);
      if (body !== undefined)
        return { body, type: 'js', headers: { 'cache-control': 'public, max-age=600' } };
    },
  };
}
