import { expect } from '@open-wc/testing';
import { requestsTo } from '@scapi/simulator/testing';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  released,
  show,
} from '../shared/controls.test-support.js';
import { createUserDataControl } from './user-data.js';
import type { UserDataState } from './view.js';
import { openUserData } from './user-data.test-support.js';

describe('createUserDataControl', () => {
  afterEach(closeDesktops);

  describe('shows', () => {
    it('what the desktop has, without the keys it writes itself', async () => {
      const { state, control } = await openUserData();
      const keys = (one: UserDataState) =>
        one.status === 'listed' ? one.entries.map(({ key }) => key) : [];
      expect(keys(state.now())).to.deep.equal(['Segment', 'Note']);
      control.setView({ showsDesktopKeys: true });
      expect(keys(state.now())).to.include('IW_CaseUid');
      control.setView({ keys: ['Note', 'Missing', 'IW_CaseUid'] });
      expect(keys(state.now())).to.deep.equal(['Note', 'Missing', 'IW_CaseUid']);
    });

    it('nested values, protected', async () => {
      const { control, entry, desktop } = await openUserData({ userData: { Tree: { leaf: 1 } } });
      expect(entry('Tree')).to.deep.include({ access: 'nested', value: { leaf: 1 } });
      control.edit('Tree', 'flat');
      expect((await rejection(control.save('Tree'))).code).to.equal('INVALID_ARGUMENT');
      expect(requestsTo(desktop, 'interaction.setUserData')).to.have.length(0);
    });

    it('declared keys, read-only', async () => {
      const { control, entry } = await openUserData({ view: { readonlyKeys: ['Segment'] } });
      expect(entry('Segment')?.access).to.equal('read-only');
      expect((await rejection(control.delete('Segment'))).code).to.equal('INVALID_ARGUMENT');
      expect(entry('Note')?.access).to.equal('writable');
    });

    it('a key called __proto__ as any other', async () => {
      const { control, entry, stored } = await openUserData({
        userData: JSON.parse('{"__proto__":"harmless","constructor":"too"}') as Record<
          string,
          unknown
        >,
      });
      expect(entry('__proto__')?.value).to.equal('harmless');
      control.edit('__proto__', 'changed');
      await control.save('__proto__');
      expect(Object.entries(stored() ?? {})).to.deep.include(['__proto__', 'changed']);
      expect(entry('__proto__')).to.deep.include({ status: 'clean', value: 'changed' });
      expect(entry('constructor')?.value).to.equal('too');
    });

    it('a change from elsewhere, in one entry only', async () => {
      const userData = Object.fromEntries(
        Array.from({ length: 500 }, (_, n) => [`Key${n}`, `${n}`]),
      );
      const { state, world, id, entryTo } = await openUserData({ userData });
      const before = await state.to('listed');
      world.attachUserData(id, { Key250: 'new' });
      await entryTo('Key250', (one) => one?.value === 'new');
      const after = await state.to('listed');
      expect(after.entries).to.have.length(500);
      const changed = after.entries.filter((one, index) => one !== before.entries[index]);
      expect(changed.map(({ key }) => key)).to.deep.equal(['Key250']);
    });

    it('nothing new for events about something else', async () => {
      const { state, perform, id, client } = await openUserData();
      const { seen } = state;
      seen.length = 0;
      perform('voice.hold', id);
      await show(client.$interaction(id)).until((one) => one?.state === 'HELD');
      expect(seen).to.have.length(0);
    });
  });

  describe('a key', () => {
    it('is added', async () => {
      const { control, entry, stored } = await openUserData();
      control.add('Reason');
      expect(entry('Reason')).to.deep.include({ status: 'draft', draft: '', value: undefined });
      control.edit('Reason', 'billing');
      await control.save('Reason');
      expect(entry('Reason')).to.deep.include({ status: 'clean', value: 'billing' });
      expect(stored()).to.include({ Reason: 'billing' });
    });

    for (const key of ['', ' ', 'Note', 'IW_Mine']) {
      it(`cannot be added as "${key}"`, async () => {
        const { control } = await openUserData();
        expect(() => control.add(key)).to.throw('cannot be added');
      });
    }

    it('is deleted when the desktop says so', async () => {
      const { control, entry, stored } = await openUserData();
      const deleted = control.delete('Note');
      expect(entry('Note')).to.deep.include({ status: 'deleting', value: 'first' });
      await deleted;
      expect(entry('Note')).to.be.undefined;
      expect(stored()).to.not.have.property('Note');
    });

    it('stays when its deletion is refused', async () => {
      const { control, entry, faults } = await openUserData();
      faults.add({ on: 'interaction.deleteUserData', kind: 'refuse' });
      await rejection(control.delete('Note'));
      expect(entry('Note')).to.deep.include({ status: 'delete-failed', value: 'first' });
      control.takeTheirs('Note');
      expect(entry('Note')?.status).to.equal('clean');
    });

    it('that was only added is dropped without a word to the desktop', async () => {
      const { control, entry, desktop } = await openUserData();
      control.add('Reason', 'billing');
      await control.delete('Reason');
      expect(entry('Reason')).to.be.undefined;
      expect(requestsTo(desktop, 'interaction.deleteUserData')).to.have.length(0);
    });

    it('cannot be saved while it is deleted', async () => {
      const { control } = await openUserData();
      const deleted = control.delete('Note');
      control.edit('Note', 'second');
      expect((await rejection(control.save('Note'))).code).to.equal('ABORTED');
      await deleted;
    });
  });

  it('reads drafts by their declared type, and says what is wrong', async () => {
    const { control, entry, desktop } = await openUserData({
      view: { fields: new Map([['Note', { type: 'number' }]]) },
    });
    control.edit('Note', 'many');
    expect((await rejection(control.save('Note'))).code).to.equal('INVALID_ARGUMENT');
    expect(entry('Note')).to.deep.include({ status: 'draft', problem: 'not-a-number' });
    expect(requestsTo(desktop, 'interaction.setUserData')).to.have.length(0);
    control.edit('Note', '42');
    expect(entry('Note')).to.deep.include({ problem: undefined });
    await control.save('Note');
    expect(entry('Note')?.status).to.equal('clean');
  });

  describe('edited again while it is saved', () => {
    it('stays a draft when the first save is done, and nothing says otherwise', async () => {
      const { control, entry, stored } = await openUserData();
      control.edit('Note', 'A');
      const saved = control.save('Note');
      control.edit('Note', 'B');
      await saved;
      expect(stored()).to.include({ Note: 'A' });
      expect(entry('Note')).to.deep.include({ status: 'draft', value: 'A', draft: 'B' });
    });

    for (const again of ['save', 'saveAll'] as const) {
      it(`is saved next by another ${again}`, async () => {
        const { control, entry, stored, desktop } = await openUserData();
        control.edit('Note', 'A');
        const first = control.save('Note');
        control.edit('Note', 'B');
        await Promise.all([again === 'save' ? control.save('Note') : control.saveAll(), first]);
        expect(stored()).to.include({ Note: 'B' });
        expect(entry('Note')?.status).to.equal('clean');
        expect(requestsTo(desktop, 'interaction.setUserData')).to.have.length(2);
      });
    }

    it('is saved next although the first save was refused', async () => {
      const { control, stored, faults } = await openUserData();
      faults.add({ on: 'interaction.setUserData', kind: 'refuse', once: true });
      control.edit('Note', 'A');
      const first = rejection(control.save('Note'));
      control.edit('Note', 'B');
      await control.save('Note');
      expect((await first).code).to.equal('REFUSED');
      expect(stored()).to.include({ Note: 'B' });
    });
  });

  it('saves the other drafts when the parser of one throws', async () => {
    const { control, entry, stored } = await openUserData({
      view: {
        parse: (key, draft) => {
          if (key === 'Note') throw new Error('A parser of the test fails');
          return { value: draft };
        },
      },
    });
    control.edit('Note', 'second');
    control.add('Reason', 'billing');
    const error = await rejection(control.saveAll());
    expect(error.code).to.equal('INVALID_ARGUMENT');
    expect(entry('Note')).to.deep.include({ status: 'failed', draft: 'second' });
    expect(stored()).to.include({ Note: 'first', Reason: 'billing' });
  });

  it('reads drafts by an injected parser', async () => {
    const { control, stored } = await openUserData({
      view: { parse: (_key, draft) => ({ value: draft.toUpperCase() }) },
    });
    control.edit('Note', 'loud');
    await control.save('Note');
    expect(stored()).to.include({ Note: 'LOUD' });
  });

  describe('when the interaction', () => {
    it('ends, shows the drafts, and saves no more', async () => {
      const { control, entry, world, id, entryTo } = await openUserData();
      control.edit('Note', 'second');
      world.hangUp(id);
      await entryTo('Note', (one) => one?.access === 'ended');
      expect((await rejection(control.save('Note'))).code).to.equal('INVALID_ARGUMENT');
      expect(entry('Note')).to.deep.include({ status: 'failed', draft: 'second' });
    });

    it('is gone, keeps its drafts until the agent drops them', async () => {
      const { control, state, world, perform, id } = await openUserData();
      control.edit('Note', 'second');
      world.hangUp(id);
      perform('interaction.markdone', id);
      const none = await state.to('none');
      expect(none.orphans).to.deep.equal([{ interactionId: id, key: 'Note', draft: 'second' }]);
      control.discardOrphans('another');
      expect(state.now().orphans).to.have.length(1);
      control.discardOrphans(id);
      expect(state.now().orphans).to.have.length(0);
    });

    it('is another one, keeps the drafts of the first, and follows them there', async () => {
      const { control, state, world, perform, id, entry } = await openUserData();
      control.edit('Note', 'mine');
      perform('voice.hold', id);
      const other = world.call({ userData: { Note: 'of another' } });
      control.setInteractionId(other);
      await state.until((one) => 'interactionId' in one && one.interactionId === other);
      expect(entry('Note')).to.deep.include({ status: 'clean', value: 'of another' });
      expect(state.now().draftsElsewhere).to.deep.equal([id]);
      world.attachUserData(id, { Note: 'theirs' });
      control.setInteractionId(id);
      await state.until((one) => 'interactionId' in one && one.interactionId === id);
      await state.until(() => entry('Note')?.status === 'conflict');
      expect(state.now().draftsElsewhere).to.deep.equal([]);
    });

    it('changes while a save is under way, still files the answer with the first', async () => {
      const { control, state, world, perform, id, stored } = await openUserData();
      control.edit('Note', 'mine');
      const saved = control.save('Note');
      perform('voice.hold', id);
      control.setInteractionId(world.call());
      await saved;
      expect(stored()).to.include({ Note: 'mine' });
      await state.until((one) => one.draftsElsewhere.length === 0);
    });
  });

  it('keeps following its drafts while its state has no listener', async () => {
    const { control, state, world, id, client } = await openUserData();
    control.edit('Note', 'mine');
    state.stop();
    await show(client.$interactions).until((all) => all.length === 1);
    world.attachUserData(id, { Note: 'theirs' });
    await show(client.$interaction(id)).until((one) => one?.userData['Note'] === 'theirs');
    const shown = show(control.$state).now();
    expect(
      shown.status === 'listed' && shown.entries.find(({ key }) => key === 'Note')?.status,
    ).to.equal('conflict');
  });

  it('edits nothing without an interaction', () => {
    const { client } = openDesktop();
    const control = createUserDataControl(client);
    later(() => control.close());
    expect(() => control.edit('Note', 'x')).to.throw('no interaction');
  });

  it('leaves nothing behind when closed', async () => {
    const { control, state, client } = await openUserData();
    control.edit('Note', 'mine');
    control.close();
    state.stop();
    await released(client.$interactions);
    expect(() => control.edit('Note', 'x')).to.throw('closed');
  });
});
