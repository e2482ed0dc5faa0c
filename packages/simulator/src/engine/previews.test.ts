import { expect } from '@open-wc/testing';
import { createStage, settled, type Stage } from './application.test-support.js';
import * as given from './scenes/given.test-support.js';

/** The second record that the agent pulls: its chain has handles 3 and 4. */
function secondPulled(stage: Stage): string {
  const first = given.previewing('PULL')(stage);
  stage.desktop.perform('outbound.rejectPreviewRecord', first);
  stage.desktop.perform('outbound.getPreviewRecord', 'Spring');
  return given.newest(stage);
}

const handles = ({ desktop }: Stage, id: string) =>
  desktop.perform('outbound.getChainedRecords', id).map((record) => record.GSW_RECORD_HANDLE);

describe('the record number of callPreviewRecord', () => {
  for (const [reading, number, called] of [
    ['either', 1, 3],
    ['either', 2, 4],
    ['either', 4, 4],
    ['either', 3, 3],
    ['handle', 4, 4],
    ['handle', 1, 'handles 3, 4'],
    ['position', 2, 4],
    ['position', 3, 'numbers 1 to 2'],
    ['either', 5, 'handles 3, 4 and numbers 1 to 2'],
    ['either', 0, 'no record 0 in the chain'],
    ['either', 1.5, 'no record 1.5 in the chain'],
  ] as const) {
    it(`read as ${reading}: ${String(number)} is ${String(called)}`, async () => {
      const stage = await createStage({ dialect: { recordNumber: reading } });
      const id = secondPulled(stage);
      const answer = await stage.app.request('outbound.callPreviewRecord', id, number);
      if (typeof called === 'number')
        expect(handles(stage, given.newest(stage))[0]).to.equal(called);
      else expect(answer['errorMessage']).to.contain(called);
    });
  }

  it('counts as the chain does, whichever record was called before', async () => {
    const stage = await createStage();
    const id = given.previewing('PUSH')(stage);
    for (const number of [2, 1]) {
      await stage.app.request('outbound.callPreviewRecord', id, number);
      const call = given.newest(stage);
      expect(handles(stage, call)[0]).to.equal(number);
      stage.desktop.world.decline(call);
      stage.desktop.perform('interaction.markdone', call);
      if (!stage.desktop.state.interactions.some(({ interactionId }) => interactionId === id))
        break;
    }
  });

  it('is understood alike by rescheduleRecord', async () => {
    const stage = await createStage();
    const id = secondPulled(stage);
    const when = ['5/14/2024 9:5', 'CAMPAIGN'];
    expect(
      await stage.app.request('outbound.rescheduleRecord', id, 1, ...when),
    ).not.to.have.property('errorMessage');
  });
});

describe('a record that is offered', () => {
  for (const mode of ['PUSH', 'DIRECT_PUSH'] as const) {
    it(`${mode}: is taken back when the agent does not take it in time`, async () => {
      const stage = await createStage();
      const id = given.received(mode)(stage);
      await settled();
      stage.app.forget();
      stage.desktop.world.revoke(id);
      await settled();
      expect(stage.app.eventTypes()).to.deep.equal(['REVOKED', 'REMOVED']);
      const [revoked] = stage.app.events();
      expect(revoked).to.have.nested.property('interaction.state', 'REVOKED');
      expect(revoked).to.have.deep.nested.property('interaction.capabilities', []);
      expect(stage.desktop.state.interactions).to.be.empty;
    });
  }

  it('is not taken back once it was accepted', async () => {
    const stage = await createStage();
    const id = given.previewing('PUSH')(stage);
    expect(() => stage.desktop.world.revoke(id)).to.throw('is PREVIEWING');
  });
});
