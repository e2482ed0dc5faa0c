import { expect } from '@open-wc/testing';
import { isRecord } from '@scapi/protocol';
import { createStage, settled, type Stage } from './application.test-support.js';
import * as given from './scenes/given.test-support.js';

const added = { Reason: 'VIP' };

/** The events of an action: type, and what the attached data of the interaction says of the reason. */
async function eventsOf(stage: Stage, act: () => unknown): Promise<readonly unknown[]> {
  await settled();
  stage.app.forget();
  act();
  await settled();
  return stage.app.events('interaction').map(({ eventType, interaction }) => {
    const userData = isRecord(interaction) ? interaction['userData'] : undefined;
    return [eventType, isRecord(userData) ? userData['Reason'] : undefined];
  });
}

describe('attached data is announced when it changes', () => {
  it('with a transfer of a call, while the call still lives', async () => {
    const stage = await createStage();
    const id = given.talking(stage);
    const transfer = () =>
      stage.desktop.perform('interaction.singleStepTransfer', id, '5002', added);
    expect(await eventsOf(stage, transfer)).to.deep.equal([
      ['ATTACHED_DATA_CHANGED', 'VIP'],
      ['RELEASED', 'VIP'],
    ]);
    const [event] = stage.app.events();
    expect(event).to.have.nested.property('interaction.state', 'TALKING');
  });

  it('with a conference', async () => {
    const stage = await createStage();
    const id = given.talking(stage);
    const confer = () =>
      stage.desktop.perform('interaction.singleStepConference', id, '5002', added);
    expect(await eventsOf(stage, confer)).to.deep.equal([
      ['ATTACHED_DATA_CHANGED', 'VIP'],
      ['PARTY_CHANGED', 'VIP'],
    ]);
  });

  it('with a consultation, which begins with the data of the call', async () => {
    const stage = await createStage();
    const id = given.talking(stage);
    stage.desktop.world.attachUserData(id, { Reason: 'Order' });
    const consult = () => stage.desktop.perform('interaction.consult', id, '5002', added);
    expect(await eventsOf(stage, consult)).to.deep.equal([
      ['HELD', 'Order'],
      ['ADDED', 'Order'],
      ['DIALING', 'Order'],
      ['ATTACHED_DATA_CHANGED', 'VIP'],
    ]);
    expect(
      stage.desktop.state.interactions.map(({ userData }) => userData['Reason']),
    ).to.deep.equal(['Order', 'VIP']);
  });

  it('with the transfer of a work item', async () => {
    const stage = await createStage();
    const id = given.accepted(stage);
    const transfer = () =>
      stage.desktop.perform('interaction.singleStepTransfer', id, 'Billing', added);
    expect((await eventsOf(stage, transfer))[0]).to.deep.equal(['ATTACHED_DATA_CHANGED', 'VIP']);
  });

  it('and not when it stays as it is', async () => {
    const stage = await createStage();
    const id = given.talking(stage);
    stage.desktop.world.attachUserData(id, added);
    const confer = () =>
      stage.desktop.perform('interaction.singleStepConference', id, '5002', added);
    expect(await eventsOf(stage, confer)).to.deep.equal([['PARTY_CHANGED', 'VIP']]);
  });
});
