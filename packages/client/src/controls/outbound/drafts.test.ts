import { expect } from '@open-wc/testing';
import { requestsTo } from '@scapi/simulator/testing';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  show,
} from '../shared/controls.test-support.js';
import { createOutboundControl } from './outbound.js';

const FIRST_DAY = new Date(2099, 0, 1, 9, 30);
const SECOND_DAY = new Date(2099, 0, 2, 9, 30);
/** The value of a `datetime-local` field. */
const field = (date: Date): string =>
  new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, -1);

describe('the draft of an outbound record', () => {
  afterEach(closeDesktops);

  async function previewing() {
    const opened = openDesktop();
    opened.world.loadCampaign('Spring', 'Preview');
    opened.world.startCampaign('Spring');
    const control = createOutboundControl(opened.client);
    later(() => control.close());
    const state = show(control.$state);
    await control.getNext('Spring');
    await state.until((one) => 'details' in one && one.details.status === 'read');
    const shown = () => {
      const now = state.now();
      if (now.status === 'none') throw new Error('There is no record');
      return now;
    };
    const asked = () =>
      requestsTo(opened.desktop)
        .map(({ name }) => name)
        .filter((name) => /\.(set|remove|reschedule|cancel|mark)/.test(name));
    return { ...opened, control, state, shown, asked };
  }

  it('is filed in one go, and then empty', async () => {
    const { control, shown, asked, desktop } = await previewing();
    control.edit({ callResult: 6, isDoNotCall: true });
    control.edit({ isCallback: true, when: field(FIRST_DAY), isPersonal: true });
    expect(shown().changes.map(({ action }) => action)).to.deep.equal([
      'setCallResult',
      'setDoNotCall',
      'reschedule',
    ]);
    expect(asked()).to.be.empty;
    await control.save();
    expect(asked()).to.deep.equal([
      'outbound.setCallResult',
      'outbound.setDoNotCall',
      'outbound.rescheduleRecord',
    ]);
    expect(requestsTo(desktop, 'outbound.rescheduleRecord')[0]?.parameters[3]).to.equal('PERSONAL');
    expect(shown()).to.deep.include({ draft: {}, changes: [] });
    control.edit({ isCallback: false, isDoNotCall: false });
    await control.save();
    expect(asked().slice(3)).to.deep.equal([
      'outbound.removeDoNotCall',
      'outbound.cancelReschedule',
    ]);
    expect(shown()).to.deep.include({ draft: {}, changes: [] });
  });

  it('keeps what is edited after the answer and before the draft is cleared', async () => {
    const { control, state, shown } = await previewing();
    control.edit({ isDoNotCall: true, isCallback: true, when: field(FIRST_DAY) });
    const saved = control.save();
    await state.until((one) => 'filing' in one && one.filing.isDoNotCall === true);
    expect(shown().draft.isDoNotCall).to.equal(true);
    control.edit({ isDoNotCall: false });
    await state.until((one) => 'filing' in one && one.filing.rescheduledFor !== undefined);
    expect(shown().draft.when).to.equal(field(FIRST_DAY));
    control.edit({ when: field(SECOND_DAY), callResult: 33 });
    await saved;
    expect(shown().draft).to.deep.equal({
      isDoNotCall: false,
      when: field(SECOND_DAY),
      callResult: 33,
    });
    await control.save();
    expect(shown()).to.deep.include({ draft: {}, changes: [] });
    expect(shown().filing).to.deep.equal({ isDoNotCall: false, rescheduledFor: SECOND_DAY });
  });

  it('keeps what is edited between request and answer', async () => {
    const { control, shown } = await previewing();
    control.edit({ callResult: 6 });
    const saved = control.save();
    control.edit({ callResult: 33 });
    await saved;
    expect(shown().changes).to.deep.equal([{ action: 'setCallResult', callResult: 33 }]);
  });

  it('keeps what the desktop refuses, and what comes after it', async () => {
    const { control, shown, asked, faults } = await previewing();
    faults.add({ on: 'outbound.setCallResult', kind: 'refuse' });
    const draft = { callResult: 6, isDoNotCall: true } as const;
    control.edit(draft);
    expect((await rejection(control.save())).code).to.equal('REFUSED');
    expect(shown().draft).to.deep.equal(draft);
    expect((await rejection(control.markDone())).code).to.equal('REFUSED');
    expect(asked()).to.deep.equal(['outbound.setCallResult', 'outbound.setCallResult']);
  });

  it('is left alone by what else is filed', async () => {
    const { control, shown } = await previewing();
    control.edit({ callResult: 6, isCallback: true, when: field(FIRST_DAY) });
    await control.setCallResult(33);
    await control.reschedule(SECOND_DAY, 'PERSONAL');
    expect(shown().draft).to.deep.equal({ callResult: 6, when: field(FIRST_DAY) });
  });

  it('is filed before the record is marked done', async () => {
    const { control, state, asked, world } = await previewing();
    control.edit({ callResult: 6 });
    await control.call();
    const { call, draft } = await state.to('calling');
    expect(draft.callResult).to.equal(6);
    world.decline(call!.interactionId);
    await state.to('called');
    await control.markDone();
    await state.to('none');
    expect(asked()).to.deep.equal(['outbound.setCallResult', 'interaction.markdone']);
  });

  it('is filed with no time that is not to come', async () => {
    const { control, asked } = await previewing();
    for (const when of ['', 'soon', '2001-01-01T10:00']) {
      control.edit({ callResult: 6, isCallback: true, when });
      expect((await rejection(control.save())).code).to.equal('INVALID_ARGUMENT');
    }
    expect(asked()).to.be.empty;
  });

  it('counts a time that has passed since it was entered as none', async () => {
    const { control, asked, shown } = await previewing();
    control.edit({ isCallback: true, when: field(FIRST_DAY) });
    const entered = { action: 'reschedule', date: FIRST_DAY, callbackType: 'CAMPAIGN' };
    expect(control.changes()).to.deep.equal([entered]);
    expect(shown().changes).to.deep.equal([entered]);
    const { now } = Date;
    later(() => {
      Date.now = now;
    });
    Date.now = () => FIRST_DAY.getTime() + 1;
    expect(control.changes()).to.deep.equal([{ ...entered, date: undefined }]);
    expect((await rejection(control.save())).code).to.equal('INVALID_ARGUMENT');
    expect(asked()).to.be.empty;
  });

  it('needs a record', async () => {
    const { client } = openDesktop();
    const control = createOutboundControl(client);
    later(() => control.close());
    expect(() => {
      control.edit({ callResult: 6 });
    }).to.throw('There is no record');
    expect((await rejection(control.save())).code).to.equal('INVALID_ARGUMENT');
    expect(control.changes()).to.deep.equal([]);
  });
});
