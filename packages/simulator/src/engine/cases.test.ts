import { expect } from '@open-wc/testing';
import { createStage, settled } from './application.test-support.js';
import * as given from './scenes/given.test-support.js';

describe('cases', () => {
  it('are selected, expanded and collapsed by the agent', async () => {
    const { desktop, app } = await createStage();
    desktop.world.call();
    desktop.world.call();
    const [one, other] = desktop.state.cases;
    expect(one).to.include({ selected: true, expanded: true, title: '+15550100' });
    await settled();
    app.forget();
    desktop.agent.expandCase(other?.caseId ?? '');
    desktop.agent.expandCase(other?.caseId ?? '');
    desktop.agent.collapseCase(one?.caseId ?? '');
    desktop.agent.selectCase(other?.caseId ?? '');
    desktop.agent.selectCase(other?.caseId ?? '');
    await settled();
    expect(app.eventTypes()).to.deep.equal(['CASE_EXPANDED', 'CASE_COLLAPSED', 'CASE_SELECTED']);
    expect(desktop.state.interactions.map(({ isCaseSelected }) => isCaseSelected)).to.deep.equal([
      false,
      true,
    ]);
  });

  it('pass the selection on when the selected one goes', async () => {
    const { desktop, app } = await createStage();
    const first = desktop.world.call();
    desktop.world.call();
    await settled();
    app.forget();
    desktop.world.hangUp(first);
    await settled();
    expect(app.eventTypes()).to.deep.equal(['RELEASED', 'REMOVED', 'CASE_SELECTED']);
    expect(desktop.state.cases.map(({ selected }) => selected)).to.deep.equal([true]);
  });

  it('hold several interactions, one of them the main one', async () => {
    const stage = await createStage();
    const { desktop } = stage;
    const call = given.talking(stage);
    const { caseId = '' } = desktop.state.interactions[0] ?? {};
    desktop.world.email({ caseId });
    expect(desktop.state.cases[0]?.interactionIds).to.have.length(2);
    desktop.world.hangUp(call);
    desktop.perform('interaction.markdone', call);
    expect(
      desktop.state.interactions.map(({ isMainCaseInteraction }) => isMainCaseInteraction),
    ).to.deep.equal([true]);
  });

  it('that are gone take their bundle with them', async () => {
    const { desktop } = await createStage();
    const bundleOf = () => desktop.state.interactions.at(-1)?.userData['IW_BundleUid'];
    const caseId = 'b7c1d0de-0000-4000-8000-000000000001';
    const first = desktop.world.call({ caseId });
    const bundle = bundleOf();
    desktop.world.email({ caseId });
    expect(bundleOf()).to.equal(bundle);
    for (const { interactionId } of desktop.state.interactions)
      desktop.perform('interaction.reject', interactionId);
    expect(desktop.state.cases).to.be.empty;
    desktop.world.call({ caseId });
    expect(bundleOf()).to.be.a('string').that.does.not.equal(bundle);
    expect(first).to.equal('1');
  });

  it('of another tab change under another event', async () => {
    const stage = await createStage({ frameState: 'FOLLOWING' });
    const id = given.talking(stage);
    await settled();
    stage.app.forget();
    const caseId = stage.desktop.world.moveToCase(id);
    await settled();
    expect(stage.app.eventTypes()).to.deep.equal([
      'CASE_OR_BUNDLE_ID_CHANGED',
      'ATTACHED_DATA_CHANGED',
      'CASE_SELECTED',
    ]);
    expect(stage.app.events()[0]?.['interaction']).to.include({ caseId });
  });
});
