import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import type { WebView } from '../config.js';
import { createManualClock, type ManualClock } from '../engine/clock.js';
import type { Desktop, DesktopInit } from '../engine/contract.js';
import { createDesktop } from '../engine/create-desktop.js';
import type { Theme } from './parts/emit.js';
import './shell/desktop.js';
import type { SimDesktop } from './shell/desktop.js';

/** How to open the page. */
export interface PageOptions {
  readonly views?: readonly WebView[];
  readonly developer?: boolean;
  readonly init?: DesktopInit;
}

/** The page as a test uses it: by the names that an agent or a screen reader reads. */
export interface TestPage {
  readonly page: SimDesktop;
  readonly desktop: Desktop;
  readonly clock: ManualClock;
  /** Visible buttons, tabs and menu items of a name, and fields of a label. */
  all(name: string): HTMLElement[];
  /** The only one of a name. */
  get(name: string): HTMLElement;
  click(name: string): Promise<void>;
  /** Writes into the field of a label as typing does. */
  fill(name: string, value: string): Promise<void>;
  /** What has the keyboard's focus. */
  focused(): Element | null;
  /** What is written on the page, or in a part of it. */
  text(selector?: string): string;
  rendered(): Promise<void>;
  theme(theme: Theme): Promise<void>;
}

/**
 * Sets what the user wants of motion; false where the browser is not to be told, as Firefox, which is
 * started without motion.
 */
export async function preferMotion(reducedMotion: 'reduce' | 'no-preference'): Promise<boolean> {
  const query = `(prefers-reduced-motion: ${reducedMotion})`;
  // Refused where the browser has no such command.
  if (!matchMedia(query).matches) await emulateMedia({ reducedMotion }).catch(() => undefined);
  return matchMedia(query).matches;
}

/** Opens the page with a desktop of its own, on a screen of 1440 by 900. */
export async function openPage(options: PageOptions = {}): Promise<TestPage> {
  await setViewport({ width: 1440, height: 900 });
  // A color in transition has no contrast that could be judged.
  await preferMotion('reduce');
  const clock = createManualClock();
  const desktop = createDesktop({ clock, ...options.init });
  const page = await fixture<SimDesktop>(html`
    <sim-desktop
      .desktop=${desktop}
      .views=${options.views ?? []}
      ?developer=${options.developer ?? false}
    ></sim-desktop>
  `);
  const rendered = () => render(page);
  const all = (name: string) =>
    [...deepElements(page)].filter(
      (element): element is HTMLElement =>
        element instanceof HTMLElement &&
        element.matches(operable) &&
        element.checkVisibility() &&
        nameOf(element) === name,
    );
  const get = (name: string): HTMLElement => {
    const [found, ...others] = all(name);
    if (found && others.length === 0) return found;
    throw new Error(`"${name}": found ${String(found ? 1 + others.length : 0)}, wanted one`);
  };
  await rendered();

  return {
    page,
    desktop,
    clock,
    all,
    get,
    rendered,
    async click(name) {
      await rendered();
      get(name).click();
      await rendered();
    },
    async fill(name, value) {
      await rendered();
      const field = get(name) as HTMLInputElement;
      field.focus();
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await rendered();
    },
    focused: deepActiveElement,
    text(selector) {
      const found = selector
        ? [...deepElements(page)].filter((element) => element.matches(selector))
        : [page];
      return found.map(textOf).join(' ').replaceAll(/\s+/g, ' ').trim();
    },
    async theme(theme) {
      page.theme = theme;
      await rendered();
    },
  };
}

/**
 * Checks what a part of the page shows now, in light and in dark. The whole page is checked by the
 * tests of `sim-desktop`: that takes long.
 */
export async function expectAccessible(
  { page, theme, rendered }: TestPage,
  part: string,
): Promise<void> {
  for (const name of ['light', 'dark'] as const) {
    await theme(name);
    await rendered();
    const found = [page, ...deepElements(page)].filter((element) => element.matches(part));
    expect(found, part).not.to.be.empty;
    for (const element of found) await expect(element, `${part}, ${name}`).to.be.accessible();
  }
}

/** Closes the desktop of a page and takes the page away. */
export function closePage({ desktop }: TestPage): void {
  fixtureCleanup();
  desktop.close();
}

/** Every element of a tree in the order of the document, shadow trees included. */
export function* deepElements(root: ParentNode): Generator<Element> {
  const inside = root instanceof Element && root.shadowRoot ? [root.shadowRoot, root] : [root];
  for (const { children } of inside) {
    for (const child of children) {
      yield child;
      yield* deepElements(child);
    }
  }
}

function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

const operable =
  'button, input, select, textarea, iframe, [role=tab], [role=menuitemradio], [role=separator]';

/** Near enough to the accessible name for what this page is made of. */
function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label') ?? element.title;
  if (label !== '' && !element.matches('button:not([aria-label])')) return label;
  const source = element.closest('label')?.querySelector('span') ?? element.closest('label');
  return textOf(source ?? element)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches('svg, style, [hidden]')) return '';
  if (node instanceof HTMLSlotElement) return node.assignedNodes().map(textOf).join('');
  return [...(node.shadowRoot ?? node).childNodes].map(textOf).join('');
}

/** Waits until every component has drawn itself, from the top down. */
async function render(page: Element): Promise<void> {
  if (page instanceof LitElement) await page.updateComplete;
  for (const element of deepElements(page)) {
    if (element instanceof LitElement) await element.updateComplete;
  }
}
