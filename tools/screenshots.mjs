// npm run screenshots: contact sheets of the catalog and of the simulated desktop, to look at. Every story in light and
// dark; key stories from right to left, 320 pixels wide, in forced colors and dense; ten situations of the desktop in its
// looks. Needs `npm run build:storybook`; writes screenshots/index.html and the sheets as pictures. Words: only stories
// whose identifiers contain one, and the desktop for the word `desktop`. `--looks=dark,narrow`: only those.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../e2e/support/browser.mjs';
import { CatalogPage } from '../e2e/support/catalog.mjs';
import {
  DESKTOP_LOOKS,
  enterSituation,
  openDesktop,
  SITUATIONS,
} from '../e2e/support/desktop-situations.mjs';
import { startProject } from '../e2e/support/start-project.mjs';
import { serveStatic } from './static-server.mjs';

const catalog = fileURLToPath(new URL('../storybook-static', import.meta.url));
const folder = fileURLToPath(new URL('../screenshots', import.meta.url));

/** How a story is shown; `isForAll` names the looks that every story is shown in. */
const LOOKS = {
  light: { isForAll: true },
  dark: { isForAll: true, media: { colorScheme: 'dark' } },
  rtl: { globals: { direction: 'rtl' } },
  narrow: { width: 320 },
  forced: { media: { forcedColors: 'active' } },
  dense: { globals: { density: 'dense' } },
};

/** One story of each element, in the state that has most to show. */
const KEYS = JSON.parse(readFileSync(new URL('./key-stories.json', import.meta.url), 'utf8'));

/** Pictures of a sheet: stories, and desktops. */
const PER_SHEET = 24;
const DESKTOPS_PER_SHEET = 10;

const options = process.argv.slice(2);
const words = options.filter((option) => !option.startsWith('--'));
const asked = options
  .find((option) => option.startsWith('--looks='))
  ?.slice(8)
  .split(',');

if (!existsSync(`${catalog}/index.json`)) {
  throw new Error('There is no catalog: run npm run build:storybook first.');
}
const { entries } = JSON.parse(readFileSync(`${catalog}/index.json`, 'utf8'));
const stories = Object.values(entries).filter(
  ({ type, id }) =>
    type === 'story' && (words.length === 0 || words.some((word) => id.includes(word))),
);

rmSync(folder, { recursive: true, force: true });
const server = await serveStatic({ root: catalog });
const browser = await launchBrowser({ isComplete: true });

/** Takes the pictures of one look; each story renders once more in it. */
async function takeLook(name, { isForAll, ...look }) {
  const pictures = [];
  const page = new CatalogPage(browser, server.origin, { width: 640, ...look });
  mkdirSync(`${folder}/${name}`, { recursive: true });
  for (const { id, title, name: state } of stories) {
    if (!isForAll && !KEYS.includes(id)) continue;
    const file = `${name}/${id}.png`;
    try {
      await page.show(id);
      await page.picture(`${folder}/${file}`);
      pictures.push({ file, text: `${title.split('/').at(-1)}: ${state}` });
    } catch (error) {
      console.error(`${name} ${id}: ${error.message}`);
      process.exitCode = 1;
    }
  }
  await page.close();
  return pictures;
}

/** Takes the pictures of the desktop in one look. */
async function takeDesktop(name, address) {
  const pictures = [];
  const page = await openDesktop(browser, address, DESKTOP_LOOKS[name]);
  mkdirSync(`${folder}/desktop-${name}`, { recursive: true });
  for (const [index, situation] of SITUATIONS.entries()) {
    const file = `desktop-${name}/${index + 1}.png`;
    await enterSituation(page, situation);
    await page.screenshot({ path: `${folder}/${file}`, animations: 'disabled', caret: 'hide' });
    pictures.push({ file, text: `${index + 1}: ${situation.name}` });
  }
  await page.close();
  return pictures;
}

const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const toPage = (title, pictures) => `<!doctype html><meta charset="utf-8"><title>${title}</title>
<style>
  body { margin: 16px; font: 13px/1.4 system-ui, sans-serif; background: #8a8f99; color: #fff }
  main { columns: 4 340px; column-gap: 12px }
  figure { margin: 0 0 12px; break-inside: avoid }
  img { display: block; max-width: 100%; border-radius: 4px }
</style>
<h1>${title}</h1><main>${pictures
  .map(
    ({ file, text }) =>
      `<figure><figcaption>${escapeHtml(text)}</figcaption><img src="${file}"></figure>`,
  )
  .join('')}</main>`;

try {
  const all = [];
  for (const [name, look] of Object.entries(LOOKS)) {
    if (asked && !asked.includes(name)) continue;
    if (stories.length > 0) all.push([name, await takeLook(name, look), PER_SHEET]);
  }
  if (words.length === 0 || words.includes('desktop')) {
    const project = await startProject();
    for (const name of Object.keys(DESKTOP_LOOKS)) {
      if (asked && !asked.includes(name)) continue;
      const pictures = await takeDesktop(name, project.address);
      all.push([`desktop-${name}`, pictures, DESKTOPS_PER_SHEET]);
    }
    await project.close();
  }
  for (const [name, pictures] of all) console.log(`${name}: ${pictures.length} pictures`);
  writeFileSync(
    `${folder}/index.html`,
    all.map(([name, pictures]) => toPage(name, pictures)).join('\n'),
  );
  const sheet = await browser.newPage({ viewport: { width: 1480, height: 900 } });
  for (const [name, pictures, perSheet] of all) {
    for (let at = 0; at < pictures.length; at += perSheet) {
      const number = at / perSheet + 1;
      const file = `${folder}/${name}-${number}`;
      writeFileSync(`${file}.html`, toPage(`${name} ${number}`, pictures.slice(at, at + perSheet)));
      await sheet.goto(`file://${file}.html`);
      await sheet.screenshot({ path: `${file}.png`, fullPage: true });
    }
  }
} finally {
  await browser.close();
  await server.close();
}
