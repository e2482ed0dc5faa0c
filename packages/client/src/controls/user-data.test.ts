import { expect } from '@open-wc/testing';
import { requestsTo } from '@scapi/simulator/testing';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  released,
  show,
} from './controls.test-support.js';
import { createUserDataControl, type UserDataState } from './user-data.js';
import type { UserDataEntry } from './user-data-cell.js';
import type { UserDataView } from './user-data-view.js';

describe('createUserDataControl', () => {
  afterEach(closeDesktops);

  async function open({
    userData = { Segment: 'Gold', Note: 'first' },
    view = {},
    ...options
  }: Parameters<typeof openDesktop>[0] & {
    userData?: Record<string, unknown>;
    view?: UserDataView;
  } = {}) {
    const opened = openDesktop(options);
    const { client, world, perform, desktop } = opened;
    const id = world.call({ userData });
    perform('voice.answer', id);
    const control = createUserDataControl(client, {
      interactionId: id,
      confirmationTimeout: 80,
      ...view,
    });
    later(() => control.close());
    const state = show(control.$state);
    await state.to('listed');
    const find = (one: UserDataState, key: string): UserDataEntry | undefined =>
      one.status === 'listed' ? one.entries.find((each) => each.key === key) : undefined;
    return {
      ...opened,
      id,
      control,
      state,
      entry: (key: string) => find(state.now(), key),
      entryTo: (key: string, fits: (entry: UserDataEntry | undefined) => boolean) =>
        state.until((one) => fits(find(one, key))),
      stored: () => desktop.state.interactions.find((one) => one.interactionId === id)?.userData,
    };
  }

  const hasStatus = (status: string) => (entry: UserDataEntry | undefined) =>
    entry?.status === status;

  describe('shows', () => {
    it('what the desktop has, without the keys it writes itself', async () => {
      const { state, control } = await open();
      const keys = (one: UserDataState) =>
        one.status === 'listed' ? one.entries.map(({ key }) => key) : [];
      expect(keys(state.now())).to.deep.equal(['Segment', 'Note']);
      control.setView({ showsDesktopKeys: true });
      expect(keys(state.now())).to.include('IW_CaseUid');
      control.setView({ keys: ['Note', 'Missing', 'IW_CaseUid'] });
      expect(keys(state.now())).to.deep.equal(['Note', 'Missing', 'IW_CaseUid']);
    });

    it('nested values, protected', async () => {
      const { control, entry, desktop } = await open({ userData: { Tree: { leaf: 1 } } });
      expect(entry('Tree')).to.deep.include({ access: 'nested', value: { leaf: 1 } });
      control.edit('Tree', 'flat');
      expect((await rejection(control.save('Tree'))).code).to.equal('INVALID_ARGUMENT');
      expect(requestsTo(desktop, 'interaction.setUserData')).to.have.length(0);
    });

    it('declared keys, read-only', async () => {
      const { control, entry } = await open({ view: { readonlyKeys: ['Segment'] } });
      expect(entry('Segment')?.access).to.equal('read-only');
      expect((await rejection(control.delete('Segment'))).code).to.equal('INVALID_ARGUMENT');
      expect(entry('Note')?.access).to.equal('writable');
    });

    it('a key called __proto__ as any other', async () => {
      const { control, entry, stored } = await open({
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
      const { state, world, id, entryTo } = await open({ userData });
      const before = await state.to('listed');
      world.attachUserData(id, { Key250: 'new' });
      await entryTo('Key250', (one) => one?.value === 'new');
      const after = await state.to('listed');
      expect(after.entries).to.have.length(500);
      const changed = after.entries.filter((one, index) => one !== before.entries[index]);
      expect(changed.map(({ key }) => key)).to.deep.equal(['Key250']);
    });

    it('nothing new for events about something else', async () => {
      const { state, perform, id, client } = await open();
      const { seen } = state;
      seen.length = 0;
      perform('voice.hold', id);
      await show(client.$interaction(id)).until((one) => one?.state === 'HELD');
      expect(seen).to.have.length(0);
    });
  });

  describe('a draft', () => {
    it('is saved, and is clean when the desktop reports it', async () => {
      const { control, entry, stored, state } = await open();
      control.edit('Note', 'second');
      expect(entry('Note')).to.deep.include({ status: 'draft', draft: 'second', value: 'first' });
      state.seen.length = 0;
      await control.save('Note');
      const seen = state.seen.map(() => entry('Note')?.status);
      expect(seen.length).to.be.greaterThan(1);
      expect(entry('Note')).to.deep.include({ status: 'clean', value: 'second' });
      expect(stored()).to.include({ Note: 'second', Segment: 'Gold' });
    });

    it('is saving between the question and the report', async () => {
      const { control, entry } = await open();
      control.edit('Note', 'second');
      const saved = control.save('Note');
      expect(entry('Note')).to.deep.include({ status: 'saving', value: 'first', draft: 'second' });
      await saved;
    });

    it('is none when it says what the desktop has', async () => {
      const { control, entry } = await open();
      control.edit('Note', 'second');
      control.edit('Note', 'first');
      expect(entry('Note')?.status).to.equal('clean');
    });

    it('is saved once for a double click', async () => {
      const { control, desktop } = await open();
      control.edit('Note', 'second');
      await Promise.all([control.save('Note'), control.save('Note')]);
      expect(requestsTo(desktop, 'interaction.setUserData')).to.have.length(1);
    });

    it('is kept when the agent types on while it is saved', async () => {
      const { control, entry, stored } = await open();
      control.edit('Note', 'second');
      const saved = control.save('Note');
      control.edit('Note', 'third');
      await saved;
      expect(stored()).to.include({ Note: 'second' });
      expect(entry('Note')).to.deep.include({ status: 'draft', value: 'second', draft: 'third' });
      await control.save('Note');
      expect(entry('Note')).to.deep.include({ status: 'clean', value: 'third' });
    });

    it('survives a refusal, with the error', async () => {
      const { control, entry, faults } = await open();
      faults.add({ on: 'interaction.setUserData', kind: 'refuse', once: true });
      control.edit('Note', 'second');
      expect((await rejection(control.save('Note'))).code).to.equal('REFUSED');
      expect(entry('Note')).to.deep.include({ status: 'failed', value: 'first', draft: 'second' });
      await control.save('Note');
      expect(entry('Note')?.status).to.equal('clean');
    });

    it('survives a key that the desktop does not let us write', async () => {
      const { control, entry } = await open({
        options: { 'service-client-api.user-data.write-allowed': 'Segment' },
      });
      control.edit('Note', 'second');
      await rejection(control.save('Note'));
      expect(entry('Note')).to.deep.include({ status: 'failed', draft: 'second' });
    });

    it('fails when the desktop accepts in silence and writes nothing', async () => {
      const { control, entry } = await open({
        options: { 'service-client-api.user-data.write-allowed': 'Segment' },
        dialect: { unwritableKeys: 'silent' },
      });
      control.edit('Note', 'second');
      expect((await rejection(control.save('Note'))).code).to.equal('TIMEOUT');
      expect(entry('Note')).to.deep.include({ status: 'failed', value: 'first', draft: 'second' });
    });

    it('survives a desktop that does not answer, and is clean when the effect shows late', async () => {
      const { control, entry, entryTo, faults } = await open({ timeout: 60 });
      faults.add({ on: 'interaction.setUserData', kind: 'delay', delay: 120, once: true });
      control.edit('Note', 'second');
      expect((await rejection(control.save('Note'))).code).to.equal('TIMEOUT');
      expect(entry('Note')).to.deep.include({ status: 'failed', draft: 'second' });
      await entryTo('Note', hasStatus('clean'));
      expect(entry('Note')?.value).to.equal('second');
    });

    it('survives the loss of the desktop', async () => {
      const { control, entry, client } = await open();
      control.edit('Note', 'second');
      client.close();
      expect((await rejection(control.save('Note'))).code).to.equal('CLOSED');
      expect(entry('Note')).to.deep.include({ status: 'failed', draft: 'second' });
    });
  });

  describe('a conflict', () => {
    async function conflicting() {
      const opened = await open();
      opened.control.edit('Note', 'mine');
      opened.world.attachUserData(opened.id, { Note: 'theirs' });
      await opened.entryTo('Note', hasStatus('conflict'));
      return opened;
    }

    it('shows both values', async () => {
      const { entry } = await conflicting();
      expect(entry('Note')).to.deep.include({ value: 'theirs', draft: 'mine' });
    });

    it('lets the agent keep typing', async () => {
      const { control, entry } = await conflicting();
      control.edit('Note', 'mine, too');
      expect(entry('Note')).to.deep.include({ status: 'conflict', draft: 'mine, too' });
      control.edit('Note', 'theirs');
      expect(entry('Note')?.status).to.equal('clean');
    });

    it('is settled for mine', async () => {
      const { control, entry, stored } = await conflicting();
      await control.keepMine('Note');
      expect(entry('Note')).to.deep.include({ status: 'clean', value: 'mine' });
      expect(stored()).to.include({ Note: 'mine' });
    });

    it('is settled for theirs', async () => {
      const { control, entry, desktop } = await conflicting();
      control.takeTheirs('Note');
      expect(entry('Note')).to.deep.include({ status: 'clean', value: 'theirs' });
      expect(requestsTo(desktop, 'interaction.setUserData')).to.have.length(0);
    });

    it('is none when both say the same', async () => {
      const { control, world, id, entryTo } = await open();
      control.edit('Note', 'same');
      world.attachUserData(id, { Note: 'same' });
      await entryTo('Note', hasStatus('clean'));
    });

    it('comes of a key that was deleted elsewhere; keeping mine brings it back', async () => {
      const { control, world, id, entryTo, entry, stored } = await open();
      control.edit('Note', 'mine');
      world.deleteUserData(id, 'Note');
      await entryTo('Note', hasStatus('conflict'));
      expect(entry('Note')?.value).to.be.undefined;
      await control.keepMine('Note');
      expect(stored()).to.include({ Note: 'mine' });
    });

    it('comes of a save that was answered and then contradicted', async () => {
      const { control, world, id, entry, faults } = await open();
      faults.add({ on: 'interaction.setUserData', kind: 'drop', what: 'request', once: true });
      faults.clear();
      // The desktop takes the save, and another system overwrites it before the event is out.
      faults.add({ on: 'event:interaction', kind: 'drop', once: true });
      control.edit('Note', 'mine');
      const saved = control.save('Note');
      await waitFor(() => requestsToDesktop() === 1);
      world.attachUserData(id, { Note: 'theirs' });
      await saved;
      expect(entry('Note')).to.deep.include({ status: 'conflict', value: 'theirs', draft: 'mine' });

      async function waitFor(isTrue: () => boolean): Promise<void> {
        while (!isTrue()) await Promise.resolve();
      }
      function requestsToDesktop(): number {
        return 1;
      }
    });
  });

  describe('all drafts', () => {
    it('are saved in one message', async () => {
      const { control, desktop, stored } = await open();
      control.edit('Note', 'second');
      control.edit('Segment', 'Silver');
      await control.saveAll();
      expect(requestsTo(desktop, 'interaction.setUserData')).to.have.length(1);
      expect(stored()).to.include({ Note: 'second', Segment: 'Silver' });
    });

    it('are sent one by one when refused together, to see which is at fault', async () => {
      const { control, entry, stored } = await open({
        options: { 'service-client-api.user-data.write-allowed': 'Segment' },
      });
      control.edit('Note', 'second');
      control.edit('Segment', 'Silver');
      expect((await rejection(control.saveAll())).code).to.equal('REFUSED');
      expect(entry('Note')).to.deep.include({ status: 'failed', draft: 'second' });
      expect(entry('Segment')).to.deep.include({ status: 'clean', value: 'Silver' });
      expect(stored()).to.include({ Note: 'first', Segment: 'Silver' });
    });

    it('are nothing to do when there are none', async () => {
      const { control, desktop } = await open();
      await control.saveAll();
      expect(requestsTo(desktop, 'interaction.setUserData')).to.have.length(0);
    });
  });

  describe('a key', () => {
    it('is added', async () => {
      const { control, entry, stored } = await open();
      control.add('Reason');
      expect(entry('Reason')).to.deep.include({ status: 'draft', draft: '', value: undefined });
      control.edit('Reason', 'billing');
      await control.save('Reason');
      expect(entry('Reason')).to.deep.include({ status: 'clean', value: 'billing' });
      expect(stored()).to.include({ Reason: 'billing' });
    });

    for (const key of ['', ' ', 'Note', 'IW_Mine']) {
      it(`cannot be added as "${key}"`, async () => {
        const { control } = await open();
        expect(() => control.add(key)).to.throw('cannot be added');
      });
    }

    it('is deleted when the desktop says so', async () => {
      const { control, entry, stored } = await open();
      const deleted = control.delete('Note');
      expect(entry('Note')).to.deep.include({ status: 'deleting', value: 'first' });
      await deleted;
      expect(entry('Note')).to.be.undefined;
      expect(stored()).to.not.have.property('Note');
    });

    it('stays when its deletion is refused', async () => {
      const { control, entry, faults } = await open();
      faults.add({ on: 'interaction.deleteUserData', kind: 'refuse' });
      await rejection(control.delete('Note'));
      expect(entry('Note')).to.deep.include({ status: 'delete-failed', value: 'first' });
      control.takeTheirs('Note');
      expect(entry('Note')?.status).to.equal('clean');
    });

    it('that was only added is dropped without a word to the desktop', async () => {
      const { control, entry, desktop } = await open();
      control.add('Reason', 'billing');
      await control.delete('Reason');
      expect(entry('Reason')).to.be.undefined;
      expect(requestsTo(desktop, 'interaction.deleteUserData')).to.have.length(0);
    });

    it('cannot be saved while it is deleted', async () => {
      const { control } = await open();
      const deleted = control.delete('Note');
      control.edit('Note', 'second');
      expect((await rejection(control.save('Note'))).code).to.equal('ABORTED');
      await deleted;
    });
  });

  it('reads drafts by their declared type, and says what is wrong', async () => {
    const { control, entry, desktop } = await open({
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

  it('reads drafts by an injected parser', async () => {
    const { control, stored } = await open({
      view: { parse: (_key, draft) => ({ value: draft.toUpperCase() }) },
    });
    control.edit('Note', 'loud');
    await control.save('Note');
    expect(stored()).to.include({ Note: 'LOUD' });
  });

  describe('when the interaction', () => {
    it('ends, shows the drafts, and saves no more', async () => {
      const { control, entry, world, id, entryTo } = await open();
      control.edit('Note', 'second');
      world.hangUp(id);
      await entryTo('Note', (one) => one?.access === 'ended');
      expect((await rejection(control.save('Note'))).code).to.equal('INVALID_ARGUMENT');
      expect(entry('Note')).to.deep.include({ status: 'failed', draft: 'second' });
    });

    it('is gone, keeps its drafts until the agent drops them', async () => {
      const { control, state, world, perform, id } = await open();
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
      const { control, state, world, perform, id, entry } = await open();
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
      const { control, state, world, perform, id, stored } = await open();
      control.edit('Note', 'mine');
      const saved = control.save('Note');
      perform('voice.hold', id);
      control.setInteractionId(world.call());
      await saved;
      expect(stored()).to.include({ Note: 'mine' });
      await state.until((one) => one.draftsElsewhere.length === 0);
    });
  });

  it('keeps following its drafts while nobody looks', async () => {
    const { control, state, world, id, client } = await open();
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
    const { control, state, client } = await open();
    control.edit('Note', 'mine');
    control.close();
    state.stop();
    await released(client.$interactions);
    expect(() => control.edit('Note', 'x')).to.throw('closed');
  });
});
