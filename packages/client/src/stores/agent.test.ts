import { until } from '@scapi/simulator/testing';
import { expect } from '@open-wc/testing';
import { follow, script, simulate } from './fixtures.test-support.js';
import { when } from './when.test-support.js';

describe('$agent and $agentState', () => {
  it('tell who is logged in', async () => {
    const { client, desktop } = simulate();
    expect(await when(client.$agent, (agent) => agent)).to.deep.equal(desktop.state.agent);
  });

  it('follow the agent, reasons included (section 7, agent)', async () => {
    const { client, desktop } = simulate();
    follow(client.$agentState);
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.includes('agent'));
    const [, other] = desktop.state.agentStates;
    const withReason = desktop.state.agentStates.find(({ reason }) => reason);
    for (const state of [other, withReason]) {
      desktop.perform('agent.setState', state?.operationName ?? '');
      const now = await when(
        client.$agentState,
        (value) => value?.state === (state?.state ?? state?.type) && value,
      );
      expect(now.reason).to.equal(state?.reason);
    }
  });

  it('know the labels from the snapshot', async () => {
    const { client } = simulate();
    const state = await when(client.$agentState, (value) => value);
    expect(state.displayName).to.be.a('string');
    expect(state.operationName).to.be.a('string');
  });

  it('show the reason of the documented example', async () => {
    const { client, desktop } = script({
      'agent.getState': { operationName: 'Ready', displayName: 'Ready', state: 'READY' },
    });
    await when(client.$agentState, (value) => value?.state === 'READY');
    follow(client.$agentState);
    desktop.emit('agent', {
      eventType: 'STATE_CHANGED',
      mediaState: 'NOT_READY_ACTION_CODE',
      reason: 'Lunch',
      reasonCode: '20',
    });
    const lunch = await when(client.$agentState, (value) => value?.reason !== undefined && value);
    expect(lunch).to.deep.include({
      state: 'NOT_READY_ACTION_CODE',
      reason: 'Lunch',
      reasonCode: '20',
    });
  });

  it('ask again after an event they cannot read', async () => {
    const state = { operationName: 'Ready', displayName: 'Ready', state: 'READY' };
    const { client, desktop } = script({ 'agent.getState': state });
    follow(client.$agentState);
    await when(client.$agentState, (value) => value?.state === 'READY');
    state.state = 'DND_ON';
    desktop.emit('agent', { eventType: 'SOMETHING_NEW' });
    await when(client.$agentState, (value) => value?.state === 'DND_ON');
  });
});
