import { expect } from '@open-wc/testing';
import reference from '../../../protocol/reference/scapi-api.json';
import type { ScapiClient } from '../create-scapi-client.js';
import { settle } from '../shared/clock.test-support.js';
import type { ScriptedDesktop } from '../link/scripted-desktop.test-support.js';
import { EXAMPLE, follow, script } from './fixtures.test-support.js';

const { interactionId, caseId } = EXAMPLE;
const KNOWN = { ...EXAMPLE, state: 'RINGING', userData: {} };

/** An event as the reference documents it, and what the stores then hold. */
interface Row {
  readonly event: string;
  readonly eventType: string;
  readonly data: object;
  /** Comes before it, so that it changes something. */
  readonly before?: object;
  readonly look: (client: ScapiClient, desktop: ScriptedDesktop) => unknown;
  readonly expected: unknown;
}

const interactions = (client: ScapiClient): unknown =>
  client.$interactions.get().map(({ state, userData }) => ({ state, userData }));
const NOW = [{ state: EXAMPLE.state, userData: EXAMPLE.userData }];
const marks = (client: ScapiClient): unknown =>
  client.$cases.get().map(({ isSelected, isExpanded }) => ({ isSelected, isExpanded }));
const campaigns = (client: ScapiClient): unknown => client.$campaigns.get();

/** What only some event types say; each of the others says how an interaction is now. */
const SPECIAL: Readonly<Record<string, Omit<Row, 'event' | 'eventType'>>> = {
  'agent STATE_CHANGED': {
    data: { mediaState: 'NOT_READY_ACTION_CODE', reason: 'Lunch', reasonCode: '20' },
    look: ({ $agentState }) => {
      const { state, reason, reasonCode } = $agentState.get() ?? {};
      return { state, reason, reasonCode };
    },
    expected: { state: 'NOT_READY_ACTION_CODE', reason: 'Lunch', reasonCode: '20' },
  },
  'interaction REMOVED': {
    data: { media: 'voice', interaction: EXAMPLE },
    look: interactions,
    expected: [],
  },
  // Does not say which interactions moved: the list is read again.
  'interaction CASE_ID_CHANGED': {
    data: { caseId: 'new', previousCaseId: caseId },
    look: (_, desktop) => desktop.requests('interaction.getInteractions').length,
    expected: 2,
  },
  'interaction CASE_SELECTED': {
    data: { selectedCaseId: caseId },
    look: marks,
    expected: [{ isSelected: true, isExpanded: false }],
  },
  'interaction CASE_EXPANDED': {
    data: { selectedCaseId: caseId },
    look: marks,
    expected: [{ isSelected: false, isExpanded: true }],
  },
  'interaction CASE_COLLAPSED': {
    before: { eventType: 'CASE_EXPANDED', selectedCaseId: caseId },
    data: { selectedCaseId: caseId },
    look: marks,
    expected: [{ isSelected: false, isExpanded: false }],
  },
  // Whether a click closes the toast is not documented.
  'system CUSTOM_TOAST_BUTTON_CLICK': {
    data: { customToastId: 'toast-1', buttonIndex: 0 },
    look: ({ $toasts }) => $toasts.get().map(({ id }) => id),
    expected: ['toast-1'],
  },
  'system (no eventType)': {
    data: { frameState: 'LEADING' },
    look: ({ $frame }) => $frame.get(),
    expected: { frameState: 'LEADING' },
  },
  'outbound CampaignLoaded': {
    data: { campaign: 'Summer' },
    look: campaigns,
    expected: [
      { name: 'Spring', mode: 'Preview', isRunning: undefined },
      { name: 'Summer', mode: undefined, isRunning: false },
    ],
  },
  'outbound CampaignUnloaded': { data: { campaign: 'Spring' }, look: campaigns, expected: [] },
  'outbound CampaignStarted': {
    data: { campaign: 'Spring', mode: 'Predictive GVP' },
    look: campaigns,
    expected: [{ name: 'Spring', mode: 'Predictive GVP', isRunning: true }],
  },
  'outbound CampaignStopped': {
    data: { campaign: 'Spring' },
    look: campaigns,
    expected: [{ name: 'Spring', mode: 'Preview', isRunning: false }],
  },
};

const rows = Object.entries(reference.events).flatMap(([event, { eventTypes }]) =>
  Object.keys(eventTypes).map((eventType): Row => {
    const row = SPECIAL[`${event} ${eventType}`] ?? {
      data: { media: 'voice', interaction: EXAMPLE },
      look: interactions,
      expected: NOW,
    };
    const isNamed = !eventType.startsWith('(');
    return { event, eventType, ...row, data: { ...(isNamed && { eventType }), ...row.data } };
  }),
);

/** A client whose stores hold something, each with a reader. */
async function open() {
  const { client, desktop } = script({
    'agent.getState': { operationName: 'Ready', displayName: 'Ready', state: 'READY' },
    'interaction.getInteractions': [KNOWN],
    'outbound.getCampaigns': [{ name: 'Spring', mode: 'Preview' }],
    'system.isFrameLeading': false,
    'system.isFrameFollowing': true,
    'system.popupToast': 'toast-1',
  });
  for (const $store of [client.$agentState, client.$cases, client.$campaigns, client.$frame])
    follow<unknown>($store);
  await client.system.popupToast({ title: 'Order' });
  await settle();
  return { client, desktop };
}

describe('the stores, after every documented event', () => {
  it('are tested with all 49 of them', () => {
    expect(rows).to.have.length(49);
    for (const name of Object.keys(SPECIAL))
      expect(rows.map(({ event, eventType }) => `${event} ${eventType}`)).to.include(name);
  });

  for (const { event, eventType, before, data, look, expected } of rows) {
    it(`${event} ${eventType}`, async () => {
      const { client, desktop } = await open();
      if (before) desktop.emit(event, before);
      desktop.emit(event, data);
      await settle();
      expect(look(client, desktop)).to.deep.equal(expected);
      expect(client.$interaction(interactionId).get()?.interactionId).to.equal(
        eventType === 'REMOVED' ? undefined : interactionId,
      );
    });
  }
});
