/** The controls of one call. */
import { createCallControl } from '../controls/call/call.js';
import { createConsultControl } from '../controls/consult.js';
import { createDialControl } from '../controls/dial/dial.js';
import { createRecordingGuardControl } from '../controls/recording-guard/recording-guard.js';
import { createRecordingControl } from '../controls/recording/recording.js';
import {
  INTERACTIONS,
  idOf,
  talk,
  record,
  briefly,
  mark,
  listening,
  type ControlCase,
} from './control-case.test-support.js';

export const CALL_CASES: readonly ControlCase[] = [
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
];
