import type { FrameState } from '@scapi/protocol';
import type { ReadableAtom } from 'nanostores';
import type { Core } from './core.js';
import { createLiveStore, type OnKnown } from './live-store.js';

/** What this tab of the desktop is among its tabs. */
export interface Frame {
  /** `undefined` while unknown, also while the desktop cannot be heard. */
  readonly frameState: FrameState | undefined;
}

/** This tab in the election of the leader. @see Protocol reference, sections 7, `system`, and 8. */
export const createFrameStore = (core: Core, onKnown: OnKnown): ReadableAtom<Frame> =>
  createLiveStore<Frame, 'system'>(core, {
    onKnown,
    initial: { frameState: undefined },
    isVolatile: true,
    event: 'system',
    read: async (options, current) => {
      if (await core.request('system.isFrameLeading', [], options)) {
        return { frameState: 'LEADING' };
      }
      const isFollowing = await core.request('system.isFrameFollowing', [], options);
      if (isFollowing === undefined) return current();
      return { frameState: isFollowing ? 'FOLLOWING' : 'NEGOTIATING' };
    },
    reduce: (frame, event) => ('frameState' in event ? { frameState: event.frameState } : frame),
  });
