// node bench/kits/picture.mjs: our elements beside three other kits, light and dark, to look at. The kits are installed
// first, here and nowhere else: npm ci --prefix bench. Writes screenshots/kits-light.png and kits-dark.png.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchBrowser } from '../../e2e/support/browser.mjs';
import { serveStatic } from '../../tools/static-server.mjs';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: [pathOf('page.js')],
  outdir: pathOf('dist'),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['@scapi/source'],
  tsconfig: pathOf('../../tsconfig.base.json'),
  logLevel: 'error',
});
mkdirSync(pathOf('../../screenshots'), { recursive: true });
const server = await serveStatic({ root: pathOf('..') });
const browser = await launchBrowser();
try {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({
      viewport: { width: 1680, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    await page.goto(`${server.origin}/kits/index.html`);
    await page.getByText('Mark done').or(page.getByText('Cancel record')).first().waitFor();
    await page.waitForLoadState('networkidle');
    const path = pathOf(`../../screenshots/kits-${colorScheme}.png`);
    await page.screenshot({ path, fullPage: true });
    console.log(path);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
