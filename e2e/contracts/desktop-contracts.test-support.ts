/** What the controls of all the rest of the desktop promise. */
import { expect } from '@open-wc/testing';
import type {
  AgentStateControlState,
  CampaignsState,
  CaseSelectionState,
  ConnectionControlState,
  InteractionListState,
  LeadingFrameState,
  MediaStateControlState,
  OutboundState,
  ToastState,
} from '@scapi/client';
import type { Contract } from './contract.test-support.js';

export const desktopContracts: readonly Contract[] = [
  {
    sentence: 'tells that the desktop is there, and that it is no longer',
    control: 'useConnection',
    play: async ({ shows }, _desktop, client) => {
      await shows('connected');
      client.close();
      await shows('closed');
    },
    tell: ({ status }: ConnectionControlState) => status,
    shown: ['connected', 'closed'],
  },
  {
    sentence: 'lists the cases, and selects one',
    control: 'useCases',
    play: async ({ act, shows }, desktop) => {
      desktop.world.call();
      await shows('1, selected 0');
      desktop.world.chat();
      await shows('2, selected 0');
      await act('select', desktop.state.cases.find(({ selected }) => !selected)!.caseId);
      await shows('2, selected 1');
    },
    tell: (state: CaseSelectionState) => {
      const cases = state.status === 'empty' ? [] : state.cases;
      return `${cases.length}, selected ${cases.findIndex((one) => one.isSelected)}`;
    },
    shown: ['0, selected -1', '1, selected 0', '2, selected 0', '2, selected 1'],
  },
  {
    sentence: 'opens a toast, and takes it off',
    control: 'useToast',
    play: async ({ act, shows }, desktop) => {
      await act('open', { parameters: { Text: 'Hello' } });
      await shows('open');
      expect(desktop.state.toasts).to.have.length(1);
      await act('dismiss');
      await shows('closed');
      expect(desktop.state.toasts).to.have.length(0);
    },
    tell: ({ status }: ToastState) => status,
    shown: ['closed', 'open', 'closed'],
  },
  {
    sentence: 'changes the state of the agent',
    control: 'useAgentState',
    play: async ({ act, shows, offers }) => {
      await shows('READY');
      await offers('NotReady');
      await act('setState', 'NotReady');
      await shows('NOT_READY');
      await act('setState', 'Ready');
      await shows('READY');
    },
    tell: (state: AgentStateControlState) =>
      state.status === 'unknown' ? 'unknown' : state.agentState.state,
    offers: (state: AgentStateControlState) =>
      state.status === 'unknown' ? [] : state.options.map(({ operationName }) => operationName),
    shown: ['unknown', 'READY', 'NOT_READY', 'READY'],
  },
  {
    sentence: 'changes the state of one channel',
    control: 'useMedia',
    play: async ({ act, shows, offers }) => {
      await shows('READY');
      await offers('NotReady');
      await act('setState', 'voice', 'NotReady');
      await shows('NOT_READY');
      await act('setState', 'voice', 'Ready');
      await shows('READY');
    },
    tell: (state: MediaStateControlState) => {
      if (state.status === 'empty') return 'empty';
      const voice = state.channels.find(({ channel }) => channel.media === 'voice');
      return voice?.channel.state ?? 'no voice';
    },
    offers: (state: MediaStateControlState) =>
      state.status === 'empty' ? [] : state.options.map(({ operationName }) => operationName),
    shown: ['empty', 'READY', 'NOT_READY', 'READY'],
  },
  {
    sentence: 'lists what the agent handles, accepts it and marks it done',
    control: 'useInteractions',
    play: async ({ act, shows, offers }, desktop) => {
      const id = desktop.world.workItem();
      await shows('INVITED');
      await act('accept', id);
      await offers('markDone');
      await act('markDone', id);
      await shows('empty');
    },
    tell: (state: InteractionListState) =>
      state.status === 'empty' ? 'empty' : state.entries[0]!.interaction.state,
    offers: (state: InteractionListState) =>
      state.status === 'empty' ? [] : state.entries[0]!.actions,
    shown: ['empty', 'INVITED', 'ACCEPTED', 'COMPLETED', 'empty'],
  },
  {
    sentence: 'fetches a preview record and carries it through',
    control: 'useOutbound',
    prepare: ({ world }) => {
      world.loadCampaign('Spring', 'Preview');
      world.startCampaign('Spring');
      return undefined;
    },
    play: async ({ act, shows, offers }, desktop) => {
      await act('getNext', 'Spring');
      await shows('previewing');
      await offers('call');
      await act('call');
      await shows('calling');
      const call = desktop.state.interactions.find(({ state }) => state === 'DIALING');
      desktop.world.answer(call!.interactionId);
      desktop.world.hangUp(call!.interactionId);
      await shows('called');
      await act('markDone');
      await shows('none');
    },
    tell: ({ status }: OutboundState) => status,
    offers: (state: OutboundState) =>
      state.status !== 'none' && state.details.status === 'read' ? state.actions : [],
    shown: ['none', 'previewing', 'calling', 'called', 'none'],
  },
  {
    sentence: 'lists the campaigns',
    control: 'useCampaigns',
    play: async ({ shows }, desktop) => {
      desktop.world.loadCampaign('Spring', 'Preview');
      await shows('Spring');
      desktop.world.startCampaign('Spring');
      await shows('Spring, running');
      desktop.world.stopCampaign('Spring');
      await shows('Spring');
      desktop.world.unloadCampaign('Spring');
      await shows('empty');
    },
    tell: (state: CampaignsState) => {
      if (state.status === 'empty') return 'empty';
      const { name, isRunning } = state.campaigns[0]!;
      return isRunning ? `${name}, running` : name;
    },
    shown: ['empty', 'Spring', 'Spring, running', 'Spring', 'empty'],
  },
  {
    sentence: 'tells whether this tab leads',
    control: 'useFrame',
    play: async ({ shows }, desktop) => {
      await shows('leading');
      desktop.world.setFrameState('NEGOTIATING');
      await shows('negotiating');
      desktop.world.setFrameState('FOLLOWING');
      await shows('following');
    },
    tell: ({ status }: LeadingFrameState) => status,
    shown: ['unknown', 'leading', 'negotiating', 'following'],
  },
];
