/** What the controls of all the rest of the desktop promise. */
import { expect } from '@open-wc/testing';
import {
  agentIs,
  is,
  loadSpring,
  name,
  voice,
  type AgentIs,
  type Campaigns,
  type Cases,
  type Channels,
  type Contract,
  type List,
  type WithStatus,
} from './contract-words.test-support.js';

export const desktopContracts: readonly Contract[] = [
  {
    sentence: 'lists the cases, and selects one',
    use: 'useCases',
    play: async ({ actions, shows }, desktop) => {
      await shows(is('empty'));
      desktop.world.call();
      await shows(({ cases }: Cases) => cases?.length === 1);
      desktop.world.chat();
      await shows(({ cases }: Cases) => cases?.length === 2);
      const other = desktop.state.cases.find(({ selected }) => !selected)!.caseId;
      await actions['select']!(other);
      await shows(({ selectedCaseId }: { selectedCaseId?: string }) => selectedCaseId === other);
    },
    tell: ({ cases = [] }: Cases) =>
      `${cases.length}, selected ${cases.findIndex((one) => one.isSelected)}`,
    shown: ['0, selected -1', '1, selected 0', '2, selected 0', '2, selected 1'],
  },
  {
    sentence: 'opens a toast, changes it, and takes it off',
    use: 'useToast',
    play: async ({ actions, shows }, desktop) => {
      await actions['open']!({ parameters: { Text: 'Hello' } });
      await shows(is('open'));
      expect(desktop.state.toasts).to.have.length(1);
      await actions['dismiss']!();
      await shows(is('closed'));
      expect(desktop.state.toasts).to.have.length(0);
    },
    tell: name,
    shown: ['closed', 'open', 'closed'],
  },
  {
    sentence: 'changes the state of the agent',
    use: 'useAgentState',
    play: async ({ actions, shows }) => {
      await shows(agentIs('READY'));
      await shows(({ options }: { options?: readonly unknown[] }) => options?.length);
      await actions['setState']!('NotReady');
      await shows(agentIs('NOT_READY'));
      await actions['setState']!('Ready');
      await shows(agentIs('READY'));
    },
    tell: ({ agentState }: AgentIs) => agentState?.state ?? 'unknown',
    shown: ['unknown', 'READY', 'NOT_READY', 'READY'],
  },
  {
    sentence: 'changes the state of one channel',
    use: 'useMedia',
    play: async ({ actions, shows }) => {
      await shows(({ options }: { options?: readonly unknown[] }) => options?.length);
      await actions['setState']!('voice', 'NotReady');
      await shows((state: Channels) => voice(state) === 'NOT_READY');
      await actions['setState']!('voice', 'Ready');
      await shows((state: Channels) => voice(state) === 'READY');
    },
    tell: (state: Channels) => voice(state) ?? 'empty',
    shown: ['empty', 'READY', 'NOT_READY', 'READY'],
  },
  {
    sentence: 'lists what the agent handles, accepts it and marks it done',
    use: 'useInteractions',
    play: async ({ actions, shows }, desktop) => {
      await shows(is('empty'));
      const id = desktop.world.workItem();
      await shows(is('listed'));
      await actions['accept']!(id);
      await shows(({ entries }: List) => entries?.[0]?.actions.includes('markDone'));
      await actions['markDone']!(id);
      await shows(is('empty'));
    },
    tell: ({ entries }: List) => entries?.[0]?.interaction.state ?? 'empty',
    shown: ['empty', 'INVITED', 'ACCEPTED', 'COMPLETED', 'empty'],
  },
  {
    sentence: 'fetches a preview record and carries it through',
    use: 'useOutbound',
    prepare: loadSpring,
    play: async ({ actions, shows }, desktop) => {
      await shows(is('none'));
      await actions['getNext']!('Spring');
      await shows(({ details }: { details?: WithStatus }) => details?.status === 'read');
      await actions['call']!();
      await shows(is('calling'));
      const call = desktop.state.interactions.find(({ state }) => state === 'DIALING');
      desktop.world.answer(call!.interactionId);
      desktop.world.hangUp(call!.interactionId);
      await shows(is('called'));
      await actions['markDone']!();
      await shows(is('none'));
    },
    tell: name,
    shown: ['none', 'previewing', 'calling', 'called', 'none'],
  },
  {
    sentence: 'lists the campaigns',
    use: 'useCampaigns',
    play: async ({ shows }, desktop) => {
      await shows(is('empty'));
      desktop.world.loadCampaign('Spring', 'Preview');
      await shows(is('listed'));
      desktop.world.startCampaign('Spring');
      await shows(({ campaigns }: Campaigns) => campaigns?.[0]?.isRunning);
      desktop.world.stopCampaign('Spring');
      desktop.world.unloadCampaign('Spring');
      await shows(is('empty'));
    },
    tell: ({ campaigns }: Campaigns) => (campaigns?.[0] ? campaigns[0].name : 'empty'),
    shown: ['empty', 'Spring', 'empty'],
  },
  {
    sentence: 'tells whether this tab leads',
    use: 'useFrame',
    play: async ({ shows }, desktop) => {
      await shows(is('leading'));
      desktop.world.setFrameState('NEGOTIATING');
      await shows(is('negotiating'));
      desktop.world.setFrameState('FOLLOWING');
      await shows(is('following'));
    },
    tell: name,
    shown: ['unknown', 'leading', 'negotiating', 'following'],
  },
];
