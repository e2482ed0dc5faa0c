import { expect } from '@open-wc/testing';
import { settle } from '../shared/clock.test-support.js';
import { EXAMPLE, follow, script, simulate } from './fixtures.test-support.js';
import { when } from './when.test-support.js';

describe('$cases, $selectedCase and $mainInteraction', () => {
  it('follow the agent from case to case (section 4.3)', async () => {
    const { client, desktop } = simulate();
    desktop.world.call();
    desktop.world.call();
    follow(client.$cases);
    await when(client.$cases, (all) => all.length === 2);
    for (const { caseId } of desktop.state.cases) {
      await client.interaction.selectCaseByCaseId(caseId);
      const selected = await when(
        client.$selectedCase,
        (one) => one?.caseId === caseId && one.isExpanded && one,
      );
      expect(client.$cases.get().filter(({ isSelected }) => isSelected)).to.deep.equal([selected]);
      expect(client.$mainInteraction.get()).to.equal(selected.interactions[0]);
    }
    const [first] = desktop.state.cases;
    desktop.agent.expandCase(first?.caseId ?? '');
    await when(client.$cases, (all) => all.every(({ isExpanded }) => isExpanded));
    desktop.agent.collapseCase(first?.caseId ?? '');
    await when(client.$cases, ([one]) => !one?.isExpanded);
  });

  it('remember a selection that comes before the interactions of the case', async () => {
    const { client, desktop } = script({ 'interaction.getInteractions': [] });
    follow(client.$cases);
    await settle(12);
    desktop.emit('interaction', { eventType: 'CASE_SELECTED', selectedCaseId: EXAMPLE.caseId });
    desktop.emit('interaction', { eventType: 'CASE_EXPANDED', selectedCaseId: EXAMPLE.caseId });
    desktop.emit('interaction', { eventType: 'ADDED', media: 'voice', interaction: EXAMPLE });
    const [one] = await when(client.$cases, (all) => all.length > 0 && all);
    expect(one).to.include({ isSelected: true, isExpanded: true });
    expect(client.$selectedCase.get()).to.equal(one);

    desktop.emit('interaction', { eventType: 'CASE_COLLAPSED', selectedCaseId: EXAMPLE.caseId });
    await when(client.$cases, ([now]) => now?.isExpanded === false);
  });

  it('keep the selection of a desktop that marks no interaction, also over a snapshot', async () => {
    const list = [EXAMPLE, { ...EXAMPLE, interactionId: '8' }];
    const { client, desktop } = script({ 'interaction.getInteractions': list });
    follow(client.$cases);
    await when(client.$cases, (all) => all.length > 0);
    desktop.emit('interaction', { eventType: 'CASE_SELECTED', selectedCaseId: EXAMPLE.caseId });
    desktop.emit('interaction', { eventType: 'CASE_EXPANDED', selectedCaseId: EXAMPLE.caseId });
    await when(client.$selectedCase, (one) => one?.isExpanded);
    list[1] = { ...EXAMPLE, interactionId: '8', caseId: 'new' };
    const moved = { caseId: 'new', previousCaseId: EXAMPLE.caseId };
    desktop.emit('interaction', { eventType: 'CASE_ID_CHANGED', ...moved });
    await when(client.$cases, (all) => all.length === 2);
    expect(client.$selectedCase.get()).to.include({ caseId: EXAMPLE.caseId, isExpanded: true });
  });

  it('stay selected while one interaction of the case is left', async () => {
    const { client, desktop } = script({
      'interaction.getInteractions': [EXAMPLE, { ...EXAMPLE, interactionId: '8' }],
    });
    follow(client.$cases);
    await when(client.$cases, (all) => all.length > 0);
    desktop.emit('interaction', { eventType: 'CASE_SELECTED', selectedCaseId: EXAMPLE.caseId });
    desktop.emit('interaction', { eventType: 'REMOVED', interaction: EXAMPLE });
    const [one] = await when(client.$cases, (all) => all[0]?.interactions.length === 1 && all);
    expect(one?.isSelected).to.equal(true);
  });

  it('prefer the main interaction of the case', async () => {
    const side = { ...EXAMPLE, interactionId: '6', isMainCaseInteraction: false };
    const selected = { isCaseSelected: true };
    const { client } = script({
      'interaction.getInteractions': [
        { ...side, ...selected },
        { ...EXAMPLE, ...selected },
      ],
    });
    const main = await when(client.$mainInteraction, (one) => one);
    expect(main.interactionId).to.equal('7');
  });

  it('forget the selection with the last interaction of a case', async () => {
    const { client, desktop } = script({
      'interaction.getInteractions': [{ ...EXAMPLE, isCaseSelected: true }],
    });
    follow(client.$selectedCase);
    await when(client.$selectedCase, (one) => one);
    desktop.emit('interaction', { eventType: 'REMOVED', interaction: EXAMPLE });
    await when(client.$cases, (all) => all.length === 0);
    desktop.emit('interaction', { eventType: 'ADDED', interaction: EXAMPLE });
    const [one] = await when(client.$cases, (all) => all.length > 0 && all);
    expect(one?.isSelected).to.equal(false);
  });
});
