import { expect, waitUntil } from '@open-wc/testing';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  show,
} from './shared/controls.test-support.js';
import { createSingleInteractionControl } from './interaction.js';

describe('createSingleInteractionControl', () => {
  afterEach(closeDesktops);

  function open(options: { interactionId?: string } = {}) {
    const opened = openDesktop();
    const control = createSingleInteractionControl(opened.client, {
      confirmationTimeout: 60,
      ...options,
    });
    later(() => control.close());
    return { ...opened, control, state: show(control.$state) };
  }

  it('follows the main interaction of the selected case, until it is told another', async () => {
    const { control, state, world, agent, desktop } = open();
    const first = world.chat();
    const second = world.workItem();
    const caseOf = (id: string) =>
      desktop.state.interactions.find(({ interactionId }) => interactionId === id)!.caseId;
    const showing = (id: string) =>
      state.until((one) => 'entry' in one && one.entry.interaction.interactionId === id);
    agent.selectCase(caseOf(first));
    await showing(first);
    agent.selectCase(caseOf(second));
    await showing(second);
    control.setInteractionId(first);
    await showing(first);
  });

  it('accepts, blocks, unblocks and marks done', async () => {
    const { control, state, world } = open();
    control.setInteractionId(world.workItem());
    await state.to('shown');
    await control.accept();
    await control.blockMarkDone('Save first.');
    expect((await state.to('shown')).entry).to.include({ blockedWith: 'Save first.' });
    await control.unblockMarkDone();
    await control.markDone();
    await state.to('none');
  });

  it('rejects an invitation', async () => {
    const { control, state, world } = open();
    control.setInteractionId(world.chat());
    await state.to('shown');
    await control.reject();
    await state.to('none');
  });

  it('rejects what needs an interaction when there is none, and shows what is refused', async () => {
    const { control, state, world, faults } = open();
    expect((await rejection(control.accept())).code).to.equal('INVALID_ARGUMENT');
    control.setInteractionId(world.chat());
    await state.to('shown');
    faults.add({ on: 'interaction.accept', kind: 'refuse' });
    expect((await rejection(control.accept())).code).to.equal('REFUSED');
    expect((await state.to('shown')).entry.activity.status).to.equal('failed');
    control.reset();
    expect((await state.to('shown')).entry.activity.status).to.equal('ready');
  });

  it('leaves nothing behind when closed', async () => {
    const { control, state, client, world } = open();
    control.setInteractionId(world.chat());
    await state.to('shown');
    control.close();
    state.stop();
    // Each of the stores between lets go a second after the one above it.
    await waitUntil(() => client.$interactions.lc === 0, 'listeners are left');
  });
});
