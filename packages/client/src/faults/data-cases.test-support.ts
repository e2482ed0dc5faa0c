/** Cases, attached data, toasts, and the state of agent and channels. */
import { createAgentStateControl } from '../controls/agent-state.js';
import { createCaseSelectionControl } from '../controls/case-selection.js';
import { createMediaStateControl } from '../controls/media-state.js';
import { createToastControl } from '../controls/toast.js';
import { createUserDataControl } from '../controls/user-data/user-data.js';
import {
  INTERACTIONS,
  talk,
  mark,
  mayBeDone,
  listening,
  type ControlCase,
} from './control-case.test-support.js';

export const DATA_CASES: readonly ControlCase[] = [
  {
    name: 'case selection',
    messages: { command: 'interaction.selectCaseByCaseId', ...INTERACTIONS },
    prepare: (desktop) => {
      desktop.world.workItem();
      desktop.world.workItem();
      desktop.agent.selectCase(desktop.state.cases[0]?.caseId ?? '');
    },
    follow: (client, desktop) => {
      const { control, state, close } = listening(createCaseSelectionControl(client));
      return {
        act: () => control.select(desktop.state.cases[1]?.caseId ?? ''),
        then: () => void desktop.world.workItem(),
        shown: () => {
          const now = state();
          return now.status === 'listed'
            ? { cases: now.cases.map(({ caseId }) => caseId), selected: now.selectedCaseId }
            : now.status;
        },
        close,
      };
    },
    truth: ({ state: { cases } }) => ({
      cases: cases.map(({ caseId }) => caseId),
      selected: cases.find(({ selected }) => selected)?.caseId,
    }),
  },
  {
    name: 'user data: save',
    messages: { command: 'interaction.setUserData', ...INTERACTIONS },
    prepare: talk,
    follow: (client, desktop) => {
      const { control, state, close } = listening(
        createUserDataControl(client, { keys: ['Note', 'Marked'] }),
      );
      const entryOf = (name: string) => {
        const now = state();
        return now.status === 'listed' ? now.entries.find(({ key }) => key === name) : undefined;
      };
      let wasRefused = false;
      return {
        act: async () => {
          try {
            control.edit('Note', 'typed');
          } catch {
            // No interaction is known yet, and the agent is told so.
            wasRefused = true;
          }
          await control.save('Note');
        },
        then: () => mark(desktop),
        shown: () => {
          const note = entryOf('Note');
          return {
            // Saved, still there to be saved, or never taken.
            isKept: wasRefused || note?.value === 'typed' || (!!note && 'draft' in note),
            note: note?.value,
            marked: entryOf('Marked')?.value,
          };
        },
        close,
      };
    },
    truth: (desktop) => {
      const userData = desktop.state.interactions[0]?.userData;
      return { isKept: true, note: userData?.['Note'], marked: userData?.['Marked'] };
    },
  },
  {
    name: 'toast: open',
    messages: { command: 'system.popupToast', event: 'system' },
    follow: (client, desktop) => {
      const { control, state, close } = listening(createToastControl(client));
      return {
        act: () => control.open({ title: 'Hello', buttons: ['Yes'] }),
        shown: () => {
          const now = state();
          if (now.status === 'open') return 1;
          // No request reads toasts: that it may be on the screen is all that can be said.
          return mayBeDone(now.activity) ? desktop.state.toasts.length : 0;
        },
        close,
      };
    },
    truth: (desktop) => desktop.state.toasts.length,
  },
  {
    name: 'agent state',
    messages: { command: 'agent.setState', event: 'agent', read: 'agent.getState' },
    follow: (client, desktop) => {
      const { control, state, close } = listening(createAgentStateControl(client));
      return {
        act: () => control.setState('NotReady'),
        then: () => desktop.perform('agent.setState', 'Dnd'),
        shown: () => {
          const now = state();
          return now.status === 'known' ? now.agentState.state : now.status;
        },
        close,
      };
    },
    truth: (desktop) => desktop.state.agentState.state,
  },
  {
    name: 'media state',
    messages: { command: 'media.setState', event: 'media', read: 'media.getMediaList' },
    follow: (client, desktop) => {
      const { control, state, close } = listening(createMediaStateControl(client));
      return {
        act: () => control.setState('chat', 'NotReady'),
        then: () => desktop.perform('media.setState', 'email', 'Dnd'),
        shown: () => {
          const now = state();
          return now.status === 'listed'
            ? now.channels.map(({ channel }) => channel.state)
            : now.status;
        },
        close,
      };
    },
    truth: (desktop) => desktop.state.channels.map(({ state }) => state.state),
  },
];
