/** The controls of the matrix: what the agent does with each, and what must be true in the end. */
import type { Desktop, DesktopInit } from '@scapi/simulator';
import type { ReadableAtom } from 'nanostores';
import { createAgentStateControl } from '../controls/agent-state.js';
import { createCallControl } from '../controls/call/call.js';
import { createCampaignsControl } from '../controls/campaigns.js';
import { createCaseSelectionControl } from '../controls/case-selection.js';
import { createConnectionControl } from '../controls/connection.js';
import { createConsultControl } from '../controls/consult.js';
import { createDialControl } from '../controls/dial/dial.js';
import { createInteractionListControl } from '../controls/interaction-list.js';
import { createSingleInteractionControl } from '../controls/interaction.js';
import { createLeadingFrameControl } from '../controls/leading-frame.js';
import { createMediaStateControl } from '../controls/media-state.js';
import { createOutboundControl } from '../controls/outbound/outbound.js';
import { createRecordingGuardControl } from '../controls/recording-guard/recording-guard.js';
import { createRecordingControl } from '../controls/recording/recording.js';
import { createToastControl } from '../controls/toast.js';
import { createUserDataControl } from '../controls/user-data/user-data.js';
import type { ScapiClient } from '../create-scapi-client.js';
import type { StruckMessages } from './fault-kinds.test-support.js';

/** A control at work. */
export interface FollowedControl {
  /** What the agent does; left out for a control that only shows. */
  readonly act?: () => Promise<unknown>;
  /** What the agent, or the desktop, does a moment later. */
  readonly then?: () => void;
  /** What the control shows. */
  readonly shown: () => unknown;
  readonly close: () => void;
}

export interface ControlCase {
  readonly name: string;
  readonly messages: StruckMessages;
  readonly init?: DesktopInit;
  /** What is on the desktop before the application connects. */
  readonly prepare?: (desktop: Desktop) => void;
  readonly follow: (client: ScapiClient, desktop: Desktop) => FollowedControl;
  /** What the control must show, as the desktop itself knows it. */
  readonly truth: (desktop: Desktop) => unknown;
  /** How often the command may reach the desktop. Default 1. */
  readonly mostCommands?: number;
}

type StateOf<Control extends { readonly $state: ReadableAtom }> = ReturnType<
  Control['$state']['get']
>;

/** Listens as an element does. */
function listening<Control extends { readonly $state: ReadableAtom; close(): void }>(
  control: Control,
): {
  readonly control: Control;
  readonly state: () => StateOf<Control>;
  readonly close: () => void;
} {
  const stop = control.$state.listen(() => undefined);
  return {
    control,
    state: () => control.$state.get() as StateOf<Control>,
    close: () => {
      stop();
      control.close();
    },
  };
}

const INTERACTIONS = { event: 'interaction', read: 'interaction.getInteractions' } as const;

const idOf = (desktop: Desktop, index = 0): string =>
  desktop.state.interactions[index]?.interactionId ?? '';

/** A call on which the agent talks. */
function talk(desktop: Desktop): void {
  desktop.perform('voice.answer', desktop.world.call());
}

function record(desktop: Desktop): void {
  talk(desktop);
  desktop.perform('voice.startCallRecording', idOf(desktop));
}

/** What both sides say about an interaction. */
const briefly = (
  one: { readonly state: string; readonly userData: object } | undefined,
): unknown => (one ? { state: one.state, marked: 'Marked' in one.userData } : 'none');

const mark = (desktop: Desktop): void =>
  desktop.world.attachUserData(idOf(desktop), { Marked: 'yes' });

export const CONTROL_CASES: readonly ControlCase[] = [
  {
    name: 'dial',
    messages: { command: 'voice.dial', ...INTERACTIONS },
    follow: (client, desktop) => {
      const { control, state, close } = listening(createDialControl(client));
      return {
        act: () => control.dial('5001'),
        then: () => {
          if (idOf(desktop)) desktop.world.answer(idOf(desktop));
        },
        shown: () => {
          const now = state();
          if ('interaction' in now) return now.interaction.state;
          return now.status === 'dialing' || now.status === 'failed' ? now.status : 'none';
        },
        close,
      };
    },
    // A dial that failed says so, and the call that came of it after all is in the list.
    truth: (desktop) => desktop.state.interactions[0]?.state ?? 'failed',
  },
  {
    name: 'call: hold',
    messages: { command: 'voice.hold', ...INTERACTIONS },
    prepare: talk,
    follow: (client, desktop) => {
      const { control, state, close } = listening(createCallControl(client));
      return {
        act: () => control.hold(),
        then: () => mark(desktop),
        shown: () => {
          const now = state();
          return briefly('interaction' in now ? now.interaction : undefined);
        },
        close,
      };
    },
    truth: (desktop) => briefly(desktop.state.interactions[0]),
  },
  {
    name: 'consult',
    messages: { command: 'interaction.consult', ...INTERACTIONS },
    prepare: talk,
    follow: (client, desktop) => {
      const { control, state, close } = listening(createConsultControl(client));
      return {
        act: () => control.consult('5002'),
        then: () => {
          if (idOf(desktop, 1)) desktop.world.answer(idOf(desktop, 1));
        },
        shown: () => {
          const now = state();
          return now.status === 'consulting' ? now.consultation.state : 'none';
        },
        close,
      };
    },
    truth: (desktop) => desktop.state.interactions[1]?.state ?? 'none',
  },
  {
    name: 'recording: start',
    messages: { command: 'voice.startCallRecording', ...INTERACTIONS },
    prepare: talk,
    follow: (client) => {
      const { control, state, close } = listening(createRecordingControl(client));
      return { act: () => control.start(), shown: () => state().status, close };
    },
    truth: (desktop) => desktop.state.interactions[0]?.recordingState?.toLowerCase(),
  },
  ...(['pause', 'resume'] as const).map((action): ControlCase => ({
    name: `recording guard: ${action}`,
    messages: { command: `voice.${action}CallRecording`, ...INTERACTIONS },
    prepare: record,
    follow: (client) => {
      const { control, state, close } = listening(createRecordingGuardControl(client));
      return {
        act: () => control.enter('card number'),
        then: () => control.leave('card number'),
        shown: () => state().status,
        close,
      };
    },
    truth: (desktop) =>
      desktop.state.interactions[0]?.recordingState === 'RECORDING' ? 'idle' : 'not yet resumed',
    // It asks until it knows.
    mostCommands: Infinity,
  })),
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
    follow: (client) => {
      const { control, state, close } = listening(createToastControl(client));
      return {
        act: () => control.open({ title: 'Hello', buttons: ['Yes'] }),
        shown: () => (state().status === 'open' ? 1 : 0),
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
  {
    name: 'interaction list: accept',
    messages: { command: 'interaction.accept', ...INTERACTIONS },
    prepare: (desktop) => void desktop.world.workItem(),
    follow: (client, desktop) => {
      const { control, state, close } = listening(createInteractionListControl(client));
      return {
        act: () => control.accept(idOf(desktop)),
        then: () => void desktop.world.call(),
        shown: () => {
          const now = state();
          return now.status === 'listed'
            ? now.entries.map(({ interaction }) => interaction.state)
            : now.status;
        },
        close,
      };
    },
    truth: (desktop) => desktop.state.interactions.map(({ state }) => state),
  },
  {
    name: 'interaction: mark done',
    messages: { command: 'interaction.markdone', ...INTERACTIONS },
    prepare: (desktop) => {
      talk(desktop);
      desktop.perform('voice.hangUp', idOf(desktop));
    },
    follow: (client) => {
      const { control, state, close } = listening(createSingleInteractionControl(client));
      return { act: () => control.markDone(), shown: () => state().status, close };
    },
    truth: (desktop) => (desktop.state.interactions.length > 0 ? 'shown' : 'none'),
  },
  {
    name: 'outbound: next record',
    messages: { command: 'outbound.getPreviewRecord', ...INTERACTIONS },
    prepare: (desktop) => {
      desktop.world.loadCampaign('Spring', 'Preview');
      desktop.world.startCampaign('Spring');
    },
    follow: (client) => {
      const { control, state, close } = listening(createOutboundControl(client));
      return {
        act: () => control.getNext('Spring'),
        shown: () => {
          const now = state();
          return now.status === 'none' ? 'none' : now.record.state;
        },
        close,
      };
    },
    truth: (desktop) => desktop.state.interactions[0]?.state ?? 'none',
  },
  {
    name: 'campaigns',
    messages: { event: 'outbound', read: 'outbound.getCampaigns' },
    prepare: (desktop) => desktop.world.loadCampaign('Spring', 'Preview'),
    follow: (client, desktop) => {
      const { state, close } = listening(createCampaignsControl(client));
      return {
        then: () => desktop.world.loadCampaign('Autumn', 'Preview'),
        shown: () => {
          const now = state();
          return now.status === 'listed' ? now.campaigns.map(({ name }) => name) : now.status;
        },
        close,
      };
    },
    truth: (desktop) => desktop.state.campaigns.map(({ name }) => name),
  },
  {
    name: 'leading frame',
    messages: { event: 'system', read: 'system.isFrameLeading' },
    follow: (client, desktop) => {
      const { state, close } = listening(createLeadingFrameControl(client));
      return {
        then: () => desktop.world.setFrameState('FOLLOWING'),
        shown: () => state().status,
        close,
      };
    },
    truth: (desktop) => desktop.state.frameState.toLowerCase(),
  },
  {
    name: 'connection',
    messages: { event: 'agent', read: 'system.getAllowedServices' },
    follow: (client) => {
      const { control, state, close } = listening(createConnectionControl(client));
      void control.connect().catch(() => undefined);
      return { shown: () => state().status, close };
    },
    truth: () => 'connected',
  },
  {
    name: 'client.on',
    messages: { event: 'interaction' },
    follow: (client, desktop) => ({
      shown: () => desktop.state.frames[0]?.subscriptions,
      close: client.on('interaction', () => undefined),
    }),
    truth: () => ['interaction'],
  },
];
