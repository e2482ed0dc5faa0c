import { isRecord, isString } from '@scapi/protocol';
import type { WorldActions } from '../engine/contract.js';
import { Tabs, type FromTab } from './tabs.js';

/** Which tabs take part, and through what. */
export interface ElectionOptions {
  /** Tabs of one name elect one leader. Default `scapi-desktop`. */
  readonly name?: string;
  /** Default: the browser's; without any, or where they are denied, the tab leads alone. */
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

/** What the tabs tell each other. */
interface ElectionMessage extends FromTab {
  /** The sender opened, leads, or is the last active tab. */
  readonly type: 'joined' | 'leading' | 'active';
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

const isElectionMessage = (value: unknown): value is ElectionMessage =>
  isRecord(value) &&
  (value['type'] === 'joined' || value['type'] === 'leading' || value['type'] === 'active') &&
  isString(value['tab']) &&
  Number.isFinite(value['at']);

/**
 * Lets this tab of the desktop take part in the election of a leader and of the last active tab.
 *
 * The leader is the tab that holds a Web Lock: the browser gives it to one tab at a time, and to the
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
  const leadAlone = (): void => {
    world.setFrameState('LEADING');
    world.setLastActiveFrame(true);
  };
  world.setFrameState('NEGOTIATING');
  if (!locks) {
    leadAlone();
    return { close: () => undefined };
  }

  let leader: string | undefined;
  let lastActive: ElectionMessage | undefined;

  const tell = (type: ElectionMessage['type'], at = Date.now()): ElectionMessage => {
    const message = { type, tab: tabs.id, at };
    tabs.tell(message);
    return message;
  };
  const renegotiate = (newLeader: string): void => {
    if (leader !== undefined) world.setFrameState('NEGOTIATING');
    leader = newLeader;
    world.setFrameState(newLeader === tabs.id ? 'LEADING' : 'FOLLOWING');
  };
  const becomeActive = (): void => {
    if (lastActive?.tab === tabs.id) return;
    lastActive = tell('active');
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

  const hear: Readonly<Record<ElectionMessage['type'], (message: ElectionMessage) => void>> = {
    joined() {
      if (leader === tabs.id) tell('leading');
      if (lastActive?.tab === tabs.id) tell('active', lastActive.at);
    },
    leading({ tab }) {
      // While this tab holds the lock no other one leads, whatever an old message says.
      if (leader !== tab && leader !== tabs.id) renegotiate(tab);
    },
    active(message) {
      if (lastActive && isLater(lastActive, message)) {
        // The sender did not know of it yet.
        if (lastActive.tab === tabs.id) tell('active', lastActive.at);
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

  const tabs = new Tabs<ElectionMessage>({
    name,
    locks,
    isMessage: isElectionMessage,
    onMessage: (message) => hear[message.type](message),
    onJoined() {
      tell('joined');
      for (const type of ['focus', 'pointerdown', 'keydown']) {
        window.addEventListener(type, onActivity, { signal: tabs.signal, capture: true });
      }
      onActivity();
    },
    onDenied: leadAlone,
  });
  tabs.hold('leader', () => {
    renegotiate(tabs.id);
    tell('leading');
    guardLastActive();
  });

  return {
    close() {
      if (leader === tabs.id) world.setFrameState('NEGOTIATING');
      tabs.leave();
    },
  };
}

const isLater = (a: ElectionMessage, b: ElectionMessage): boolean =>
  a.at === b.at ? a.tab > b.tab : a.at > b.at;
