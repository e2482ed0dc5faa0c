/**
 * The simulated Agent Desktop in stories: each story has a desktop of its own, without a server.
 *
 * ```ts
 * // .storybook/preview.ts, here for tags
 * import { createScapiClient } from '@scapi/client';
 * import { setDefaultClient } from '@scapi/elements';
 * import { withDesktop, type StoryDesktopOptions } from '@scapi/simulator/storybook';
 *
 * const desktop: StoryDesktopOptions = {
 *   connect({ port }) {
 *     const client = createScapiClient({ port });
 *     setDefaultClient(client);
 *     return client;
 *   },
 * };
 * export const decorators = [withDesktop];
 * export const parameters = { desktop };
 * ```
 *
 * A story says in `parameters.desktop` how its desktop differs and what happens on it first. Its play
 * function gets the desktop by {@link desktopOf}:
 *
 * ```ts
 * import { desktopOf } from '@scapi/simulator/storybook';
 *
 * export const Talking = {
 *   parameters: { desktop: { dialect: { identifierResults: 'object' } } },
 *   play: async (context: object) => {
 *     await desktopOf(context).farEndAnswers();
 *   },
 * };
 * ```
 *
 * It needs nothing of Storybook but its contexts, and works with every framework.
 *
 * @packageDocumentation
 */
export {
  createDesktopDecorator,
  desktopOf,
  withDesktop,
  type DesktopDecorator,
  type StoryContextOfDesktop,
} from './storybook/with-desktop.js';
export {
  type Connection,
  type StoryDesktop,
  type StoryDesktopOptions,
} from './storybook/story-desktop.js';
export type { DesktopShortcuts } from './testing/shortcuts.js';
