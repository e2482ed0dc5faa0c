import { expect } from '@open-wc/testing';
import { requestsTo, until as untilDesktop } from '@scapi/simulator/testing';
import { closeDesktops, later, rejection, show } from '../shared/controls.test-support.js';
import type { SavedUserData } from './requests.js';
import { createUserDataControl } from './user-data.js';
import { hasStatus, openUserData } from './user-data.test-support.js';

describe('createUserDataControl: drafts', () => {
  afterEach(closeDesktops);

  describe('a draft', () => {
    it('is saved, and is clean when the desktop reports it', async () => {
      const { control, entry, stored, state } = await openUserData();
      control.edit('Note', 'second');
      expect(entry('Note')).to.deep.include({ status: 'draft', draft: 'second', value: 'first' });
      state.seen.length = 0;
      await control.save('Note');
      const seen = state.seen.map((one) =>
        one.status === 'listed' ? one.entries.find(({ key }) => key === 'Note') : undefined,
      );
      expect(seen.map((one) => [one?.status, one?.value])).to.deep.equal([
        ['saving', 'first'],
        ['saving', 'second'],
        ['clean', 'second'],
      ]);
      expect(entry('Note')).to.deep.include({ status: 'clean', value: 'second' });
      expect(stored()).to.include({ Note: 'second', Segment: 'Gold' });
    });

    it('is saving between the question and the report', async () => {
      const { control, entry } = await openUserData();
      control.edit('Note', 'second');
      const saved = control.save('Note');
      expect(entry('Note')).to.deep.include({ status: 'saving', value: 'first', draft: 'second' });
      await saved;
    });

    it('is none when it says what the desktop has', async () => {
      const { control, entry } = await openUserData();
      control.edit('Note', 'second');
      control.edit('Note', 'first');
      expect(entry('Note')?.status).to.equal('clean');
    });

    it('is saved once for a double click', async () => {
      const { control, desktop } = await openUserData();
      control.edit('Note', 'second');
      await Promise.all([control.save('Note'), control.save('Note')]);
      expect(requestsTo(desktop, 'interaction.setUserData')).to.have.length(1);
    });

    it('is kept when the agent types on while it is saved', async () => {
      const { control, entry, stored } = await openUserData();
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
      const { control, entry, faults } = await openUserData();
      faults.add({ on: 'interaction.setUserData', kind: 'refuse', once: true });
      control.edit('Note', 'second');
      expect((await rejection(control.save('Note'))).code).to.equal('REFUSED');
      expect(entry('Note')).to.deep.include({ status: 'failed', value: 'first', draft: 'second' });
      await control.save('Note');
      expect(entry('Note')?.status).to.equal('clean');
    });

    it('survives a key that the desktop does not let us write', async () => {
      const { control, entry } = await openUserData({
        options: { 'service-client-api.user-data.write-allowed': 'Segment' },
      });
      control.edit('Note', 'second');
      await rejection(control.save('Note'));
      expect(entry('Note')).to.deep.include({ status: 'failed', draft: 'second' });
    });

    it('fails when the desktop accepts in silence and writes nothing', async () => {
      const { control, entry } = await openUserData({
        options: { 'service-client-api.user-data.write-allowed': 'Segment' },
        dialect: { unwritableKeys: 'silent' },
      });
      control.edit('Note', 'second');
      expect((await rejection(control.save('Note'))).code).to.equal('TIMEOUT');
      expect(entry('Note')).to.deep.include({ status: 'failed', value: 'first', draft: 'second' });
    });

    it('survives a desktop that does not answer, and is clean when the effect shows late', async () => {
      const { control, entry, entryTo, faults } = await openUserData({ timeout: 60 });
      faults.add({ on: 'interaction.setUserData', kind: 'delay', delay: 120, once: true });
      control.edit('Note', 'second');
      expect((await rejection(control.save('Note'))).code).to.equal('TIMEOUT');
      expect(entry('Note')).to.deep.include({ status: 'failed', draft: 'second' });
      await entryTo('Note', hasStatus('clean'));
      expect(entry('Note')?.value).to.equal('second');
    });

    it('survives the loss of the desktop', async () => {
      const { control, entry, client } = await openUserData();
      control.edit('Note', 'second');
      client.close();
      expect((await rejection(control.save('Note'))).code).to.equal('CLOSED');
      expect(entry('Note')).to.deep.include({ status: 'failed', draft: 'second' });
    });
  });

  describe('a conflict', () => {
    async function conflicting() {
      const opened = await openUserData();
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
      const { control, world, id, entryTo } = await openUserData();
      control.edit('Note', 'same');
      world.attachUserData(id, { Note: 'same' });
      await entryTo('Note', hasStatus('clean'));
    });

    it('comes of a key that was deleted elsewhere; keeping mine brings it back', async () => {
      const { control, world, id, entryTo, entry, stored } = await openUserData();
      control.edit('Note', 'mine');
      world.deleteUserData(id, 'Note');
      await entryTo('Note', hasStatus('conflict'));
      expect(entry('Note')?.value).to.be.undefined;
      await control.keepMine('Note');
      expect(stored()).to.include({ Note: 'mine' });
    });

    it('comes of a save that was answered and then contradicted', async () => {
      const { control, world, id, entry, faults, desktop, client, stored } = await openUserData();
      // The event of the save is lost; the next one tells of another value.
      faults.add({ on: 'event:interaction', kind: 'drop', once: true });
      control.edit('Note', 'mine');
      const saved = rejection(control.save('Note'));
      await untilDesktop(desktop, () => stored()?.['Note'] === 'mine');
      await client.agent.get();
      world.attachUserData(id, { Note: 'theirs' });
      expect((await saved).code).to.equal('REFUSED');
      expect(entry('Note')).to.deep.include({ status: 'conflict', value: 'theirs', draft: 'mine' });
    });

    it('rejects the save of a later draft that waited for a save that was contradicted', async () => {
      const { control, world, id, entry, faults, desktop, client, stored } = await openUserData();
      faults.add({ on: 'event:interaction', kind: 'drop', once: true });
      control.edit('Note', 'mine');
      const first = rejection(control.save('Note'));
      control.edit('Note', 'later');
      const second = rejection(control.save('Note'));
      await untilDesktop(desktop, () => stored()?.['Note'] === 'mine');
      await client.agent.get();
      world.attachUserData(id, { Note: 'theirs' });
      expect((await first).code).to.equal('REFUSED');
      expect((await second).code).to.equal('REFUSED');
      expect(entry('Note')).to.deep.include({
        status: 'conflict',
        value: 'theirs',
        draft: 'later',
      });
      expect(requestsTo(desktop, 'interaction.setUserData')).to.have.length(1);
    });

    it('comes of a save that crossed with a change from elsewhere', async () => {
      const { control, world, id, entry, faults } = await openUserData();
      faults.add({ on: 'interaction.setUserData', kind: 'drop', what: 'request', once: true });
      control.edit('Note', 'mine');
      const saved = rejection(control.save('Note'));
      world.attachUserData(id, { Note: 'theirs' });
      await saved;
      expect(entry('Note')).to.deep.include({ status: 'conflict', value: 'theirs', draft: 'mine' });
      await control.keepMine('Note');
      expect(entry('Note')).to.deep.include({ status: 'clean', value: 'mine' });
    });
  });

  describe('all drafts', () => {
    it('are saved in one message', async () => {
      const { control, desktop, stored } = await openUserData();
      control.edit('Note', 'second');
      control.edit('Segment', 'Silver');
      await control.saveAll();
      expect(requestsTo(desktop, 'interaction.setUserData')).to.have.length(1);
      expect(stored()).to.include({ Note: 'second', Segment: 'Silver' });
    });

    it('are sent one by one when refused together, to see which is at fault', async () => {
      const { control, entry, stored } = await openUserData({
        options: { 'service-client-api.user-data.write-allowed': 'Segment' },
      });
      control.edit('Note', 'second');
      control.edit('Segment', 'Silver');
      expect((await rejection(control.saveAll())).code).to.equal('REFUSED');
      expect(entry('Note')).to.deep.include({ status: 'failed', draft: 'second' });
      expect(entry('Segment')).to.deep.include({ status: 'clean', value: 'Silver' });
      expect(stored()).to.include({ Note: 'first', Segment: 'Silver' });
    });

    it('leave conflicts to the agent', async () => {
      const { control, world, id, entryTo, stored } = await openUserData();
      control.edit('Note', 'mine');
      control.edit('Segment', 'Silver');
      world.attachUserData(id, { Note: 'theirs' });
      await entryTo('Note', hasStatus('conflict'));
      await control.saveAll();
      expect(stored()).to.include({ Note: 'theirs', Segment: 'Silver' });
    });

    it('go on in another control, which sees what happened meanwhile', async () => {
      const { control, client, world, id, entry } = await openUserData();
      control.edit('Note', 'mine');
      control.edit('Segment', 'Silver');
      const drafts = control.drafts();
      control.close();
      world.attachUserData(id, { Note: 'theirs' });
      const next = createUserDataControl(client, { interactionId: id, drafts });
      later(() => next.close());
      const shown = await show(next.$state).until(
        (one) => one.status === 'listed' && one.entries.some(({ status }) => status === 'conflict'),
      );
      expect(entry('Note')).to.be.undefined;
      expect(shown.status === 'listed' && shown.entries.slice(0, 2)).to.deep.equal([
        {
          key: 'Segment',
          value: 'Gold',
          access: 'writable',
          status: 'draft',
          draft: 'Silver',
          problem: undefined,
        },
        { key: 'Note', value: 'theirs', access: 'writable', status: 'conflict', draft: 'mine' },
      ]);
    });

    it('are reported once saved: each call its own, and without those that failed', async () => {
      const { control } = await openUserData({
        options: { 'service-client-api.user-data.write-allowed': 'Segment' },
      });
      const saved: SavedUserData['values'][] = [];
      const stop = control.onSaved(({ values }) => saved.push(values));
      control.edit('Note', 'second');
      control.edit('Segment', 'Silver');
      await rejection(control.saveAll());
      expect(saved).to.deep.equal([{ Segment: 'Silver' }]);
      await rejection(control.save('Note'));
      control.edit('Segment', 'Bronze');
      const saving = control.save('Segment');
      control.edit('Segment', 'None');
      await Promise.all([saving, control.save('Segment')]);
      expect(saved.slice(1)).to.deep.equal([{ Segment: 'Bronze' }, { Segment: 'None' }]);
      stop();
      control.edit('Segment', 'Gold');
      await control.save('Segment');
      expect(saved).to.have.length(3);
    });

    it('are nothing to do when there are none', async () => {
      const { control, desktop } = await openUserData();
      await control.saveAll();
      expect(requestsTo(desktop, 'interaction.setUserData')).to.have.length(0);
    });
  });
});
