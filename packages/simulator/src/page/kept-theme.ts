import type { Theme } from './parts/emit.js';

const key = 'scapi-desktop-theme';

/** The theme that the agent chose, kept in the browser's storage where that is allowed. */
export interface KeptTheme {
  /** False where the browser denies storage, as it may to a page that another site embeds. */
  readonly isKept: boolean;
  read(): Theme;
  write(theme: Theme): void;
}

/**
 * Finds out whether this page may use storage.
 *
 * @param window - Whose storage. Default: the global one.
 */
export function keepTheme(window: Pick<Window, 'localStorage'> = globalThis.window): KeptTheme {
  const storage = storageOf(window);
  return {
    isKept: storage !== undefined,
    read: () => {
      const kept = storage?.getItem(key);
      return kept === 'light' || kept === 'dark' ? kept : 'auto';
    },
    write: (theme) => storage?.setItem(key, theme),
  };
}

/** Reading the property throws where storage is denied. */
function storageOf(window: Pick<Window, 'localStorage'>): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
