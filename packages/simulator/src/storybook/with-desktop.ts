import type { TestDesktop } from '../testing.js';
import { openStoryDesktop, type StoryDesktop, type StoryDesktopOptions } from './story-desktop.js';

/** What the decorator reads of the context of a story, in Storybook 8.3 and later. */
export interface StoryContextOfDesktop {
  readonly id: string;
  /** Where the story is. */
  readonly canvasElement: unknown;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly globals: Readonly<Record<string, unknown>>;
  /** Aborted when the story leaves. */
  readonly abortSignal: AbortSignal;
  /** The context that loaders and play functions get; decorators get copies of it. */
  readonly context: object;
}

/** A decorator for stories of every framework. */
export type DesktopDecorator = <Result>(
  story: (update?: Record<string, unknown>) => Result,
  context: StoryContextOfDesktop,
) => Result;

interface Opened {
  readonly key: string;
  readonly signal: AbortSignal;
  readonly session: StoryDesktop;
}

/**
 * Makes a decorator that gives each story a desktop: `desktop`, `port` and `client` of its context, for the
 * story, for decorators inside this one and for its play function.
 *
 * The desktop stays while the reader changes a control of the story, and closes when the story leaves. A
 * docs page shows many stories at once, each with its own.
 *
 * @param optionsOf - Says what a story wants; `undefined`: no desktop.
 */
export function createDesktopDecorator(
  optionsOf: (context: StoryContextOfDesktop) => StoryDesktopOptions | undefined,
): DesktopDecorator {
  const sessions = new Map<unknown, Opened>();

  function close(place: unknown): void {
    sessions.get(place)?.session.close();
    sessions.delete(place);
  }

  function open(context: StoryContextOfDesktop, options: StoryDesktopOptions): StoryDesktop {
    const { id, canvasElement: place, abortSignal: signal } = context;
    const key = JSON.stringify([id, options.key]);
    const before = sessions.get(place);
    if (before?.key === key && before.signal === signal) return before.session;
    close(place);
    const opened = { key, signal, session: openStoryDesktop(options) };
    sessions.set(place, opened);
    signal.addEventListener('abort', () => {
      if (sessions.get(place) === opened) close(place);
    });
    return opened.session;
  }

  return (story, context) => {
    const options = optionsOf(context);
    if (!options) {
      close(context.canvasElement);
      return story();
    }
    const { desktop, port, client } = open(context, options);
    const given = { desktop, port, client };
    Object.assign(context.context, given);
    return story(given);
  };
}

/**
 * Gives each story a desktop, as its `parameters.desktop` says ({@link StoryDesktopOptions}; `'none'`: no
 * desktop): `desktop`, `port` and `client` of the story's context. Last in the list of decorators, it is
 * around all others.
 */
export const withDesktop: DesktopDecorator = createDesktopDecorator(({ parameters }) => {
  const options = parameters['desktop'] as StoryDesktopOptions | 'none' | undefined;
  return options === 'none' ? undefined : (options ?? {});
});

/**
 * The desktop of a story, for its play function.
 *
 * @throws Error when the story has none.
 */
export function desktopOf(context: object): TestDesktop['desktop'] {
  const { desktop } = context as { readonly desktop?: TestDesktop['desktop'] };
  if (desktop) return desktop;
  throw new Error(
    'This story has no desktop: write `decorators: [withDesktop]` in .storybook/preview.ts.',
  );
}
