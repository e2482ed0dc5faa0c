import { createRealClock, type Clock } from '../engine/clock.js';
import type { Desktop } from '../engine/contract.js';
import { Tabs } from '../election/tabs.js';
import type { SessionInit } from './input.js';
import { isSessionMessage, type SessionMessage } from './messages.js';
import { createMember, type Member } from './member.js';
import type { OtherTabs } from './ordering.js';

/** Which session to join, and how it begins where there is none. */
export interface SessionOptions extends Omit<SessionInit, 'startedAt'> {
  /** Tabs of one name, from one origin, share a session. */
  readonly name: string;
  /** Default: the browser's; without any, or where they are denied, the tab has a session of its own. */
  readonly locks?: LockManager | undefined;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Called when the scenario of the session ends early. */
  readonly onScenarioFailed?: (error: unknown) => void;
}

/** A tab's part in a session. */
export interface Session {
  /** The desktop that all tabs have in common. Closing it leaves the session. */
  readonly desktop: Desktop;
  /** Other tabs can join. */
  readonly isShared: boolean;
}

/**
 * Joins the session of the browser's tabs, or begins it: the same cases, interactions and agent
 * state in every tab. Each tab has a copy of the desktop; what happens in one tab happens in all,
 * in the same order. A tab that closes or crashes takes its applications with it and nothing else.
 */
export function joinSession(options: SessionOptions): Promise<Session> {
  const {
    name,
    clock = createRealClock(),
    locks: _,
    onScenarioFailed = () => undefined,
    ...init
  } = options;
  const locks =
    'locks' in options ? options.locks : (globalThis.navigator.locks as LockManager | undefined);
  return new Promise((resolve) => {
    const begin = (tabs: OtherTabs, isShared: boolean, onClose: () => void): Member => {
      const member = createMember({
        tabs,
        clock,
        init: { ...init, startedAt: clock.now() },
        onJoined: () => resolve({ desktop: member.desktop, isShared }),
        onScenarioFailed,
        onClose,
      });
      return member;
    };
    const beAlone = (): void => {
      void begin(ALONE, false, () => undefined).ordering.takeOver();
    };
    if (!locks) return beAlone();

    const tabs = new Tabs<SessionMessage>({
      name,
      locks,
      isMessage: isSessionMessage,
      onMessage: (message) => ordering.receive(message),
      onJoined() {
        ordering.join();
        tabs.hold('sequencer', () => void ordering.takeOver());
      },
      onDenied: beAlone,
    });
    const { ordering } = begin(tabs, true, () => tabs.leave());
  });
}

/** No other tab. */
const ALONE: OtherTabs = {
  id: 'tab-1',
  tell: () => undefined,
  list: () => Promise.resolve([]),
  whenGone: () => undefined,
};
