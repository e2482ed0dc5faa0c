import { requestsTo } from '@scapi/simulator/testing';
import { expect } from '@open-wc/testing';
import { closeDesktops, is, later, openDesktop, rejection, show } from './controls.test-support.js';
import { createDialControl } from './dial.js';

describe('createDialControl', () => {
  afterEach(closeDesktops);

  function open(options?: Parameters<typeof openDesktop>[0]) {
    const opened = openDesktop(options);
    const control = createDialControl(opened.client, { confirmationTimeout: 60 });
    later(() => control.close());
    return { ...opened, control, state: show(control.$state) };
  }

  it('follows the call from dialing to mark done', async () => {
    const { control, state, world, perform } = open();
    const dialed = control.dial('5001', { OrderId: '42' });
    expect(state.now()).to.deep.equal({ status: 'dialing', destination: '5001' });
    await dialed;

    const { interaction } = await state.until(is('ringing'));
    expect(interaction.userData).to.include({ OrderId: '42' });
    world.answer(interaction.interactionId);
    await state.until(is('talking'));
    perform('voice.hold', interaction.interactionId);
    await state.until(is('held'));
    world.hangUp(interaction.interactionId);
    await state.until(is('ended'));
    perform('interaction.markdone', interaction.interactionId);
    await state.until(is('idle'));
  });

  it('sends one message for a double click', async () => {
    const { control, desktop } = open();
    await Promise.all([control.dial('5001'), control.dial('5001')]);
    expect(requestsTo(desktop, 'voice.dial')).to.have.length(1);
  });

  it('rejects another call while one is on', async () => {
    const { control, desktop } = open();
    await control.dial('5001');
    expect((await rejection(control.dial('5002'))).code).to.equal('ABORTED');
    expect(requestsTo(desktop, 'voice.dial')).to.have.length(1);
  });

  it('shows and rejects a refusal, and recovers', async () => {
    const { control, state, faults } = open();
    faults.add({ on: 'voice.dial', kind: 'refuse', errorMessage: 'No line.', once: true });
    expect((await rejection(control.dial('5001'))).code).to.equal('REFUSED');
    const { error } = await state.until(is('failed'));
    expect(error.message).to.include('No line.');
    control.reset();
    expect(state.now().status).to.equal('idle');
    await control.dial('5001');
    await state.until(is('ringing'));
  });

  it('shows a call that comes after its request timed out', async () => {
    const { control, state, faults } = open({ timeout: 50 });
    faults.add({ on: 'voice.dial', kind: 'delay', delay: 120, once: true });
    expect((await rejection(control.dial('5001'))).code).to.equal('TIMEOUT');
    await state.until(is('failed'));
    await state.until(is('ringing'));
  });

  it('fails when the desktop accepts and reports no call', async () => {
    const { control, state, faults } = open();
    faults.add({ on: 'event:interaction', kind: 'malformed' });
    expect((await rejection(control.dial('5001'))).code).to.equal('TIMEOUT');
    expect(state.now().status).to.equal('failed');
  });

  it('hangs up on cancel', async () => {
    const { control, state, desktop } = open();
    await control.dial('5001');
    await control.cancel();
    expect(state.now().status).to.equal('ended');
    expect(requestsTo(desktop, 'voice.hangUp')).to.have.length(1);
  });

  it('shows that hanging up was refused', async () => {
    const { control, state, faults } = open();
    await control.dial('5001');
    faults.add({ on: 'voice.hangUp', kind: 'refuse' });
    expect((await rejection(control.cancel())).code).to.equal('REFUSED');
    const { activity } = await state.until(is('ringing'));
    expect(activity).to.include({ status: 'failed', action: 'hangUp' });
  });

  it('hangs up a call that shows up after the attempt was cancelled', async () => {
    const { control, state, client, desktop } = open();
    await client.connect();
    const dialed = rejection(control.dial('5001'));
    await control.cancel();
    expect(state.now()).to.deep.equal({ status: 'cancelling', destination: '5001' });
    expect((await dialed).code).to.equal('ABORTED');
    await state.until(is('ended'));
    expect(requestsTo(desktop, 'voice.hangUp')).to.have.length(1);
  });

  it('gives a cancelled attempt up when no call shows up', async () => {
    const { control, state, client, faults } = open();
    await client.connect();
    faults.add({ on: 'voice.dial', kind: 'drop' });
    const dialed = rejection(control.dial('5001'));
    await control.cancel();
    await dialed;
    await state.until(is('idle'));
  });

  it('sends nothing when cancelled before the desktop answered', async () => {
    const { control, state, desktop, client } = open();
    const dialed = rejection(control.dial('5001'));
    await control.cancel();
    expect((await dialed).code).to.equal('ABORTED');
    expect(state.now().status).to.equal('idle');
    await client.connect();
    expect(requestsTo(desktop, 'voice.dial')).to.have.length(0);
  });

  it('takes its own call among those of other controls and of the agent', async () => {
    const { client, control, state, perform, configure } = open();
    configure({ dialect: { secondCall: 'hold' } });
    perform('voice.dial', '5001');
    const other = createDialControl(client);
    later(() => other.close());
    const [mine, theirs] = [control.dial('5001'), other.dial('5002')];
    await Promise.all([mine, theirs]);
    const first = await state.until(is('ringing', 'held'));
    const second = await show(other.$state).until(is('ringing', 'held'));
    expect(first.interaction.dnis).to.equal('5001');
    expect(second.interaction.dnis).to.equal('5002');
    expect(client.$interactions.get().map(({ dnis }) => dnis)).to.deep.equal([
      '5001',
      '5001',
      '5002',
    ]);
    expect(first.interaction).to.equal(client.$interactions.get()[1]);
  });

  it('costs nothing while idle', async () => {
    const { client, desktop } = openDesktop();
    await client.connect();
    const controls = Array.from({ length: 10_000 }, () => createDialControl(client));
    const stops = controls.map(({ $state }) => $state.subscribe(() => undefined));
    await client.agent.get();
    expect(desktop.state.frames[0]?.subscriptions).to.deep.equal([]);
    expect(requestsTo(desktop).map(({ name }) => name)).to.deep.equal([
      'system.getAllowedServices',
      'agent.get',
    ]);
    for (const stop of stops) stop();
  });

  it('leaves nothing behind when closed', async () => {
    const { control, client, state } = open();
    await control.dial('5001');
    control.close();
    state.stop();
    expect(client.$interactions.lc).to.equal(0);
    expect((await rejection(control.dial('5001'))).code).to.be.oneOf(['CLOSED', 'ABORTED']);
  });
});
