import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

/** Theme, language and direction that the reader picked in the toolbar. */
export interface Looks {
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: string;
  readonly direction: 'auto' | 'ltr' | 'rtl';
}

/**
 * Shows a story in the theme, language and direction that the reader picked, or that it asks for by
 * its `globals`. Alone it has the whole document; on a docs page only its own place.
 */
export const withLooks: Decorator = (story, { globals, viewMode }) => {
  const { theme, language, direction } = globals as unknown as Looks;
  const scheme = theme === 'system' ? 'light dark' : theme;
  const dir = direction === 'rtl' || (direction === 'auto' && language === 'ar') ? 'rtl' : 'ltr';
  const root = document.documentElement;
  // Elements follow the language of the document.
  root.lang = language;
  if (viewMode === 'story') {
    root.style.colorScheme = scheme;
    root.dir = dir;
    return story();
  }
  root.dir = 'ltr';
  return html`<div class="place" data-theme=${theme} dir=${dir}>${story()}</div>`;
};
