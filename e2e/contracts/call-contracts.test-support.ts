/** What the controls of one call promise. */
import { expect } from '@open-wc/testing';
import type {
  CallState,
  ConsultState,
  DialState,
  RecordingControlState,
  RecordingGuardState,
  UserDataState,
} from '@scapi/client';
import type { Desktop } from '@scapi/simulator/testing';
import type { Contract } from './contract.test-support.js';

const talk = (desktop: Desktop): { readonly interactionId: string } => {
  const interactionId = desktop.world.call({ userData: { Segment: 'Gold' } });
  desktop.perform('voice.answer', interactionId);
  return { interactionId };
};

const idOf = (desktop: Desktop, index = 0): string =>
  desktop.state.interactions[index]!.interactionId;

export const callContracts: readonly Contract[] = [
  {
    sentence: 'dials, and follows the call to its end',
    control: 'useDial',
    play: async ({ act, shows }, desktop) => {
      await act('dial', '5001');
      await shows('ringing');
      desktop.world.answer(idOf(desktop));
      await shows('talking');
      await act('cancel');
      await shows('ended');
      desktop.perform('interaction.markdone', idOf(desktop));
      await shows('idle');
    },
    tell: ({ status }: DialState) => status,
    shown: ['idle', 'dialing', 'ringing', 'talking', 'ended', 'idle'],
  },
  {
    sentence: 'shows that dialing was refused',
    control: 'useDial',
    play: async ({ act, shows }, desktop) => {
      desktop.faults.add({ on: 'voice.dial', kind: 'refuse', once: true });
      await act('dial', '5001').catch(() => undefined);
      await shows('failed');
      await act('dial', '5001');
      await shows('ringing');
    },
    tell: ({ status }: DialState) => status,
    shown: ['idle', 'dialing', 'failed', 'dialing', 'ringing'],
  },
  {
    sentence: 'shows the recording only when the desktop reports it',
    control: 'useRecording',
    prepare: talk,
    play: async ({ act, shows }) => {
      await shows('stopped');
      for (const [action, result] of [
        ['start', 'recording'],
        ['pause', 'paused'],
        ['resume', 'recording'],
        ['stop', 'stopped'],
      ] as const) {
        await act(action);
        await shows(result);
      }
    },
    tell: ({ status }: RecordingControlState) => status,
    shown: ['none', 'stopped', 'recording', 'paused', 'recording', 'stopped'],
  },
  {
    sentence: 'pauses the recording while a field has the focus, and resumes it after',
    control: 'useRecordingGuard',
    prepare: (desktop) => {
      const options = talk(desktop);
      desktop.perform('voice.startCallRecording', options.interactionId);
      return options;
    },
    play: async ({ act, shows }) => {
      await shows('idle');
      await act('enter', 'field');
      await shows('guarded');
      await act('leave', 'field');
      await shows('idle');
    },
    tell: ({ status }: RecordingGuardState) => status,
    shown: ['idle', 'pausing', 'guarded', 'resuming', 'idle'],
  },
  {
    sentence: 'follows the selected case, and answers, holds and ends its call',
    control: 'useCall',
    play: async ({ act, shows, offers }, desktop) => {
      desktop.world.call();
      await shows('ringing');
      for (const [action, result] of [
        ['answer', 'talking'],
        ['hold', 'held'],
        ['resume', 'talking'],
        ['hangUp', 'ended'],
      ] as const) {
        await offers(action);
        await act(action);
        await shows(result);
      }
    },
    tell: ({ status }: CallState) => status,
    offers: (state: CallState) => (state.status === 'none' ? [] : state.actions),
    shown: ['none', 'ringing', 'talking', 'held', 'talking', 'ended'],
  },
  {
    sentence: 'consults a colleague, and completes the transfer',
    control: 'useConsult',
    prepare: talk,
    play: async ({ act, shows, offers }, desktop) => {
      await shows('ready');
      await act('consult', '5001');
      await shows('consulting');
      desktop.world.answer(idOf(desktop, 1));
      await offers('completeTransfer');
      await act('completeTransfer');
      await shows('ready');
    },
    tell: ({ status }: ConsultState) => status,
    offers: (state: ConsultState) => (state.status === 'none' ? [] : state.actions),
    shown: ['none', 'ready', 'consulting', 'ready'],
  },
  {
    sentence: 'keeps a draft until the desktop has saved it',
    control: 'useUserData',
    prepare: (desktop) => ({ ...talk(desktop), keys: ['Note'] }),
    play: async ({ act, shows }, desktop) => {
      await shows('clean');
      await act('edit', 'Note', 'calls back');
      await shows('draft');
      await act('save', 'Note');
      await shows('clean');
      expect(desktop.state.interactions[0]?.userData).to.include({ Note: 'calls back' });
    },
    tell: (state: UserDataState) =>
      state.status === 'none' ? 'none' : (state.entries[0]?.status ?? 'empty'),
    shown: ['none', 'clean', 'draft', 'saving', 'clean'],
  },
];
