import { expect } from '@open-wc/testing';
import { requestsTo } from '@scapi/simulator/testing';
import { createConsultControl } from './consult.js';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  show,
} from './shared/controls.test-support.js';

describe('createConsultControl', () => {
  afterEach(closeDesktops);

  async function open() {
    const opened = openDesktop();
    const id = opened.world.call();
    opened.perform('voice.answer', id);
    const control = createConsultControl(opened.client, {
      interactionId: id,
      confirmationTimeout: 60,
    });
    later(() => control.close());
    const state = show(control.$state);
    await state.to('ready');
    return { ...opened, id, control, state };
  }

  async function consulting() {
    const opened = await open();
    await opened.control.consult('5001', { userData: { Reason: 'help' } });
    const { consultation } = await opened.state.to('consulting');
    return { ...opened, consultationId: consultation.interactionId };
  }

  it('offers what a talking call permits', async () => {
    const { state } = await open();
    expect((await state.to('ready')).actions).to.deep.equal([
      'consult',
      'singleStepTransfer',
      'singleStepConference',
    ]);
  });

  it('consults, then transfers', async () => {
    const { control, state, world, consultationId, id, desktop } = await consulting();
    expect((await state.to('consulting')).actions).to.deep.equal(['cancel']);
    world.answer(consultationId);
    await state.until((one) => 'actions' in one && one.actions.length === 3);
    await control.completeTransfer();
    expect(requestsTo(desktop, 'interaction.completeTransfer')).to.deep.equal([
      { name: 'interaction.completeTransfer', parameters: [consultationId] },
    ]);
    const { interaction } = await state.to('ready');
    expect(interaction).to.include({ interactionId: id, state: 'IDLE' });
  });

  it('consults, then conferences', async () => {
    const { control, state, world, consultationId, client } = await consulting();
    world.answer(consultationId);
    await show(client.$interaction(consultationId)).until((one) => one?.state === 'TALKING');
    await control.completeConference();
    const { interaction } = await state.to('ready');
    await state.until((one) => 'interaction' in one && one.interaction.state === 'TALKING');
    expect(interaction.parties.length).to.be.greaterThan(0);
  });

  it('cancels a consultation that still rings; the customer stays on hold', async () => {
    const { control, state, desktop, consultationId } = await consulting();
    await control.cancel();
    expect(requestsTo(desktop, 'voice.hangUp')[0]?.parameters).to.deep.equal([consultationId]);
    const { interaction } = await state.to('ready');
    expect(interaction.state).to.equal('HELD');
  });

  it('follows a consultation that ends by itself', async () => {
    const { state, world, consultationId } = await consulting();
    world.decline(consultationId);
    await state.to('ready');
  });

  it('transfers in one step', async () => {
    const { control, state } = await open();
    await control.singleStepTransfer({ type: 'AGENT', destination: 'E77' });
    expect((await state.to('ready')).interaction.state).to.equal('IDLE');
  });

  it('conferences in one step', async () => {
    const { control, state } = await open();
    const before = (await state.to('ready')).interaction.parties;
    await control.singleStepConference('5001');
    expect((await state.to('ready')).interaction.parties).to.have.length(before.length + 1);
  });

  it('rejects to complete what is not there', async () => {
    const { control } = await open();
    expect((await rejection(control.completeTransfer())).code).to.equal('INVALID_ARGUMENT');
    expect((await rejection(control.cancel())).code).to.equal('INVALID_ARGUMENT');
  });

  it('sends one message for a double click, and rejects another target while busy', async () => {
    const { control, desktop } = await open();
    const both = [control.consult('5001'), control.consult('5001')];
    expect((await rejection(control.consult('5002'))).code).to.equal('ABORTED');
    await Promise.all(both);
    expect(requestsTo(desktop, 'interaction.consult')).to.have.length(1);
  });

  it('shows a refusal', async () => {
    const { control, state, faults } = await open();
    faults.add({ on: 'interaction.consult', kind: 'refuse' });
    expect((await rejection(control.consult('5001'))).code).to.equal('REFUSED');
    expect((await state.to('ready')).activity.status).to.equal('failed');
    control.reset();
    expect((await state.to('ready')).activity.status).to.equal('ready');
  });
});
