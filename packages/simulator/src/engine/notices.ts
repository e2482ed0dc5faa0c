import type { Core } from './core.js';

/** Warnings to the agent. */
export interface Notices {
  add(text: string): void;
  dismiss(noticeId: string): void;
}

const KEPT = 20;

/** Makes the warnings of a desktop: the newest 20. */
export function createNotices({ ids, store }: Core): Notices {
  return {
    add(text) {
      const id = `notice-${String(ids.next('notice'))}`;
      store.set({ notices: [...store.state.notices, { id, text }].slice(-KEPT) });
    },
    dismiss(noticeId) {
      store.set({ notices: store.state.notices.filter(({ id }) => id !== noticeId) });
    },
  };
}
