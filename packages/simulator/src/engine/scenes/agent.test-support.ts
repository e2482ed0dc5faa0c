import { expect } from '@open-wc/testing';
import type { Stage } from '../application.test-support.js';
import { nothing, type Scene, type Scenes } from './scene.test-support.js';

const setState =
  (operationName: string) =>
  ({ app }: Stage) =>
    app.request('agent.setState', operationName);

const agentIs =
  (state: string) =>
  ({ desktop }: Stage) => {
    expect(desktop.state.agentState.state).to.equal(state);
  };

const withState = (operationName: string, state: string): Scene => ({
  given: nothing,
  when: setState(operationName),
  event: 'agent',
  emits: state === 'READY' ? [] : ['STATE_CHANGED'],
  then: agentIs(state),
});

/** Agent state. */
export const agentState: Scenes = {
  'any: agent.setState(op of READY)': {
    given({ desktop }) {
      desktop.perform('agent.setState', 'NotReady');
      return '';
    },
    when: setState('Ready'),
    event: 'agent',
    emits: ['STATE_CHANGED'],
    then(stage) {
      agentIs('READY')(stage);
      expect(stage.app.events('media').map(({ media }) => media)).to.deep.equal(
        stage.desktop.state.channels.map(({ media }) => media),
      );
    },
  },
  'any: agent.setState(op of NOT_READY)': withState('NotReady', 'NOT_READY'),
  'any: agent.setState(op of a reason)': {
    given: nothing,
    when: setState('NotReady_Lunch'),
    event: 'agent',
    emits: ['STATE_CHANGED'],
    then(stage) {
      agentIs('NOT_READY_ACTION_CODE')(stage);
      expect(stage.app.events('agent')).to.deep.equal([
        {
          event: 'agent',
          eventType: 'STATE_CHANGED',
          mediaState: 'NOT_READY_ACTION_CODE',
          reason: 'Lunch',
          reasonCode: '20',
        },
      ]);
    },
  },
  'any: agent.setState(op of after call work)': withState(
    'AfterCallWork',
    'NOT_READY_AFTER_CALLWORK',
  ),
  'any: agent.setState(op of do not disturb)': withState('Dnd', 'DND_ON'),
  'any: agent.setState(op of log off)': withState('LogOff', 'LOGOUT'),
  'all READY: media.setState of one channel to not ready': {
    given: nothing,
    when: ({ app }) => app.request('media.setState', 'chat', 'NotReady'),
    event: 'agent',
    emits: ['STATE_CHANGED'],
    then(stage) {
      agentIs('PARTIAL_READY')(stage);
      expect(stage.app.events().map(({ event }) => event)).to.deep.equal(['media', 'agent']);
    },
  },
  'any: unknown operationName': {
    given: nothing,
    when: async ({ app }) => {
      expect((await app.request('agent.setState', 'Asleep'))['errorMessage']).to.contain('Asleep');
    },
    event: 'agent',
    emits: [],
    then: agentIs('READY'),
  },
};
