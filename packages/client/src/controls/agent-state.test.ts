import { expect } from '@open-wc/testing';
import { requestsTo } from '@scapi/simulator/testing';
import { createAgentStateControl } from './agent-state.js';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  released,
  show,
} from './shared/controls.test-support.js';

describe('createAgentStateControl', () => {
  afterEach(closeDesktops);

  async function open(options?: Parameters<typeof openDesktop>[0]) {
    const opened = openDesktop(options);
    const control = createAgentStateControl(opened.client, { confirmationTimeout: 60 });
    later(() => control.close());
    const state = show(control.$state);
    expect(state.now().status).to.equal('unknown');
    await state.until((one) => 'options' in one && one.options.length > 0);
    return { ...opened, control, state };
  }

  it('shows the state and what the agent may choose', async () => {
    const { state, desktop } = await open();
    const known = await state.to('known');
    expect(known.options).to.deep.equal(desktop.state.agentStates);
    expect(known.agentState.state).to.equal(desktop.state.agentState.state);
  });

  it('goes through every state of the list, each confirmed by the desktop', async () => {
    const { control, state, desktop } = await open();
    for (const { operationName, state: name, reasonCode } of desktop.state.agentStates) {
      await control.setState(operationName);
      const { agentState } = await state.to('known');
      expect(agentState.state).to.equal(name);
      expect(agentState.reasonCode).to.equal(reasonCode);
    }
  });

  it('is busy, and shows the old state, until the desktop reports the new one', async () => {
    const { control, state, desktop } = await open();
    await control.setState('Ready');
    const other = desktop.state.agentStates.find((one) => one.state !== 'READY')!;
    state.seen.length = 0;
    await control.setState(other.operationName);
    const seen = state.seen.map((one) =>
      one.status === 'known' ? [one.agentState.state, one.activity.status] : [],
    );
    expect(seen).to.deep.equal([
      ['READY', 'busy'],
      [other.state, 'busy'],
      [other.state, 'ready'],
    ]);
  });

  it('does not wait for an event where the list names no states', async () => {
    const { control } = await open({ dialect: { stateNameField: 'none' } });
    await control.setState('NotReady');
  });

  it('follows the agent', async () => {
    const { state, perform } = await open();
    perform('agent.setState', 'NotReady');
    await state.until((one) => 'agentState' in one && one.agentState.state === 'NOT_READY');
  });

  it('shows a refusal with the state as it is', async () => {
    const { control, state } = await open();
    expect((await rejection(control.setState('Nonsense'))).code).to.equal('REFUSED');
    expect((await state.to('known')).activity).to.include({ status: 'failed', action: 'Nonsense' });
    control.reset();
    expect((await state.to('known')).activity.status).to.equal('ready');
  });

  it('sends one message for a double click', async () => {
    const { control, desktop } = await open();
    await Promise.all([control.setState('NotReady'), control.setState('NotReady')]);
    expect(requestsTo(desktop, 'agent.setState')).to.have.length(1);
  });

  it('reads the list of states once for all controls', async () => {
    const { client, desktop } = await open();
    const others = [createAgentStateControl(client), createAgentStateControl(client)];
    for (const { $state } of others) show($state);
    await client.agent.get();
    expect(requestsTo(desktop, 'agent.getStateList')).to.have.length(1);
  });

  it('leaves nothing behind when closed', async () => {
    const { control, state, client } = await open();
    control.close();
    state.stop();
    await released(client.$agentState);
  });
});
