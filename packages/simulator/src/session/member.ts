import type { Clock } from '../engine/clock.js';
import type { Desktop } from '../engine/contract.js';
import type { SessionInit } from './input.js';
import { createOrdering, type Ordering, type OtherTabs } from './ordering.js';
import { createReplica } from './replica.js';
import { createSharedDesktop } from './shared-desktop.js';
import { createTimeline } from './timeline.js';

/** A tab of the session: its part in the ordering, and the desktop it shows. */
export interface Member {
  readonly ordering: Ordering;
  /** Usable once the tab has joined. */
  readonly desktop: Desktop;
}

/** What a member is made from. */
export interface MemberParts {
  readonly tabs: OtherTabs;
  readonly clock: Clock;
  /** What the session begins with, should this tab be its first. */
  readonly init: SessionInit;
  readonly onJoined: () => void;
  readonly onScenarioFailed: (error: unknown) => void;
  readonly onClose: () => void;
}

/** Makes a tab of the session, which has not joined yet. */
export function createMember(parts: MemberParts): Member {
  const { tabs, clock, init, onJoined, onScenarioFailed, onClose } = parts;
  const shared = createSharedDesktop({
    tab: tabs.id,
    clock,
    act: (action) => ordering.act(action),
    onClose() {
      ordering.close();
      onClose();
    },
  });
  const ordering = createOrdering({
    tabs,
    clock,
    init,
    onJoined,
    createTimeline: (first) =>
      createTimeline({
        createReplica: (post) =>
          createReplica({ init: first, tab: tabs.id, post, onScenarioFailed }),
        post: (...message) => shared.post(...message),
        onReplica: (replica) => shared.follow(replica),
      }),
  });
  return {
    ordering,
    get desktop() {
      return shared.desktop;
    },
  };
}
