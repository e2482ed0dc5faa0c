import { cp, mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the desktop's page and the application inside it, from source, for the catalog to serve as
 * they are.
 *
 * @returns The folder they are in.
 */
export async function buildSimulatorPages(): Promise<string> {
  const folder = pathOf('../../node_modules/.cache/storybook-simulator');
  const page = pathOf('../../packages/simulator/src/page');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const file of ['index.html', 'page.css', 'icon.svg']) {
    await cp(`${page}/${file}`, `${folder}/${file}`);
  }
  await cp(pathOf('./config.json'), `${folder}/config.json`);
  for (const file of ['index.html', 'application.css']) {
    await cp(pathOf(`./application/${file}`), `${folder}/application/${file}`);
  }
  await build({
    entryPoints: {
      desktop: `${page}/main.ts`,
      'application/application': pathOf('./application/application.ts'),
    },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['@scapi/source'],
    tsconfig: pathOf('../../tsconfig.base.json'),
    logLevel: 'warning',
  });
  return folder;
}
