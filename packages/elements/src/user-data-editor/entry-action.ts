import type { UserDataEntry } from '@scapi/client';

/** What an agent does with one key. */
export type EntryAction =
  'save' | 'show-all' | 'replace' | 'restore' | 'ask-delete' | 'delete' | 'keep-mine';

/**
 * What a key press in an entry asks for: Enter saves, with Ctrl or Cmd in a field of several lines;
 * Escape undoes.
 */
export function actionOfKey(event: KeyboardEvent, isUndoable: boolean): EntryAction | undefined {
  const target = event.target as Element;
  if (event.isComposing) return undefined;
  if (event.key === 'Escape') return isUndoable ? 'restore' : undefined;
  if (event.key !== 'Enter' || !target.matches('.field')) return undefined;
  return target.matches('textarea') && !event.ctrlKey && !event.metaKey ? undefined : 'save';
}

/** Is there something to save, that the agent does not have to choose about first? */
export const isSavable = ({ status, access }: UserDataEntry): boolean =>
  access === 'writable' && (status === 'draft' || status === 'failed');

/** The key that something in the list is about. */
export const keyOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined;
