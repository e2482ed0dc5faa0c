import {
  CASE_EVENT_TYPES,
  INTERACTION_EVENT_TYPES,
  type CampaignEventType,
  type Interaction,
} from '@scapi/protocol';
import { createTestDesktop, requestsTo, until } from '@scapi/simulator/testing';
import { expect, waitUntil } from '@open-wc/testing';
import type { ReadableAtom } from 'nanostores';
import { createScapiClient, type ScapiClient } from '../create-scapi-client.js';
import { settle } from '../wire/clock.test-support.js';
import { createPair } from '../wire/scripted-desktop.test-support.js';
import { uncaught } from '../wire/uncaught.test-support.js';
import { holdUnmounting } from './unmounting.test-support.js';
import { when } from './when.test-support.js';

const cleanUps: (() => void)[] = [];

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp();
});

/** A client and a simulated desktop. */
function simulate(init: Parameters<typeof createTestDesktop>[0] = {}) {
  const test = createTestDesktop(init);
  const client = createScapiClient({ port: test.port });
  cleanUps.push(test.close, client.close);
  return { ...test, client };
}

/** A client whose desktop answers from a table and says what the test lets it say. */
function script(answers: Readonly<Record<string, unknown>>) {
  const { client, desktop } = createPair();
  const table: Readonly<Record<string, unknown>> = {
    'system.getAllowedServices': ['*'],
    ...answers,
  };
  desktop.answer = ({ request = '' }) => ({ data: table[request] });
  cleanUps.push(desktop.close, client.close);
  return { client, desktop };
}

function follow<Value>($store: ReadableAtom<Value>): Value[] {
  const seen: Value[] = [];
  cleanUps.push($store.listen((value) => seen.push(value)));
  return seen;
}

/** The example of section 5 of the protocol reference. */
const EXAMPLE: Interaction = {
  interactionId: '7',
  caseId: '1b0c8f0e-6f0d-4a55-9a3e-0d5f5d0f7a11',
  userData: { Segment: 'Gold', IW_CaseUid: '1b0c8f0e-6f0d-4a55-9a3e-0d5f5d0f7a11' },
  parties: [{ name: '+15550100' }],
  callUuid: 'CALL0001',
  state: 'TALKING',
  previousState: 'RINGING',
  isConsultation: false,
  direction: 'IN',
  callType: 'INBOUND',
  ani: '+15550100',
  dnis: '8001',
  recordingState: 'STOPPED',
  isMainCaseInteraction: true,
};
const marked = { isCaseSelected: false, isCaseExpanded: false };

describe('$agent and $agentState', () => {
  it('tell who is logged in', async () => {
    const { client, desktop } = simulate();
    expect(await when(client.$agent, (agent) => agent)).to.deep.equal(desktop.state.agent);
  });

  it('follow the agent, reasons included (section 7, agent)', async () => {
    const { client, desktop } = simulate();
    follow(client.$agentState);
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.includes('agent'));
    const [, other] = desktop.state.agentStates;
    const withReason = desktop.state.agentStates.find(({ reason }) => reason);
    for (const state of [other, withReason]) {
      desktop.perform('agent.setState', state?.operationName ?? '');
      const now = await when(
        client.$agentState,
        (value) => value?.state === (state?.state ?? state?.type) && value,
      );
      expect(now.reason).to.equal(state?.reason);
    }
  });

  it('know the labels from the snapshot', async () => {
    const { client } = simulate();
    const state = await when(client.$agentState, (value) => value);
    expect(state.displayName).to.be.a('string');
    expect(state.operationName).to.be.a('string');
  });

  it('show the reason of the documented example', async () => {
    const { client, desktop } = script({
      'agent.getState': { operationName: 'Ready', displayName: 'Ready', state: 'READY' },
    });
    await when(client.$agentState, (value) => value?.state === 'READY');
    follow(client.$agentState);
    desktop.emit('agent', {
      eventType: 'STATE_CHANGED',
      mediaState: 'NOT_READY_ACTION_CODE',
      reason: 'Lunch',
      reasonCode: '20',
    });
    const lunch = await when(client.$agentState, (value) => value?.reason !== undefined && value);
    expect(lunch).to.deep.include({
      state: 'NOT_READY_ACTION_CODE',
      reason: 'Lunch',
      reasonCode: '20',
    });
  });

  it('ask again after an event they cannot read', async () => {
    const state = { operationName: 'Ready', displayName: 'Ready', state: 'READY' };
    const { client, desktop } = script({ 'agent.getState': state });
    follow(client.$agentState);
    await when(client.$agentState, (value) => value?.state === 'READY');
    state.state = 'DND_ON';
    desktop.emit('agent', { eventType: 'SOMETHING_NEW' });
    await when(client.$agentState, (value) => value?.state === 'DND_ON');
  });
});

describe('$media', () => {
  it('follows each channel', async () => {
    const { client, desktop } = simulate();
    const list = await when(client.$media, (all) => all.length > 0 && all);
    expect(list.map(({ media }) => media)).to.deep.equal(
      desktop.state.channels.map(({ media }) => media),
    );
    follow(client.$media);
    const notReady = desktop.state.agentStates.find(({ state }) => state === 'NOT_READY');
    const ready = desktop.state.agentStates.find(({ state }) => state === 'READY');
    for (const wanted of [ready, notReady]) {
      desktop.perform('media.setState', 'voice', wanted?.operationName ?? '');
      await when(client.$media, (all) =>
        all.some(({ media, state }) => media === 'voice' && state === wanted?.state),
      );
    }
  });

  it('reads the list again when an event says something unexpected (section 11, item 12)', async () => {
    const channel = {
      media: 'voice',
      state: { operationName: 'Ready', displayName: 'Ready', state: 'READY' },
    };
    const { client, desktop } = script({ 'media.getMediaList': [channel] });
    follow(client.$media);
    await when(client.$media, (all) => all.length > 0);
    channel.state.state = 'NOT_READY';
    desktop.emit('media', 'who knows');
    await when(client.$media, ([voice]) => voice?.state === 'NOT_READY');
    channel.state.state = 'DND_ON';
    desktop.emit('media', { eventType: 'STATE_CHANGED', media: 'fax', mediaState: 'READY' });
    await when(client.$media, (all) => all.length === 1 && all[0]?.state === 'DND_ON');
  });
});

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
    cleanUps.push(
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
    cleanUps.push(client.$interaction(second).listen(() => wakes++));
    const seen = follow(client.$cases);
    const secondCase = client.$cases.get()[1];
    desktop.perform('interaction.reject', first);
    await when(client.$cases, (all) => all.length === 1);
    expect(seen.at(-1)?.[0]).to.equal(secondCase);
    expect(wakes).to.equal(0);
  });

  it('is one store an identifier, for as long as somebody reads it', () => {
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

describe('$previewRecords', () => {
  it('holds records of all three modes (section 7.1)', async () => {
    const { client, desktop } = simulate();
    follow(client.$previewRecords);
    desktop.world.loadCampaign('Spring', 'Preview');
    desktop.world.startCampaign('Spring');
    await client.outbound.getPreviewRecord('Spring');
    await when(client.$previewRecords, ([one]) => one?.state === 'PREVIEWING');
    desktop.perform('outbound.startDirectPushPreview');
    desktop.world.pushRecord({ mode: 'PUSH' });
    desktop.world.pushRecord({ mode: 'DIRECT_PUSH' });
    const all = await when(client.$previewRecords, (records) => records.length === 3 && records);
    expect(all.map(({ callType }) => callType)).to.deep.equal([
      'OUTBOUND_PREVIEW',
      'OUTBOUND_PUSH_PREVIEW',
      'OUTBOUND_PREVIEW',
    ]);
    expect(all[0]).to.equal(client.$interactions.get()[0]);
  });

  it('does not hold calls', async () => {
    const { client, desktop } = simulate();
    follow(client.$previewRecords);
    desktop.world.call();
    await when(client.$interactions, (all) => all.length > 0);
    expect(client.$previewRecords.get()).to.be.empty;
  });
});

describe('$campaigns', () => {
  it('follows the documented events', async () => {
    const { client, desktop } = script({ 'outbound.getCampaigns': [] });
    follow(client.$campaigns);
    await settle(12);
    const tell = (eventType: CampaignEventType, mode?: string): void => {
      desktop.emit('outbound', { eventType, campaign: 'Spring', ...(mode && { mode }) });
    };
    tell('CampaignLoaded');
    await when(client.$campaigns, ([one]) => one?.isRunning === false);
    tell('CampaignStarted', 'Predictive GVP');
    const [running] = await when(client.$campaigns, (all) => all[0]?.isRunning && all);
    expect(running).to.deep.equal({ name: 'Spring', mode: 'Predictive GVP', isRunning: true });
    tell('CampaignStopped');
    const [stopped] = await when(client.$campaigns, (all) => !all[0]?.isRunning && all);
    expect(stopped?.mode).to.equal('Predictive GVP');
    tell('CampaignUnloaded');
    await when(client.$campaigns, (all) => all.length === 0);
  });

  it('does not claim to know what runs before an event says so', async () => {
    const { client, desktop } = simulate();
    desktop.world.loadCampaign('Spring', 'Preview');
    desktop.world.startCampaign('Spring');
    const [one] = await when(client.$campaigns, (all) => all.length > 0 && all);
    expect(one).to.deep.equal({ name: 'Spring', mode: 'Preview', isRunning: undefined });
  });
});

describe('$frame', () => {
  for (const frameState of ['LEADING', 'FOLLOWING', 'NEGOTIATING'] as const) {
    it(`tells ${frameState} from the snapshot and from the event`, async () => {
      const { client, desktop } = simulate();
      desktop.world.setFrameState(frameState);
      await when(client.$frame, (frame) => frame.frameState === frameState);

      const { client: later, desktop: other } = simulate();
      follow(later.$frame);
      const start = frameState === 'FOLLOWING' ? 'NEGOTIATING' : 'FOLLOWING';
      other.world.setFrameState(start);
      await when(later.$frame, (frame) => frame.frameState === start);
      const asked = requestsTo(other).length;
      other.world.setFrameState(frameState);
      await when(later.$frame, (frame) => frame.frameState === frameState);
      expect(requestsTo(other), 'events suffice').to.have.length(asked);
    });
  }
});

describe('All stores', () => {
  const each = (client: ScapiClient): readonly ReadableAtom<unknown>[] => [
    client.$agent,
    client.$agentState,
    client.$media,
    client.$interactions,
    client.$interaction('1'),
    client.$cases,
    client.$selectedCase,
    client.$mainInteraction,
    client.$previewRecords,
    client.$campaigns,
    client.$frame,
    client.$toasts,
  ];

  it('ask nothing before somebody reads them', async () => {
    const { client, desktop } = simulate();
    await client.connect();
    await settle();
    expect(requestsTo(desktop).map(({ name }) => name)).to.deep.equal([
      'system.getAllowedServices',
    ]);
    expect(desktop.state.frames[0]?.subscriptions).to.be.empty;
  });

  it('do not take the answer of a request that was under way before they subscribed', async () => {
    const { client, desktop } = script({ 'interaction.getInteractions': [] });
    await client.connect();
    const [answer] = await Promise.all([
      client.interaction.getInteractions(),
      when(client.$interactions, (all) => all),
    ]);
    follow(client.$interactions);
    await waitUntil(() => desktop.requests('interaction.getInteractions').length === 2);
    expect(answer).to.be.empty;
  });

  it('are not harmed by a throwing listener of $status or $allowedServices', async () => {
    const failure = new Error('A listener of the test fails');
    const reported = await uncaught(async () => {
      const { client } = simulate();
      for (const $store of [client.$status, client.$allowedServices])
        cleanUps.push(
          $store.listen(() => {
            throw failure;
          }),
        );
      await when(client.$agent, (agent) => agent);
      expect(client.$status.get().status).to.equal('connected');
    });
    expect(reported).to.deep.equal([failure, failure, failure]);
  });

  it('leave no subscription behind after the last reader', async () => {
    const unmounting = holdUnmounting();
    const { client, desktop } = simulate();
    const stops = each(client).map(($store) => $store.listen(() => undefined));
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length === 5);
    await settle();
    for (const stop of stops) stop();
    unmounting.pass();
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length === 0);
    unmounting.restore();
  });

  it('show an early and a late reader the same', async () => {
    const { client, desktop, connect } = simulate();
    for (const $store of each(client)) follow($store);
    const id = desktop.world.call({ userData: { Segment: 'Gold' } });
    desktop.perform('voice.answer', id);
    desktop.perform('interaction.selectCaseByCaseId', desktop.state.cases[0]?.caseId ?? '');
    await when(client.$mainInteraction, (one) => one?.state === 'TALKING');
    await settle();

    const late = createScapiClient({ port: connect().port });
    cleanUps.push(late.close);
    await when(late.$mainInteraction, (one) => one?.state === 'TALKING');
    for (const $store of each(late)) follow($store);
    await when(late.$media, (all) => all.length > 0);
    await when(late.$agent, (agent) => agent);
    await when(late.$agentState, (state) => state);
    await when(late.$frame, ({ frameState }) => frameState);
    const values = (of: ScapiClient): unknown[] => each(of).map(($store) => $store.get());
    expect(values(late)).to.deep.equal(values(client));
  });

  it('stay as they are when the client is closed, and ask nothing any more', async () => {
    const { client, desktop } = simulate();
    desktop.world.call();
    follow(client.$interactions);
    await when(client.$interactions, (all) => all.length > 0);
    client.close();
    await settle();
    const asked = requestsTo(desktop).length;
    follow(client.$media);
    await settle();
    expect(client.$interactions.get()).to.have.length(1);
    expect(requestsTo(desktop)).to.have.length(asked);
  });
});
