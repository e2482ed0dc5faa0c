import type { FrameState } from '@scapi/protocol';
import type { DesktopInit, DesktopState, DesktopTab } from './contract.js';
import type { Core } from './core.js';
import { play, rowFrom, rowsFor } from './machines/machine.js';
import { tabElection } from './machines/tab-election.js';

/** The browser tabs of the session, and what each is in the election. @see Protocol reference, section 8. */
export interface Tabs {
  /** A tab, by default the own one; one that is not there negotiates. */
  of(tab?: string): DesktopTab;
  /** Moves a tab to a state by the table: from LEADING to FOLLOWING by way of NEGOTIATING. */
  go(state: FrameState, tab?: string): void;
  setLastActive(isLastActive: boolean, tab?: string): void;
  close(tab: string): void;
}

const ONLY_TAB = 'tab-1';

/** Identifier of the tab that a desktop is shown in. */
export const ownTabOf = ({ tab = ONLY_TAB }: DesktopInit): string => tab;

/** The part of the state that tells of tabs, of a desktop that begins. */
export function firstTabs(
  init: DesktopInit,
): Pick<DesktopState, 'tabs' | 'ownTab' | 'frameState' | 'isLastActiveFrame'> {
  const { tab, frameState = 'LEADING' } = init;
  return tab === undefined
    ? show([{ id: ONLY_TAB, frameState, isLastActive: true }], ONLY_TAB)
    : show([], tab);
}

function show(tabs: readonly DesktopTab[], own: string) {
  const { frameState, isLastActive } = find(tabs, own);
  return { tabs, ownTab: own, frameState, isLastActiveFrame: isLastActive };
}

const find = (tabs: readonly DesktopTab[], id: string): DesktopTab =>
  tabs.find((tab) => tab.id === id) ?? { id, frameState: 'NEGOTIATING', isLastActive: false };

/** Triggers by state and by the state to reach. */
const TRIGGERS: Readonly<Record<string, string>> = {
  'NEGOTIATING LEADING': 'election won',
  'NEGOTIATING FOLLOWING': 'election lost',
  'FOLLOWING NEGOTIATING': 'leader tab closed',
  'LEADING NEGOTIATING': 'another leader found',
};

/**
 * Makes the tabs of a desktop.
 *
 * @param own - The tab that `frameState` and `isLastActiveFrame` of the state are about.
 */
export function createTabs(core: Core, own: string): Tabs {
  const { store } = core;
  const of = (id = own): DesktopTab => find(store.state.tabs, id);

  function put(tab: DesktopTab): void {
    const { tabs } = store.state;
    const isKnown = tabs.some(({ id }) => id === tab.id);
    const next = isKnown ? tabs.map((each) => (each.id === tab.id ? tab : each)) : [...tabs, tab];
    store.set(show(next, own));
  }

  function step(id: string, to: FrameState): void {
    const { frameState } = of(id);
    const trigger = TRIGGERS[`${frameState} ${to}`] ?? '';
    const row = rowFrom(rowsFor(tabElection, trigger, core.dialect), frameState);
    if (!row) return;
    play(row, {
      enter: (_role, state) => {
        put({ ...of(id), frameState: state as FrameState });
      },
      emit: (_role, state) => {
        core.emit('system', { frameState: state }, ({ tab }) => tab === id);
      },
    });
  }

  return {
    of,
    go(state, id = own) {
      const { frameState } = of(id);
      if (!store.state.tabs.some((tab) => tab.id === id)) put(of(id));
      if (frameState === state) return;
      if (frameState !== 'NEGOTIATING' && state !== 'NEGOTIATING') step(id, 'NEGOTIATING');
      step(id, state);
    },
    setLastActive(isLastActive, id = own) {
      const { tabs } = store.state;
      const next = tabs.map((tab) => {
        const now = tab.id === id ? isLastActive : tab.isLastActive && !isLastActive;
        return now === tab.isLastActive ? tab : { ...tab, isLastActive: now };
      });
      store.set(show(next, own));
    },
    close(id) {
      const { tabs, dialogs } = store.state;
      const left = tabs.filter((tab) => tab.id !== id);
      store.set({ ...show(left, own), dialogs: dialogs.filter(({ tab }) => tab !== id) });
    },
  };
}
