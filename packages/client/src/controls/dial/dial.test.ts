import { requestsTo, until as untilDesktop } from '@scapi/simulator/testing';
import { expect } from '@open-wc/testing';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  released,
  show,
} from '../shared/controls.test-support.js';
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

    const { interaction } = await state.to('ringing');
    expect(interaction.userData).to.include({ OrderId: '42' });
    world.answer(interaction.interactionId);
    await state.to('talking');
    perform('voice.hold', interaction.interactionId);
    await state.to('held');
    world.hangUp(interaction.interactionId);
    await state.to('ended');
    perform('interaction.markdone', interaction.interactionId);
    await state.to('idle');
  });

  it('dials the number that was written, and leaves its extension to toDestination', async () => {
    const { control, desktop, state } = open();
    await control.dial('+1 (213) 373-4253 ext. 5');
    expect(state.now()).to.include({ destination: '+12133734253' });
    await control.cancel();
    await state.to('ended');
    await control.dial('+1 (213) 373-4253 ext. 5', undefined, {
      toDestination: (number, extension) => `9${number.replace('+', '00')},,${extension}`,
    });
    const dialed = requestsTo(desktop, 'voice.dial').map(({ parameters }) => parameters[0]);
    expect(dialed).to.deep.equal(['+12133734253', '90012133734253,,5']);
  });

  it('refuses what is no phone number, says what to write, and sends nothing', async () => {
    const { control, desktop, state } = open();
    const error = await rejection(control.dial('alice@example.com'));
    expect(error).to.include({ code: 'INVALID_ARGUMENT', request: 'voice.dial' });
    expect(error.message).to.contain('Write');
    expect(await state.to('failed')).to.deep.include({ destination: 'alice@example.com', error });
    expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
    await control.dial('5001');
    await state.to('ringing');
  });

  it('hangs up a call that was given up, although the control is closed before it shows up', async () => {
    const { control, desktop, faults } = open();
    faults.add({ on: 'voice.dial', kind: 'delay', delay: 20 });
    const dialed = rejection(control.dial('5001'));
    await untilDesktop(desktop, () => requestsTo(desktop, 'voice.dial').length === 1);
    await control.cancel();
    control.close();
    await dialed;
    await untilDesktop(desktop, () => requestsTo(desktop, 'voice.hangUp').length === 1);
  });

  it('goes on after a toDestination that throws', async () => {
    const { control, desktop, state } = open();
    const toDestination = (): string => {
      throw new TypeError('Broken');
    };
    expect((await rejection(control.dial('5001', undefined, { toDestination }))).message).to.equal(
      'Broken',
    );
    await state.to('failed');
    expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
    await control.dial('5001');
    await state.to('ringing');
  });

  it('asks for confirmation with what will be dialed, once for each call', async () => {
    const { control, desktop, state } = open();
    const asked: unknown[] = [];
    const confirm = (answer: boolean) => (target: unknown) => {
      asked.push(target);
      return answer;
    };
    const target = { destination: '+12133734253', number: '+12133734253', extension: '5' };
    const written = '+1 213 373 4253 x5';
    const refused = control.dial(written, undefined, { confirm: confirm(false) });
    expect((await rejection(refused)).code).to.equal('ABORTED');
    expect(state.seen.map(({ status }) => status)).to.deep.equal(['idle']);
    expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
    const options = { confirm: confirm(true) };
    await Promise.all([
      control.dial(written, undefined, options),
      control.dial(written, undefined, options),
    ]);
    expect(asked).to.deep.equal([target, target]);
    expect(requestsTo(desktop, 'voice.dial')).to.have.length(1);
  });

  it('does not dial once it is closed, also while a number is being read', async () => {
    const { control, desktop } = open();
    const dialed = control.dial('+1 213 373 4253');
    control.close();
    expect((await rejection(dialed)).code).to.equal('CLOSED');
    expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
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
    const { error } = await state.to('failed');
    expect(error.message).to.include('No line.');
    control.reset();
    expect(state.now().status).to.equal('idle');
    await control.dial('5001');
    await state.to('ringing');
  });

  it('shows a call that comes after its request timed out', async () => {
    const { control, state, faults } = open({ timeout: 50 });
    faults.add({ on: 'voice.dial', kind: 'delay', delay: 120, once: true });
    expect((await rejection(control.dial('5001'))).code).to.equal('TIMEOUT');
    await state.to('failed');
    await state.to('ringing');
  });

  it('fails when the desktop accepts and reports no call', async () => {
    const { control, state, faults } = open();
    faults.add({ on: 'event:interaction', kind: 'malformed' });
    faults.add({ on: 'interaction.getInteractions', kind: 'refuse' });
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
    const { activity } = await state.to('ringing');
    expect(activity).to.include({ status: 'failed', action: 'hangUp' });
  });

  it('hangs up a call that shows up after the attempt was canceled', async () => {
    const { control, state, client, desktop, faults } = open();
    faults.add({ on: 'voice.dial', kind: 'delay', delay: 30 });
    const dialed = rejection(control.dial('5001'));
    await client.agent.get();
    await control.cancel();
    expect(state.now()).to.deep.equal({ status: 'canceling', destination: '5001' });
    expect((await dialed).code).to.equal('ABORTED');
    await state.to('ended');
    expect(requestsTo(desktop, 'voice.hangUp')).to.have.length(1);
  });

  it('gives a canceled attempt up when no call shows up', async () => {
    const { control, state, client, faults } = open();
    faults.add({ on: 'voice.dial', kind: 'drop' });
    const dialed = rejection(control.dial('5001'));
    await client.agent.get();
    await control.cancel();
    await dialed;
    await state.to('idle');
  });

  it('sends nothing when canceled before the desktop answered', async () => {
    const { control, state, desktop, client } = open();
    const dialed = rejection(control.dial('5001'));
    await control.cancel();
    expect((await dialed).code).to.equal('ABORTED');
    expect(state.now().status).to.equal('idle');
    await client.connect();
    expect(requestsTo(desktop, 'voice.dial')).to.have.length(0);
  });

  it('takes its own call among those of other controls and of the agent', async () => {
    const { client, control, state, perform, configure, faults, world } = open();
    configure({ dialect: { secondCall: 'hold' } });
    perform('voice.dial', '5001');
    world.answer('1');
    faults.add({ on: 'voice.dial', kind: 'delay', delay: 50, once: true });
    const dialed = control.dial('5001');
    const other = createDialControl(client);
    later(() => other.close());
    await other.dial('5002');
    expect(state.now().status).to.equal('dialing');
    world.answer('2');
    await dialed;
    const mine = await state.to('ringing');
    const theirs = await show(other.$state).to('held');
    expect([theirs.interaction.interactionId, mine.interaction.interactionId]).to.deep.equal([
      '2',
      '3',
    ]);
  });

  it('takes a call to a rewritten number when it is the only one that waits', async () => {
    const { control, state, client } = open();
    await control.dial('50 01');
    const { interaction } = await state.to('ringing');
    expect(interaction).to.equal(client.$interactions.get()[0]);
  });

  it('costs nothing while idle', async () => {
    const { client, desktop } = openDesktop();
    await client.connect();
    const controls = Array.from({ length: 1_000 }, () => createDialControl(client));
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
    await released(client.$interactions);
    expect((await rejection(control.dial('5001'))).code).to.be.oneOf(['CLOSED', 'ABORTED']);
  });
});
