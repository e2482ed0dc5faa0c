// Visits stories of the static catalog, many of them on one page: a page load costs more than a story.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { WAIT_LIMIT, watchErrors } from './browser.mjs';

/** The source of axe, to run in a page. */
export const axe = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Rejects when something takes too long, so that no wait is without an end. */
export function within(promise, what, limit = WAIT_LIMIT) {
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${limit} ms`)), limit);
  });
  return Promise.race([promise, tooLong]).finally(() => clearTimeout(timer));
}

/** A page of the catalog that shows one story after another. */
export class CatalogPage {
  #browser;
  #origin;
  #page;
  #look;
  #errors = [];

  /** @param look - `width` of the page, `media` as Playwright emulates them, `globals` of the catalog, `font` file. */
  constructor(browser, origin, look = {}) {
    this.#browser = browser;
    this.#origin = origin;
    this.#look = look;
  }

  /** Renders a story and plays it; rejects where that goes wrong. */
  async show(id) {
    const page = (this.#page ??= await this.#open());
    const { status, message } = await within(page.evaluate(showStory, id), `story ${id}`);
    if (status !== 'success') throw new Error(message?.split('\n\nIgnored')[0] ?? status);
  }

  /** Saves what a story shows: as high as it is, up to a screen. */
  async picture(path) {
    const page = this.#page;
    const { width, height } = page.viewportSize();
    const needed = await page.evaluate(() => {
      const root = document.querySelector('#storybook-root');
      const menus = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => [
        ...(shadowRoot?.querySelectorAll('.menu') ?? []),
      ]);
      const ends = [root, ...menus].map((element) => element.getBoundingClientRect().bottom);
      return Math.ceil(Math.max(...ends)) + 16;
    });
    const clip = { x: 0, y: 0, width, height: Math.max(120, Math.min(height, needed)) };
    return page.screenshot({ path, clip, animations: 'disabled', caret: 'hide' });
  }

  /** Says in how many pixels two pictures differ visibly; the browser reads them. */
  compare(before, now) {
    const pictures = [before, now].map((bytes) => bytes.toString('base64'));
    return within(this.#page.evaluate(comparePictures, pictures), 'comparing pictures');
  }

  /** Closes the page. */
  close() {
    return this.#close();
  }

  /** Renders a story, plays it, and says what was wrong with it. */
  async visit(id) {
    try {
      return await within(this.#visit(id), `story ${id}`);
    } catch (error) {
      // Whatever hangs there must not meet the next story.
      await this.#close();
      throw error;
    }
  }

  async #visit(id) {
    const page = (this.#page ??= await this.#open());
    this.#errors.length = 0;
    const { status, message, accessibility } = await page.evaluate(showStory, id);
    const problems = status === 'success' ? [] : [`${status}: ${message?.split('\n\nIgnored')[0]}`];
    // The catalog itself has looked at the light one.
    problems.push(...accessibility.map((text) => `light: ${text}`));
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const dark = await findViolations(page, '#storybook-root', { lookOnly: true });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    problems.push(...dark.map((text) => `dark: ${text}`), ...this.#errors);
    return problems;
  }

  /** Saves what is shown. */
  async screenshot(path) {
    await this.#page?.screenshot({ path });
  }

  async #open() {
    const page = await this.#browser.newPage({
      viewport: { width: this.#look.width ?? 900, height: 600 },
      colorScheme: 'light',
      // Or colors would be measured half way from one scheme to the other.
      reducedMotion: 'reduce',
      ...this.#look.media,
    });
    page.setDefaultTimeout(WAIT_LIMIT);
    this.#errors = watchErrors(page);
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== this.#origin) {
        this.#errors.push(`The catalog asked ${origin}`);
      }
    });
    await page.goto(`${this.#origin}/iframe.html?id=none&viewMode=story`);
    await page.waitForFunction(() => window.__STORYBOOK_PREVIEW__?.storyStoreValue !== undefined);
    await page.evaluate(axe);
    if (this.#look.font) {
      const face = `@font-face { font-family: Catalog; src: url(${this.#look.font}); font-weight: 1 999 }`;
      await page.addStyleTag({ content: `${face} body { font-family: Catalog !important }` });
      await page.evaluate(() => document.fonts.load('1rem Catalog'));
    }
    await page.evaluate((globals) => {
      window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals });
    }, this.#look.globals ?? {});
    return page;
  }

  async #close() {
    const page = this.#page;
    this.#page = undefined;
    await within(Promise.resolve(page?.close()), 'closing a page').catch(() => undefined);
  }
}

/** In the page: shows a story, and resolves when its play function has ended, with what became of it. */
function showStory(id) {
  return new Promise((resolve) => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    const failures = [
      ...['storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException'],
      'unhandledErrorsWhilePlaying',
    ];
    let message;
    const fail = (error) => {
      message ??= [error].flat()[0]?.message ?? String(error);
    };
    const end = ({ storyId, status, reporters }) => {
      if (storyId !== id) return;
      for (const name of failures) channel.off(name, fail);
      channel.off('storyFinished', end);
      channel.off('storyMissing', miss);
      const violations = reporters
        .filter(({ type }) => type === 'a11y')
        .flatMap(({ result }) => result?.violations ?? [result?.error ?? 'no result']);
      resolve({
        status: message === undefined ? status : 'error',
        message,
        accessibility: violations.map((found) => `${found.id} ${found.nodes?.[0]?.failureSummary}`),
      });
    };
    const miss = () => end({ storyId: id, status: 'missing', reporters: [] });
    for (const name of failures) channel.on(name, fail);
    channel.on('storyFinished', end);
    channel.on('storyMissing', miss);
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  });
}

// WCAG 2.2 AA with the size of targets, which axe leaves out by itself, and what is good practice.
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose verdict depends on colors and places; names, roles and order are the same in every scheme. */
const RULES_OF_LOOK = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

/** What axe, which the page has, finds in a place of it; with `lookOnly`, by the rules that colors and places decide. */
export function findViolations(page, place, { lookOnly = false } = {}) {
  return page.evaluate(runAxe, { place, runOnly: lookOnly ? RULES_OF_LOOK : ALL_RULES });
}

async function runAxe({ place, runOnly }) {
  const { violations } = await window.axe.run(place, {
    iframes: false,
    resultTypes: ['violations'],
    runOnly,
    ...(!runOnly.includes('target-size') && { rules: { 'target-size': { enabled: true } } }),
  });
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.failureSummary}`);
}

/** In the page: the pixels in which two pictures differ by more than a shade. */
async function comparePictures(pictures) {
  const [before, now] = await Promise.all(
    pictures.map(async (text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height);
    }),
  );
  const SHADE = 48;
  let different = 0;
  for (let at = 0; at < now.data.length; at += 4) {
    const isOther = [0, 1, 2].some(
      (channel) => Math.abs(before.data[at + channel] - now.data[at + channel]) > SHADE,
    );
    if (isOther) different += 1;
  }
  return {
    different,
    all: now.data.length / 4,
    sizes: [before, now].map(({ width, height }) => `${width} x ${height}`),
  };
}
