import { expect } from '@open-wc/testing';
import { createScapiClient } from '@scapi/client';
import { createTestDesktop, type TestDesktop } from '@scapi/simulator/testing';
import { bindings, type HookName, type Used } from './contract.test-support.js';

/** What a control promises to whoever uses it. */
interface Contract {
  readonly sentence: string;
  readonly use: HookName;
  /** Options, once the desktop is prepared. */
  readonly prepare?: (desktop: TestDesktop['desktop']) => object | undefined;
  readonly play: (used: Used, desktop: TestDesktop['desktop']) => Promise<void>;
  /** A state in a word or two. */
  readonly tell: (state: never) => string;
  readonly shown: readonly string[];
  /** The element of this control, too, is there to keep it. */
  readonly isOfElements?: boolean;
}

interface WithStatus {
  readonly status: string;
  readonly actions?: readonly string[];
}

const name = ({ status }: WithStatus): string => status;
const is =
  (...wanted: readonly string[]) =>
  (state: WithStatus): boolean =>
    wanted.includes(state.status);

const talk = (desktop: TestDesktop['desktop']): { readonly interactionId: string } => {
  const interactionId = desktop.world.call({ userData: { Segment: 'Gold' } });
  desktop.perform('voice.answer', interactionId);
  return { interactionId };
};

const idOf = (desktop: TestDesktop['desktop'], index = 0): string =>
  desktop.state.interactions[index]!.interactionId;

const contracts: readonly Contract[] = [
  {
    sentence: 'dials, and follows the call to its end',
    use: 'useDial',
    play: async ({ actions, shows }, desktop) => {
      await shows(is('idle'));
      await actions['dial']!('5001');
      await shows(is('ringing'));
      desktop.world.answer(idOf(desktop));
      await shows(is('talking'));
      await actions['cancel']!();
      await shows(is('ended'));
      desktop.perform('interaction.markdone', idOf(desktop));
      await shows(is('idle'));
    },
    tell: name,
    shown: ['idle', 'dialing', 'ringing', 'talking', 'ended', 'idle'],
    isOfElements: true,
  },
  {
    sentence: 'shows that dialing was refused',
    use: 'useDial',
    play: async ({ actions, shows }, desktop) => {
      desktop.faults.add({ on: 'voice.dial', kind: 'refuse' });
      await actions['dial']!('5001').catch(() => undefined);
      await shows(is('failed'));
      actions['reset']!();
      await shows(is('idle'));
    },
    tell: name,
    shown: ['idle', 'dialing', 'failed', 'idle'],
  },
  {
    sentence: 'shows the recording only when the desktop reports it',
    use: 'useRecording',
    prepare: talk,
    play: async ({ actions, shows }) => {
      await shows(is('stopped'));
      for (const [action, result] of [
        ['start', 'recording'],
        ['pause', 'paused'],
        ['resume', 'recording'],
        ['stop', 'stopped'],
      ] as const) {
        await actions[action]!();
        await shows(is(result));
      }
    },
    tell: name,
    shown: ['none', 'stopped', 'recording', 'paused', 'recording', 'stopped'],
  },
  {
    sentence: 'follows the selected case, and answers, holds and ends its call',
    use: 'useCall',
    play: async ({ actions, shows }, desktop) => {
      await shows(is('none'));
      desktop.world.call();
      await shows(is('ringing'));
      for (const [action, result] of [
        ['answer', 'talking'],
        ['hold', 'held'],
        ['resume', 'talking'],
        ['hangUp', 'ended'],
      ] as const) {
        await actions[action]!();
        await shows(is(result));
      }
    },
    tell: name,
    shown: ['none', 'ringing', 'talking', 'held', 'talking', 'ended'],
  },
  {
    sentence: 'consults somebody, and completes the transfer',
    use: 'useConsult',
    prepare: talk,
    play: async ({ actions, shows }, desktop) => {
      await shows(is('ready'));
      await actions['consult']!('5001');
      await shows(is('consulting'));
      desktop.world.answer(idOf(desktop, 1));
      await shows(({ actions: permitted }: WithStatus) => permitted?.includes('completeTransfer'));
      await actions['completeTransfer']!();
      await shows(is('ready'));
    },
    tell: name,
    shown: ['none', 'ready', 'consulting', 'ready'],
  },
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
    sentence: 'keeps a draft until the desktop has saved it',
    use: 'useUserData',
    prepare: (desktop) => ({ ...talk(desktop), keys: ['Note'] }),
    play: async ({ actions, shows }, desktop) => {
      await shows(is('listed'));
      actions['edit']!('Note', 'calls back');
      await shows(({ entries }: UserData) => entries?.[0]?.status === 'draft');
      await actions['save']!('Note');
      await shows(({ entries }: UserData) => entries?.[0]?.status === 'clean');
      expect(desktop.state.interactions[0]?.userData).to.include({ Note: 'calls back' });
    },
    tell: ({ status: name, entries }: UserData) => entries?.[0]?.status ?? name,
    shown: ['none', 'clean', 'draft', 'saving', 'clean'],
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

interface Cases {
  readonly cases?: readonly { readonly isSelected: boolean }[];
}
interface UserData {
  readonly status: string;
  readonly entries?: readonly { readonly status: string }[];
}
interface AgentIs {
  readonly agentState?: { readonly state: string };
}
interface Channels {
  readonly channels?: readonly {
    readonly channel: { readonly media: string; readonly state: string };
  }[];
}
interface List {
  readonly entries?: readonly {
    readonly actions: readonly string[];
    readonly interaction: { readonly state: string };
  }[];
}
interface Campaigns {
  readonly campaigns?: readonly {
    readonly name: string;
    readonly isRunning: boolean | undefined;
  }[];
}

const agentIs =
  (wanted: string) =>
  ({ agentState }: AgentIs): boolean =>
    agentState?.state === wanted;
const voice = ({ channels }: Channels): string | undefined =>
  channels?.find(({ channel }) => channel.media === 'voice')?.channel.state;

function loadSpring(desktop: TestDesktop['desktop']): undefined {
  desktop.world.loadCampaign('Spring', 'Preview');
  desktop.world.startCampaign('Spring');
  return undefined;
}

const withoutRepeats = (words: readonly string[]): readonly string[] =>
  words.filter((word, index) => word !== words[index - 1]);

for (const [binding, use] of Object.entries(bindings)) {
  const keeps = ({ isOfElements }: Contract): boolean =>
    binding !== 'an element' || isOfElements === true;

  describe(binding, () => {
    for (const { sentence, use: hook, prepare, play, tell, shown } of contracts.filter(keeps)) {
      it(`${sentence} (${hook})`, async () => {
        const { desktop, port, close } = createTestDesktop();
        const options = prepare?.(desktop);
        const client = createScapiClient({ port, timeout: 500 });
        const used = await use(client, hook, options);
        try {
          await play(used, desktop);
          expect(withoutRepeats(used.shown.map((state) => tell(state as never)))).to.deep.equal(
            shown,
          );
        } finally {
          used.end();
          client.close();
          close();
        }
      });
    }
  });
}
