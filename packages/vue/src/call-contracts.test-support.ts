/** What the controls of one call promise. */
import { expect } from '@open-wc/testing';
import {
  idOf,
  is,
  name,
  talk,
  type Contract,
  type UserData,
  type WithStatus,
} from './contract-words.test-support.js';

export const callContracts: readonly Contract[] = [
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
];
