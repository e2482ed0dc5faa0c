// What the play functions of the elements' stories do: they look into an element, as its user does, and wait.
import type { DesktopParameters } from '../.storybook/with-desktop.js';

/** Not before something is played: it is as large as all elements together. */
const testing = () => import('storybook/test');

/** What these functions need of the context of a play function. */
interface Context {
  readonly canvasElement: HTMLElement;
}
type Play = (context: Context) => Promise<void>;

/** The option that says which origins may use which services. */
export const origins = 'service-client-api.accepted-web-content-origins';

/** `parameters` of a story: how its desktop differs, or that it has none. */
export const desktop = (
  parameters: DesktopParameters | 'none',
): { readonly desktop: DesktopParameters | 'none' } => ({ desktop: parameters });

/** For the stories of one element. */
export function playOn(tag: keyof HTMLElementTagNameMap) {
  const root = (canvasElement: HTMLElement) => canvasElement.querySelector(tag)?.shadowRoot;

  const find = (canvasElement: HTMLElement, selector: string) =>
    root(canvasElement)?.querySelector<HTMLElement>(selector);

  /** Waits for something in the element. */
  const appears = async <Found extends HTMLElement>(
    { canvasElement }: Context,
    selector: string,
  ) => {
    const { waitFor } = await testing();
    return waitFor(() => {
      const found = root(canvasElement)?.querySelector<Found>(selector);
      if (!found) throw new Error(`${selector} is not there`);
      return found;
    });
  };

  /** Waits until the element, or a part of it, shows a text. */
  const shows =
    (text: string, selector?: string): Play =>
    async ({ canvasElement }) => {
      const { expect, waitFor } = await testing();
      await waitFor(() => {
        const shown = selector === undefined ? root(canvasElement) : find(canvasElement, selector);
        return expect(shown?.textContent.replace(/\s+/g, ' ')).toContain(text);
      });
    };

  /** Presses a button as soon as it can be pressed. */
  const press = async (canvasElement: HTMLElement, action: string) => {
    const selector = `[data-action="${action}"]:not([aria-disabled])`;
    (await appears({ canvasElement }, selector)).click();
  };

  /** Presses buttons, one after the other. */
  const pressing =
    (...actions: readonly string[]): Play =>
    async ({ canvasElement }) => {
      for (const action of actions) {
        await press(canvasElement, action);
        // Until the other buttons are off as well.
        const element = canvasElement.querySelector(tag);
        if (element && 'updateComplete' in element) await element.updateComplete;
      }
    };

  return { root, find, appears, shows, press, pressing };
}
