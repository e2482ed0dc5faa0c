import { expect } from '@open-wc/testing';
import { requestsTo, until as untilDesktop } from '@scapi/simulator/testing';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  released,
  show,
} from './shared/controls.test-support.js';
import { createInteractionListControl } from './interaction-list.js';

describe('createInteractionListControl', () => {
  afterEach(closeDesktops);

  for (const which of ['control', 'client'] as const) {
    it(`lifts the blocks that it set when the ${which} is closed`, async () => {
      const { client, desktop, world } = openDesktop();
      const id = world.workItem();
      const control = createInteractionListControl(client);
      later(() => control.close());
      const { until } = show(control.$state);
      await until(({ status }) => status === 'listed');
      await control.blockMarkDone(id, 'Not yet');
      const block = () => desktop.state.interactions[0]?.markdoneBlock;
      expect(block()).to.deep.equal({ warningMessage: 'Not yet' });
      if (which === 'client') client.close();
      else control.close();
      await untilDesktop(desktop, () => block() === undefined);
    });
  }

  function open() {
    const opened = openDesktop();
    const control = createInteractionListControl(opened.client, { confirmationTimeout: 60 });
    later(() => control.close());
    const state = show(control.$state);
    const entry = async (id: string) => {
      const listed = await state.until(
        (one) =>
          'entries' in one && one.entries.some((each) => each.interaction.interactionId === id),
      );
      if (listed.status === 'empty') throw new Error('empty');
      return listed.entries.find((each) => each.interaction.interactionId === id)!;
    };
    return { ...opened, control, state, entry };
  }

  it('accepts and completes a work item', async () => {
    const { control, state, world, entry } = open();
    const id = world.workItem();
    expect((await entry(id)).actions).to.deep.equal(['accept', 'reject', 'blockMarkDone']);
    await control.accept(id);
    expect((await entry(id)).actions).to.include('markDone');
    await control.markDone(id);
    await state.to('empty');
  });

  it('accepts a ringing call by answering it', async () => {
    const { control, world, entry, desktop } = open();
    const id = world.call();
    expect((await entry(id)).actions).to.include('accept');
    await control.accept(id);
    expect((await entry(id)).interaction.state).to.equal('TALKING');
    expect(requestsTo(desktop, 'voice.answer')).to.have.length(1);
  });

  it('rejects an invitation', async () => {
    const { control, state, world, entry } = open();
    const id = world.chat();
    await entry(id);
    await control.reject(id);
    await state.to('empty');
  });

  it('blocks mark done, and shows that the desktop refuses it then', async () => {
    const { control, world, entry, perform } = open();
    const id = world.call();
    perform('voice.answer', id);
    world.hangUp(id);
    await control.blockMarkDone(id, 'Save the form first.');
    expect(await entry(id)).to.include({ blockedWith: 'Save the form first.' });
    expect((await entry(id)).actions)
      .to.include('unblockMarkDone')
      .and.not.include('blockMarkDone');
    expect((await rejection(control.markDone(id))).code).to.equal('REFUSED');
    expect((await entry(id)).activity).to.include({ status: 'failed', action: 'markDone' });
    await control.unblockMarkDone(id);
    expect(await entry(id)).to.include({ blockedWith: undefined });
    await control.markDone(id);
  });

  it('does not show a block that was refused', async () => {
    const { control, world, entry, faults } = open();
    const id = world.call();
    faults.add({ on: 'interaction.blockMarkdone', kind: 'refuse' });
    await rejection(control.blockMarkDone(id, 'No.'));
    expect(await entry(id)).to.include({ blockedWith: undefined });
    control.reset(id);
    expect((await entry(id)).activity.status).to.equal('ready');
  });

  it('keeps the identity of entries that did not change', async () => {
    const { control, world, entry } = open();
    const [call, chat] = [world.call(), world.chat()];
    const before = [await entry(call), await entry(chat)];
    await control.accept(chat);
    expect(await entry(call)).to.equal(before[0]);
    expect(await entry(chat)).to.not.equal(before[1]);
  });

  it('does not make one interaction wait for another', async () => {
    const { control, world, entry } = open();
    const ids = [world.chat(), world.workItem()];
    await Promise.all(ids.map(entry));
    await Promise.all(ids.map((id) => control.accept(id)));
    expect((await entry(ids[1]!)).interaction.state).to.equal('ACCEPTED');
  });

  it('sends one message for a double click', async () => {
    const { control, world, entry, desktop } = open();
    const id = world.chat();
    await entry(id);
    await Promise.all([control.accept(id), control.accept(id)]);
    expect(requestsTo(desktop, 'interaction.accept')).to.have.length(1);
  });

  it('leaves nothing behind when closed', async () => {
    const { control, state, client, world, entry } = open();
    await entry(world.chat());
    control.close();
    state.stop();
    await released(client.$interactions);
  });
});
