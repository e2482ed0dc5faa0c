// Bundles what a browser loads without any build step of its own: `node tools/bundle.mjs client|elements|compat|simulator|doctor`.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { build as buildWithVite, defaultClientConditions } from 'vite';
import { minifyLiteralsPlugin } from './minify-literals.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundles = {
  client: {
    from: 'packages/client/src/index.ts',
    to: 'packages/client/dist/browser/scapi-client.js',
    integrity: 'packages/client/dist/browser/integrity.json',
    write: writeModule,
  },
  elements: {
    from: 'packages/elements/src/all.ts',
    to: 'packages/elements/dist/browser/scapi-elements.js',
    integrity: 'packages/elements/dist/browser/integrity.json',
    write: async () => {
      await writeModule();
      await writeTranslations();
    },
  },
  compat: {
    from: 'packages/compat/src/script.ts',
    to: 'packages/compat/dist/wwe-service-client-api.js',
    format: 'iife',
    integrity: 'packages/compat/dist/integrity.json',
    // Every byte counts in a file that is swapped for another; esbuild's names compress 3.5 % worse.
    write: writeScript,
  },
  simulator: {
    from: 'packages/simulator/src/page/main.ts',
    to: 'packages/simulator/dist/page/desktop.js',
    write: writeModule,
    // Pages and style sheets beside the entry are served as they are.
    copy: /\.(html|css|svg)$/,
  },
  doctor: {
    from: 'packages/simulator/src/doctor/page/main.ts',
    to: 'packages/simulator/dist/doctor/page/doctor.js',
    write: writeModule,
    copy: /\.(html|css|svg)$/,
  },
};

const name = process.argv[2];
const job = bundles[name];
if (!job) {
  console.error(`Name one of ${Object.keys(bundles).join(', ')}.`);
  process.exit(2);
}
const from = join(root, job.from);
const to = join(root, job.to);

// From the sources of all packages, so that the source map leads to them.
const target = 'es2022';
const conditions = ['@scapi/source'];

// The sources are in the packages: a map leads there and has no copies.
const maps = { sourcemapExcludeSources: true };

/** What both kinds of Vite builds share. */
const viteOptions = (options) => ({
  root,
  plugins: [minifyLiteralsPlugin],
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  resolve: { conditions: [...conditions, ...defaultClientConditions] },
  // As esbuild does by itself; in Vite a library leaves it to who uses it.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: dirname(to),
    emptyOutDir: false,
    minify: true,
    sourcemap: true,
    target,
    // The licenses of Lit and of everything else that is in the file.
    license: { fileName: 'THIRD-PARTY-NOTICES.md' },
    ...options,
  },
});

async function writeScript() {
  const lib = { entry: from, formats: [job.format], name: 'scapi', fileName: () => basename(to) };
  await buildWithVite(viteOptions({ lib, rolldownOptions: { output: maps } }));
}

/** One module that defines everything, and beside it what it loads only when it is needed. */
async function writeModule() {
  await buildWithVite(
    viteOptions({
      modulePreload: false,
      rolldownOptions: {
        input: from,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: basename(to), chunkFileNames: 'scapi-[name].js', ...maps },
      },
    }),
  );
}

/** A language a file: it registers its texts with the module beside it, so both share one table. */
async function writeTranslations() {
  await build({
    entryPoints: ['ar', 'de', 'fr'].map((language) => ({
      in: join(dirname(from), `translations/${language}.ts`),
      out: `${basename(to, '.js')}.${language}`,
    })),
    outdir: dirname(to),
    bundle: true,
    minify: true,
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
    format: 'esm',
    target,
    logLevel: 'warning',
    plugins: [
      {
        name: 'texts-of-the-module-beside',
        setup: ({ onResolve }) =>
          onResolve({ filter: /\/internal\/register-texts\.js$/ }, () => ({
            path: `./${basename(to)}`,
            external: true,
          })),
      },
    ],
  });
}

if (existsSync(from)) {
  await job.write();
  const bytes = gzipSync(readFileSync(to)).length;
  console.log(`${job.to}: ${(bytes / 1000).toFixed(1)} kB gzip`);
  if (job.integrity) await writeIntegrity(job.integrity);
} else {
  console.log(`${job.to}: not built, ${job.from} does not exist`);
}

/** For pages that load the file from elsewhere: the value of their `integrity` attribute. */
async function writeIntegrity(file) {
  const hash = createHash('sha384').update(readFileSync(to)).digest('base64');
  const values = { [basename(to)]: `sha384-${hash}` };
  await writeFile(join(root, file), `${JSON.stringify(values, null, 2)}\n`);
}

const folder = join(from, '..');
if (job.copy && existsSync(folder)) {
  await mkdir(join(to, '..'), { recursive: true });
  for (const file of await readdir(folder)) {
    const source = join(folder, file);
    if (!job.copy.test(file) || !(await stat(source)).isFile()) continue;
    await copyFile(source, join(to, '..', basename(file)));
  }
}
