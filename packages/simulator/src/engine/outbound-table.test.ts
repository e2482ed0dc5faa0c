import { expect } from '@open-wc/testing';
import { createStage, settled, type Stage } from './application.test-support.js';
import type { PreviewMode } from './contract.js';
import { OUTBOUND_TABLE_ROWS } from './outbound-table.js';
import { REFERENCE } from './reference.test-support.js';
import * as given from './scenes/given.test-support.js';

interface Row {
  readonly mode: string;
  readonly uiEvent: string;
  readonly eventType: string;
  readonly state: string;
  readonly callType: string;
  readonly capabilities: readonly string[];
}

const cells = ({ mode, uiEvent, eventType, state, callType, capabilities }: Row): Row => ({
  mode,
  uiEvent,
  eventType,
  state,
  callType,
  capabilities,
});

const printed: readonly Row[] = REFERENCE.outboundPreview.rows.map(cells);

const rowsOf = (mode: PreviewMode, ...uiEvents: readonly string[]): readonly unknown[] =>
  printed
    .filter((row) => row.mode === mode && uiEvents.includes(row.uiEvent))
    .map(({ eventType, state, callType, capabilities }) => ({
      eventType,
      state,
      callType,
      capabilities,
    }));

/** What an application saw, as rows of the table. */
const seen = ({ app }: Stage): readonly unknown[] =>
  app.events('interaction').map(({ eventType, interaction }) => {
    const { state, callType, capabilities } = interaction as Row;
    return { eventType, state, callType, capabilities };
  });

describe('outbound preview table of the protocol reference, section 7.1', () => {
  it('is row by row that of the reference, but for the row that the manual left out', () => {
    const ours = OUTBOUND_TABLE_ROWS.filter(
      ({ when }) => when?.pullEstablished !== 'emit' && when?.directPushHold !== 'likePush',
    );
    expect(ours.map(cells)).to.deep.equal(printed);
  });

  for (const mode of ['PULL', 'PUSH', 'DIRECT_PUSH'] as const) {
    it(`${mode}: a record that is called, reached, released and marked done`, async () => {
      const stage = await createStage({ dialect: { pullEstablished: 'asPrinted' } });
      const id = given.previewing(mode)(stage);
      stage.desktop.perform('outbound.callPreviewRecord', id);
      const call = given.newest(stage);
      stage.desktop.world.answer(call);
      stage.desktop.perform('voice.hangUp', call);
      stage.desktop.perform('interaction.markdone', call);
      await settled();
      const steps =
        mode === 'PULL'
          ? ['Preview record received', 'Make call from preview', 'Release and mark done']
          : ['Record received', 'Accepted', 'Make call', 'Release and mark done'];
      expect(seen(stage)).to.deep.equal(rowsOf(mode, ...steps));
      expect(stage.desktop.state.interactions).to.be.empty;
    });

    for (const [uiEvent, name] of [
      ['Reject record', 'outbound.rejectPreviewRecord'],
      ['Cancel record', 'outbound.cancelPreviewRecord'],
    ] as const) {
      it(`${mode}: ${uiEvent}`, async () => {
        const stage = await createStage();
        const id = given.previewing(mode)(stage);
        await settled();
        stage.app.forget();
        await stage.app.request(name, id);
        expect(seen(stage)).to.deep.equal(rowsOf(mode, uiEvent));
      });
    }

    if (mode === 'PULL') continue;
    it(`${mode}: Rejected`, async () => {
      const stage = await createStage();
      const id = given.received(mode)(stage);
      await settled();
      stage.app.forget();
      await stage.app.request('interaction.reject', id);
      expect(seen(stage)).to.deep.equal(rowsOf(mode, 'Rejected'));
    });
  }

  it('removes the record of a DIRECT_PUSH call with a call that is not answered', async () => {
    const stage = await createStage();
    const call = given.calling('DIRECT_PUSH')(stage);
    await settled();
    stage.app.forget();
    stage.desktop.world.decline(call);
    await settled();
    expect(stage.app.eventTypes('interaction')).to.deep.equal(['REMOVED', 'RELEASED']);
  });

  it('has HOLD in DIRECT_PUSH when the dialect says so', async () => {
    const stage = await createStage({ dialect: { directPushHold: 'likePush' } });
    const call = given.reached('DIRECT_PUSH')(stage);
    const found = stage.desktop.perform('interaction.getByInteractionId', call);
    expect(found?.capabilities).to.deep.equal(['HANGUP', 'HOLD']);
  });

  it('does not call, reject or cancel a record that is being called', async () => {
    const stage = await createStage();
    const id = given.previewing('PUSH')(stage);
    await stage.app.request('outbound.callPreviewRecord', id);
    for (const name of ['call', 'reject', 'cancel']) {
      const { errorMessage } = await stage.app.request(`outbound.${name}PreviewRecord`, id);
      expect(errorMessage).to.contain('is being called');
    }
  });

  it('dials the record of the chain that the handle names', async () => {
    const stage = await createStage();
    const id = given.previewing('PUSH')(stage);
    const [, second] = stage.desktop.perform('outbound.getChainedRecords', id);
    await stage.app.request('outbound.callPreviewRecord', id, second?.GSW_RECORD_HANDLE);
    const call = stage.desktop.state.interactions.at(-1);
    expect(call?.dnis).to.equal(second?.GSW_PHONE);
    expect(stage.desktop.perform('outbound.getRecordFields', id)).to.deep.equal(second);
    const { errorMessage } = await stage.app.request('outbound.callPreviewRecord', id, 99);
    expect(errorMessage).to.be.a('string');
  });

  it('keeps call result, do-not-call, fields and date on the record, also once it is called', async () => {
    const stage = await createStage();
    const { desktop } = stage;
    const call = given.finished('PULL')(stage);
    const handle = desktop.perform('outbound.getRecordFields', call).GSW_RECORD_HANDLE ?? 0;
    desktop.perform('outbound.setCallResult', call, 6);
    desktop.perform('outbound.setDoNotCall', call);
    desktop.perform('outbound.updateRecordFields', call, {
      Comment: 'Busy',
      ['__proto__']: 'data',
    });
    desktop.perform('outbound.rescheduleRecord', call, handle, '5/14/2024 9:5', 'CAMPAIGN');
    expect(desktop.perform('outbound.getCallResult', call)).to.equal(6);
    expect(desktop.perform('outbound.getRecordFields', call)).to.have.property('Comment', 'Busy');
    const preview = desktop.state.interactions[0]?.preview;
    expect(preview).to.deep.include({
      doNotCall: true,
      reschedule: { date: '5/14/2024 9:5', callbackType: 'CAMPAIGN' },
    });
    desktop.perform('outbound.cancelReschedule', call);
    desktop.perform('outbound.removeDoNotCall', call);
    const after = desktop.state.interactions[0]?.preview;
    expect(after).not.to.have.property('reschedule');
    expect(after).to.have.property('doNotCall', false);
  });
});
