import type { WorldActions } from '../engine/contract.js';
import { Tabs, type TabMessage } from './tabs.js';

/** Which tabs take part, and through what. */
export interface ElectionOptions {
  /** Tabs of one name elect one leader. Default `scapi-desktop`. */
  readonly name?: string;
  /** Default: the browser's; without any, as on an insecure origin, the tab leads alone. */
  readonly locks?: LockManager | undefined;
  /** Whose focus, clicks and keys make this the last active tab. Default: the global window. */
  readonly window?: Window;
}

/** A tab's part in the election. */
export interface Election {
  /** Leaves: another tab leads. */
  close(): void;
}

/** Where the outcome goes: {@link WorldActions} has it. */
export type ElectionWorld = Pick<WorldActions, 'setFrameState' | 'setLastActiveFrame'>;

/**
 * Lets this tab of the desktop take part in the election of a leader and of the last active tab.
 *
 * The leader is whoever holds a Web Lock: the browser gives it to one tab at a time, and to the
 * next at once when that tab closes or crashes. The channel between the tabs only tells the others
 * who leads: they negotiate again, and follow. When the last active tab ends, the leader takes
 * that part over until the agent turns to another.
 *
 * @see Protocol reference, section 8, tab leader election.
 */
export function joinElection(world: ElectionWorld, options: ElectionOptions = {}): Election {
  const { name = 'scapi-desktop', window = globalThis.window } = options;
  const locks =
    'locks' in options ? options.locks : (window.navigator.locks as LockManager | undefined);
  world.setFrameState('NEGOTIATING');
  if (!locks) {
    world.setFrameState('LEADING');
    world.setLastActiveFrame(true);
    return { close: () => undefined };
  }

  const tabs = new Tabs(name, locks);
  let leader: string | undefined;
  let lastActive: TabMessage | undefined;

  const renegotiate = (newLeader: string): void => {
    if (leader !== undefined) world.setFrameState('NEGOTIATING');
    leader = newLeader;
    world.setFrameState(newLeader === tabs.id ? 'LEADING' : 'FOLLOWING');
  };
  const becomeActive = (): void => {
    if (lastActive?.tab === tabs.id) return;
    lastActive = tabs.tell('active');
    world.setLastActiveFrame(true);
  };
  const guardLastActive = (): void => {
    if (leader !== tabs.id || lastActive?.tab === tabs.id) return;
    if (lastActive === undefined) return becomeActive();
    const { tab } = lastActive;
    tabs.whenGone(tab, () => {
      if (leader === tabs.id && lastActive?.tab === tab) becomeActive();
    });
  };

  const hear: Readonly<Record<TabMessage['type'], (message: TabMessage) => void>> = {
    joined() {
      if (leader === tabs.id) tabs.tell('leading');
      if (lastActive?.tab === tabs.id) tabs.tell('active', lastActive.at);
    },
    leading({ tab }) {
      // While this tab holds the lock nobody else leads, whatever an old message says.
      if (leader !== tab && leader !== tabs.id) renegotiate(tab);
    },
    active(message) {
      if (lastActive && isLater(lastActive, message)) {
        // The sender did not know of it yet.
        if (lastActive.tab === tabs.id) tabs.tell('active', lastActive.at);
        return;
      }
      lastActive = message;
      world.setLastActiveFrame(false);
      guardLastActive();
    },
  };
  const onActivity = (): void => {
    if (window.document.hasFocus()) becomeActive();
  };

  tabs.join(
    (message) => hear[message.type](message),
    () => {
      for (const type of ['focus', 'pointerdown', 'keydown']) {
        window.addEventListener(type, onActivity, { signal: tabs.signal, capture: true });
      }
      onActivity();
    },
  );
  tabs.hold('leader', () => {
    renegotiate(tabs.id);
    tabs.tell('leading');
    guardLastActive();
  });

  return {
    close() {
      if (leader === tabs.id) world.setFrameState('NEGOTIATING');
      tabs.leave();
    },
  };
}

const isLater = (a: TabMessage, b: TabMessage): boolean =>
  a.at === b.at ? a.tab > b.tab : a.at > b.at;
