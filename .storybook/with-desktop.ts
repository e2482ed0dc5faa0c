import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  openSession,
  type Circumstances,
  type DesktopParameters,
  type DesktopSession,
} from './desktop-session.js';
import { showInPanel } from './panel-link.js';

export type { DesktopParameters } from './desktop-session.js';

interface Entry {
  readonly key: string;
  readonly session: DesktopSession;
}

/** By where a story is: a docs page shows many at once, each with a desktop of its own. */
const sessions = new Map<HTMLElement, Entry>();

/**
 * Opens the desktop of a story before it renders: `loaded.desktop` and `loaded.client`. It stays
 * while the reader changes a control of the story, and is another when the story is, or what the
 * reader picked in the toolbar.
 */
export const openDesktop: NonNullable<Preview['beforeEach']> = ({
  canvasElement,
  globals,
  id,
  loaded,
  parameters,
  viewMode,
}) => {
  const { desktop: options } = parameters as { desktop?: DesktopParameters | 'none' };
  const { scenario, fault } = globals as unknown as Circumstances;
  const key = JSON.stringify([id, scenario, fault]);

  const close = (): void => {
    sessions.get(canvasElement)?.session.close();
    sessions.delete(canvasElement);
  };

  if (sessions.get(canvasElement)?.key !== key || options === 'none') close();
  if (options === 'none') return showInPanel(undefined);
  const { session } = sessions.get(canvasElement) ?? {
    session: openSession(options ?? {}, { scenario, fault }),
  };
  sessions.set(canvasElement, { key, session });
  Object.assign(loaded, { desktop: session.desktop, client: session.client });
  if (viewMode === 'story') showInPanel(session.desktop);
  return close;
};

/** Puts a provider above every story, as an application would. */
export const withDesktop: Decorator = (story, { canvasElement, globals }) => {
  const client = sessions.get(canvasElement)?.session.client;
  if (!client) return story();
  const { density } = globals as { density: 'comfortable' | 'dense' };
  return html`<scapi-provider .client=${client} density=${density}>${story()}</scapi-provider>`;
};
