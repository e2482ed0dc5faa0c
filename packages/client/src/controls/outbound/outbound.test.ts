import { expect } from '@open-wc/testing';
import { requestsTo, type TestDesktopOptions } from '@scapi/simulator/testing';
import {
  closeDesktops,
  later,
  openDesktop,
  rejection,
  released,
  show,
} from '../shared/controls.test-support.js';
import { createOutboundControl } from './outbound.js';

describe('createOutboundControl', () => {
  afterEach(closeDesktops);

  function open(options?: TestDesktopOptions) {
    const opened = openDesktop(options);
    opened.world.loadCampaign('Spring', 'Preview');
    opened.world.startCampaign('Spring');
    const control = createOutboundControl(opened.client, { confirmationTimeout: 100 });
    later(() => control.close());
    return { ...opened, control, state: show(control.$state) };
  }

  /** Carries the record in preview to its end. */
  async function callAndFinish({ control, state, world }: ReturnType<typeof open>) {
    await control.call();
    const { call } = await state.to('calling');
    world.answer(call!.interactionId);
    await state.until((one) => 'call' in one && one.call?.state === 'TALKING');
    await control.setCallResult(33);
    world.hangUp(call!.interactionId);
    const called = await state.to('called');
    expect(called.actions).to.include('markDone');
    await control.markDone();
    await state.to('none');
  }

  it('rejects, and never throws, for fields that have no JSON', async () => {
    const { client } = openDesktop();
    const control = createOutboundControl(client);
    later(() => control.close());
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    for (const fields of [{ a: 1n }, cycle])
      expect((await rejection(control.updateFields(fields))).code).to.equal('INVALID_ARGUMENT');
  });

  describe('pull', () => {
    it('fetches a record, calls, and marks done (protocol reference, section 7.1)', async () => {
      const opened = open();
      await opened.control.getNext('Spring');
      const previewing = await opened.state.to('previewing');
      expect(previewing.actions).to.include.members(['call', 'reject', 'cancel', 'setCallResult']);
      await callAndFinish(opened);
    });

    it('rejects and cancels a record', async () => {
      for (const action of ['reject', 'cancel'] as const) {
        const { control, state } = open();
        await control.getNext('Spring');
        await state.to('previewing');
        await control[action]();
        const { record, actions } = await state.to('processed');
        expect(record.state).to.equal(action === 'reject' ? 'REJECTED' : 'CANCELED');
        expect(actions).to.deep.equal(['markDone']);
        await control.markDone();
        await state.to('none');
      }
    });

    it('shows that there is no record to fetch', async () => {
      const { control, state } = open();
      expect((await rejection(control.getNext('Autumn'))).code).to.equal('REFUSED');
      expect(state.now().intake.activity).to.include({ status: 'failed', action: 'getNext' });
      control.reset();
      expect(state.now().intake.activity.status).to.equal('ready');
    });

    it('fetches one record for a double click', async () => {
      const { control, desktop } = open();
      await Promise.all([control.getNext('Spring'), control.getNext('Spring')]);
      expect(requestsTo(desktop, 'outbound.getPreviewRecord')).to.have.length(1);
    });
  });

  for (const mode of ['PUSH', 'DIRECT_PUSH'] as const) {
    describe(mode, () => {
      async function offered() {
        const opened = open();
        if (mode === 'DIRECT_PUSH') {
          await opened.control.startDirectPush();
          expect(opened.state.now().intake.isDirectPush).to.be.true;
        }
        opened.world.pushRecord({ campaign: 'Spring', mode });
        const { actions } = await opened.state.to('invited');
        expect(actions).to.deep.equal(['accept', 'reject']);
        return opened;
      }

      it('accepts, calls and marks done', async () => {
        const opened = await offered();
        await opened.control.accept();
        await opened.state.to('previewing');
        await callAndFinish(opened);
      });

      it('rejects the offer', async () => {
        const { control, state, desktop } = await offered();
        await control.reject();
        await state.to('none');
        expect(requestsTo(desktop, 'interaction.reject')).to.have.length(1);
      });
    });
  }

  it('stops direct push', async () => {
    const { control, state } = open();
    await control.startDirectPush();
    await control.stopDirectPush();
    expect(state.now().intake.isDirectPush).to.be.false;
  });

  describe('details', () => {
    async function previewing() {
      const opened = open();
      await opened.control.getNext('Spring');
      await opened.state.until((one) => 'details' in one && one.details.status === 'read');
      const details = async () => {
        const state = await opened.state.to('previewing');
        if (state.details.status !== 'read') throw new Error(state.details.status);
        return state.details;
      };
      return { ...opened, details };
    }

    it('are read once the agent has the record', async () => {
      const { details } = await previewing();
      const { fields, chain, callResult, callResults } = await details();
      expect(fields.GSW_CAMPAIGN_NAME).to.equal('Spring');
      expect(chain).to.have.length(2);
      expect(callResult).to.equal(28);
      expect(callResults.find(({ code }) => code === 6)?.name).to.equal('Busy');
    });

    it('are read again after every change', async () => {
      const { control, details } = await previewing();
      await control.setCallResult(6);
      expect((await details()).callResult).to.equal(6);
      await control.updateFields({ GSW_FROM: '10:10' });
      expect((await details()).fields.GSW_FROM).to.equal('10:10');
    });

    it('carry the handle for rescheduling; the rest is filed too', async () => {
      const { control, desktop, details } = await previewing();
      const { fields } = await details();
      await control.reschedule('10/10/2026 23:45');
      expect(
        requestsTo(desktop, 'outbound.rescheduleRecord')[0]?.parameters.slice(1),
      ).to.deep.equal([fields.GSW_RECORD_HANDLE, '10/10/2026 23:45', 'CAMPAIGN']);
      await control.cancelReschedule();
      await control.setDoNotCall();
      expect(desktop.state.interactions[0]?.preview?.doNotCall).to.be.true;
      await control.removeDoNotCall();
      expect(desktop.state.interactions[0]?.preview?.doNotCall).to.be.false;
    });

    it('tell what was filed from here, until the next record', async () => {
      const { control, state } = await previewing();
      const filing = async () => (await state.to('previewing')).filing;
      expect(await filing()).to.deep.equal({ isDoNotCall: undefined, rescheduledFor: undefined });
      await control.setDoNotCall();
      await control.reschedule('10/10/2030 23:45');
      expect(await filing()).to.deep.equal({
        isDoNotCall: true,
        rescheduledFor: '10/10/2030 23:45',
      });
      await control.cancelReschedule();
      await control.removeDoNotCall();
      expect(await filing()).to.deep.equal({ isDoNotCall: false, rescheduledFor: undefined });
      await control.reject();
      await control.markDone();
      await control.getNext('Spring');
      expect((await filing()).isDoNotCall).to.equal(undefined);
    });

    it('calls another record of the chain', async () => {
      const { control, state, details } = await previewing();
      const { chain } = await details();
      await control.call(chain[1]?.GSW_RECORD_HANDLE);
      expect((await state.to('calling')).call?.dnis).to.equal(chain[1]?.GSW_PHONE);
    });

    it('say when they cannot be read', async () => {
      const { control, state, faults } = open();
      faults.add({ on: 'outbound.getRecordFields', kind: 'refuse' });
      await control.getNext('Spring');
      await state.until((one) => 'details' in one && one.details.status === 'failed');
      faults.clear();
      await control.refresh();
      const { details } = await state.to('previewing');
      expect(details.status).to.equal('read');
    });
  });

  it('shows a refusal with the record as it is', async () => {
    const { control, state, faults } = open();
    await control.getNext('Spring');
    await state.to('previewing');
    faults.add({ on: 'outbound.callPreviewRecord', kind: 'refuse' });
    expect((await rejection(control.call())).code).to.equal('REFUSED');
    expect((await state.to('previewing')).activity).to.include({
      status: 'failed',
      action: 'call',
    });
  });

  for (const { granted, offer, preview } of [
    { granted: 'interaction.reject', offer: 'available', preview: 'not-allowed' },
    { granted: 'outbound.rejectPreviewRecord', offer: 'not-allowed', preview: 'available' },
  ]) {
    it(`says what may be rejected where the desktop lets call ${granted} alone`, async () => {
      const { control, state, world } = open({
        options: {
          'service-client-api.accepted-web-content-origins': `https://app.example (system.*, interaction.getInteractions, interaction.accept, ${granted})`,
        },
      });
      const availability = show(control.$availability);
      world.pushRecord({ campaign: 'Spring', mode: 'PUSH' });
      await state.to('invited');
      expect(availability.now().reject.status).to.equal(offer);
      await control.accept();
      await state.to('previewing');
      expect(availability.now().reject.status).to.equal(preview);
    });
  }

  it('rejects what needs a record when there is none', async () => {
    const { control } = open();
    expect((await rejection(control.accept())).code).to.equal('INVALID_ARGUMENT');
    expect((await rejection(control.markDone())).code).to.equal('INVALID_ARGUMENT');
  });

  it('leaves nothing behind when closed', async () => {
    const { control, state, client } = open();
    await control.getNext('Spring');
    control.close();
    state.stop();
    await released(client.$mainInteraction);
  });
});
