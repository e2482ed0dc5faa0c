import { expect } from '@open-wc/testing';
import { requestsTo } from '@scapi/simulator/testing';
import { createCallControl } from '../call/call.js';
import { createConsultControl } from '../consult.js';
import { createSingleInteractionControl } from '../interaction.js';
import { createOutboundControl } from '../outbound/outbound.js';
import { createRecordingControl } from '../recording/recording.js';
import { closeDesktops, later, openDesktop, rejection } from './controls.test-support.js';

describe('an action of a control whose state has no listener', () => {
  afterEach(closeDesktops);

  function open() {
    const opened = openDesktop();
    const id = opened.world.call();
    opened.perform('voice.answer', id);
    return { ...opened, id };
  }

  it('finds the main interaction of the selected case', async () => {
    const { client, desktop } = open();
    const control = createCallControl(client);
    later(() => control.close());
    await control.hold();
    expect(desktop.state.interactions[0]?.state).to.equal('HELD');
    expect(requestsTo(desktop, 'voice.hold')).to.have.length(1);
  });

  it('finds it for a recording', async () => {
    const { client, desktop } = open();
    const control = createRecordingControl(client);
    later(() => control.close());
    await control.start();
    expect(desktop.state.interactions[0]?.recordingState).to.equal('RECORDING');
  });

  it('finds it for a consultation, and the consultation', async () => {
    const { client, desktop, perform, world, id } = open();
    perform('interaction.consult', id, '5002');
    world.answer(desktop.state.interactions[1]!.interactionId);
    const control = createConsultControl(client);
    later(() => control.close());
    await control.completeTransfer();
    expect(requestsTo(desktop, 'interaction.completeTransfer')).to.have.length(1);
  });

  it('finds it to accept it', async () => {
    const { client, desktop, world } = openDesktop();
    world.workItem();
    const control = createSingleInteractionControl(client);
    later(() => control.close());
    await control.accept();
    expect(requestsTo(desktop, 'interaction.accept')).to.have.length(1);
  });

  it('finds a record that was pushed', async () => {
    const { client, desktop, world } = openDesktop();
    world.loadCampaign('Spring', 'PushPreview');
    world.startCampaign('Spring');
    world.pushRecord();
    const control = createOutboundControl(client);
    later(() => control.close());
    await control.accept();
    expect(requestsTo(desktop, 'interaction.accept')).to.have.length(1);
  });

  it('rejects where there is none', async () => {
    const { client } = openDesktop();
    const control = createCallControl(client);
    expect((await rejection(control.hold())).code).to.equal('INVALID_ARGUMENT');
  });

  for (const what of ['control', 'client'] as const) {
    it(`rejects when the ${what} is closed meanwhile`, async () => {
      const { client } = open();
      const control = createCallControl(client);
      const pending = rejection(control.hold());
      if (what === 'client') client.close();
      else control.close();
      expect((await pending).code).to.equal('CLOSED');
      expect((await rejection(control.hold())).code).to.equal('CLOSED');
    });
  }

  it('rejects where no desktop answers', async () => {
    const { client, faults } = openDesktop();
    faults.add({ kind: 'drop', on: '*' });
    const control = createCallControl(client);
    later(() => control.close());
    expect((await rejection(control.hold())).code).to.equal('UNAVAILABLE');
  });
});
