import type { FrameState } from '@scapi/protocol';
import type { Core } from './core.js';
import { play, rowFrom, rowsFor } from './machines/machine.js';
import { tabElection } from './machines/tab-election.js';

/** What this browser tab is in the election. @see Protocol reference, section 8. */
export interface TabElection {
  /** Goes to a state by the table: from LEADING to FOLLOWING by way of NEGOTIATING. */
  go(state: FrameState): void;
}

/** Triggers by state and by the state to reach. */
const TRIGGERS: Readonly<Record<string, string>> = {
  'NEGOTIATING LEADING': 'election won',
  'NEGOTIATING FOLLOWING': 'election lost',
  'FOLLOWING NEGOTIATING': 'leader tab closed',
  'LEADING NEGOTIATING': 'another leader found',
};

/** Makes the tab's part in the election. */
export function createTab(core: Core): TabElection {
  const { store } = core;

  function step(to: FrameState): void {
    const trigger = TRIGGERS[`${store.state.frameState} ${to}`] ?? '';
    const row = rowFrom(rowsFor(tabElection, trigger, core.dialect), store.state.frameState);
    if (!row) return;
    play(row, {
      enter: (_role, state) => {
        store.set({ frameState: state as FrameState });
      },
      emit: (_role, frameState) => {
        core.emit('system', { frameState });
      },
    });
  }

  return {
    go(state) {
      if (store.state.frameState === state) return;
      if (store.state.frameState !== 'NEGOTIATING' && state !== 'NEGOTIATING') step('NEGOTIATING');
      step(state);
    },
  };
}
