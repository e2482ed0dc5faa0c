import { CASE_EVENT_TYPES, INTERACTION_EVENT_TYPES } from '@scapi/protocol';
import { requestsTo } from '@scapi/simulator/testing';
import { expect, waitUntil } from '@open-wc/testing';
import { settle } from '../shared/clock.test-support.js';
import { atEnd, EXAMPLE, follow, script, simulate } from './fixtures.test-support.js';
import { holdUnmounting } from './unmounting.test-support.js';
import { when } from './when.test-support.js';

const marked = { isCaseSelected: false, isCaseExpanded: false };

describe('$interactions', () => {
  const changing = INTERACTION_EVENT_TYPES.filter(
    (type) =>
      type !== 'REMOVED' &&
      type !== 'CASE_ID_CHANGED' &&
      !(CASE_EVENT_TYPES as readonly string[]).includes(type),
  );
  for (const eventType of changing) {
    it(`takes the interaction of ${eventType} for the latest (section 7)`, async () => {
      const { client, desktop } = script({ 'interaction.getInteractions': [EXAMPLE] });
      await when(client.$interactions, (all) => all.length > 0);
      follow(client.$interactions);
      const interaction = { ...EXAMPLE, state: 'HELD', previousState: 'TALKING' };
      desktop.emit('interaction', { eventType, media: 'voice', interaction });
      const [now] = await when(client.$interactions, (all) => all[0]?.state === 'HELD' && all);
      expect(now).to.deep.equal({ ...interaction, media: 'voice', ...marked });
      expect(desktop.requests('interaction.getInteractions'), 'no need to ask').to.have.length(1);
    });
  }

  it('keeps the media of an interaction whose event names none beside it', async () => {
    const { client, desktop } = script({ 'interaction.getInteractions': [EXAMPLE] });
    follow(client.$interactions);
    await when(client.$interactions, (all) => all.length > 0);
    const interaction = { ...EXAMPLE, state: 'HELD', media: 'chat' };
    desktop.emit('interaction', { eventType: 'HELD', interaction });
    const [now] = await when(client.$interactions, (all) => all[0]?.state === 'HELD' && all);
    expect(now).to.have.property('media', 'chat');
  });

  it('loses the interaction of REMOVED', async () => {
    const { client, desktop } = script({ 'interaction.getInteractions': [EXAMPLE] });
    follow(client.$interactions);
    await when(client.$interactions, (all) => all.length > 0);
    desktop.emit('interaction', { eventType: 'REMOVED', media: 'voice', interaction: EXAMPLE });
    await when(client.$interactions, (all) => all.length === 0);
  });

  it('asks again after CASE_ID_CHANGED, which does not say what moved', async () => {
    const list = [EXAMPLE];
    const { client, desktop } = script({ 'interaction.getInteractions': list });
    follow(client.$interactions);
    await when(client.$interactions, (all) => all.length > 0);
    list[0] = { ...EXAMPLE, caseId: 'new' };
    desktop.emit('interaction', {
      eventType: 'CASE_ID_CHANGED',
      caseId: 'new',
      previousCaseId: EXAMPLE.caseId,
    });
    await when(client.$interactions, ([one]) => one?.caseId === 'new');
  });

  it('takes an event type of the future in, too', async () => {
    const { client, desktop } = script({ 'interaction.getInteractions': [EXAMPLE] });
    follow(client.$interactions);
    await when(client.$interactions, (all) => all.length > 0);
    const interaction = { ...EXAMPLE, state: 'PARKED' };
    desktop.emit('interaction', { eventType: 'PARKED', interaction });
    await when(client.$interactions, ([one]) => one?.state === 'PARKED');
  });

  it('drops what an event mentions but the list does not hold, such as a failed pull', async () => {
    const { client, desktop } = script({ 'interaction.getInteractions': [EXAMPLE] });
    const seen = follow(client.$interactions);
    await when(client.$interactions, (all) => all.length > 0);
    const interaction = { ...EXAMPLE, interactionId: '99' };
    desktop.emit('interaction', { eventType: 'PULL_FAILED', media: 'workitem', interaction });
    await when(client.$interactions, () => seen.length === 3);
    expect(client.$interactions.get().map(({ interactionId }) => interactionId)).to.deep.equal([
      '7',
    ]);
  });

  it('keeps attached data called __proto__ as data', async () => {
    const { client, desktop } = script({ 'interaction.getInteractions': [] });
    follow(client.$interactions);
    await settle(12);
    const userData = JSON.parse('{"__proto__":{"isAdmin":true}}') as Record<string, unknown>;
    desktop.emit('interaction', { eventType: 'ADDED', interaction: { ...EXAMPLE, userData } });
    const [one] = await when(client.$interactions, (all) => all.length > 0 && all);
    expect(Object.keys(one?.userData ?? {})).to.deep.equal(['__proto__']);
    expect(one?.userData).not.to.have.property('isAdmin');
  });

  it('agrees with the desktop through a call with a consultation', async () => {
    const { client, desktop } = simulate();
    follow(client.$interactions);
    const agrees = () =>
      when(client.$interactions, (all) => {
        const ours = all.map(({ interactionId, state }) => `${interactionId} ${state}`).join();
        const theirs = desktop.state.interactions
          .map(({ interactionId, state }) => `${interactionId} ${state}`)
          .join();
        return ours === theirs;
      });
    const id = desktop.world.call();
    desktop.perform('voice.answer', id);
    await agrees();
    desktop.perform('interaction.consult', id, '5002');
    await agrees();
    const consult = desktop.state.interactions.find((one) => one.isConsultation);
    desktop.world.answer(consult?.interactionId ?? '');
    desktop.perform('interaction.completeTransfer', consult?.interactionId ?? '');
    await agrees();
    desktop.perform('interaction.markdone', id);
    await agrees();
    expect(client.$interactions.get()).to.be.empty;
  });

  it('wakes only the readers of the interaction that changed', async () => {
    const { client, desktop } = simulate();
    const [first, second] = [desktop.world.call(), desktop.world.call()];
    follow(client.$interactions);
    await when(client.$interactions, (all) => all.length === 2);
    const wakes = { first: 0, second: 0 };
    atEnd(
      client.$interaction(first).listen(() => wakes.first++),
      client.$interaction(second).listen(() => wakes.second++),
    );
    const before = client.$interaction(first).get();

    for (const value of ['1', '2', '3']) desktop.world.attachUserData(second, { value });
    await when(client.$interaction(second), (one) => one?.userData['value'] === '3');
    expect(wakes).to.deep.equal({ first: 0, second: 3 });

    const asked = requestsTo(desktop, 'interaction.getInteractions').length;
    const caseId = desktop.world.moveToCase(second);
    await when(client.$interaction(second), (one) => one?.caseId === caseId);
    await waitUntil(
      () => requestsTo(desktop, 'interaction.getInteractions').length === asked + 1,
      'another snapshot',
    );
    await settle();
    expect(client.$interaction(first).get(), 'same after another snapshot').to.equal(before);
    expect(wakes.first).to.equal(0);
  });

  it('spares the readers of what stays when another interaction goes', async () => {
    const { client, desktop } = simulate();
    const [first, second] = [desktop.world.call(), desktop.world.call()];
    await when(client.$interactions, (all) => all.length === 2);
    let wakes = 0;
    atEnd(client.$interaction(second).listen(() => wakes++));
    const seen = follow(client.$cases);
    const secondCase = client.$cases.get()[1];
    desktop.perform('interaction.reject', first);
    await when(client.$cases, (all) => all.length === 1);
    expect(seen.at(-1)?.[0]).to.equal(secondCase);
    expect(wakes).to.equal(0);
  });

  it('is one store per identifier, for as long as it has a listener', () => {
    const unmounting = holdUnmounting();
    const { client } = simulate();
    const $one = client.$interaction('7');
    const stop = $one.listen(() => undefined);
    expect(client.$interaction('7')).to.equal($one);
    stop();
    unmounting.pass();
    expect(client.$interaction('7')).not.to.equal($one);
    unmounting.restore();
  });
});
