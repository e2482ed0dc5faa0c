import { expect } from '@open-wc/testing';
import { readEvent } from './read-event.js';
import { reference } from './reference.test-support.js';

const interaction = {
  interactionId: '7',
  caseId: 'case-1',
  userData: { Segment: 'Gold' },
  state: 'TALKING',
  parties: [{ name: '5001' }],
  isConsultation: false,
  isMainCaseInteraction: true,
};

/** An example of what the reference writes as a member's type. */
function exampleOf(type: string): unknown {
  if (type.startsWith('"')) return type.slice(1, -1);
  if (type === 'AgentStateName') return 'NOT_READY_ACTION_CODE';
  if (type === 'FrameState') return 'LEADING';
  if (type.startsWith('integer')) return 0;
  if (type.startsWith('string')) return 'Lunch';
  throw new Error(`no example of ${type}`);
}

const documented = Object.entries(reference.events).flatMap(([event, { eventTypes }]) =>
  Object.entries(eventTypes).map(([eventType, { payload }]) => ({
    event,
    eventType,
    data: payload
      ? Object.fromEntries(Object.entries(payload).map(([name, type]) => [name, exampleOf(type)]))
      : { eventType, media: 'voice', interaction },
  })),
);

describe('readEvent', () => {
  it('is tested with every documented event type', () => {
    expect(documented.length).to.be.at.least(49);
  });

  for (const { event, eventType, data } of documented) {
    it(`reads ${event} ${eventType} as itself`, () => {
      expect(readEvent(event, data)).to.deep.equal(data);
    });

    it(`hands on ${event} ${eventType} unrecognized when it says nothing else`, () => {
      const bare = { eventType };
      expect(readEvent(event, bare)).to.deep.equal({ eventType: undefined, received: bare });
    });
  }

  for (const [event, data] of [
    ['agent', { eventType: 'STATE_LOST', mediaState: 'READY' }],
    ['agent', { eventType: 'STATE_CHANGED', mediaState: 7 }],
    ['agent', { mediaState: 'READY' }],
    ['media', { eventType: 'STATE_CHANGED', mediaState: 'READY' }],
    ['interaction', { eventType: 'TELEPORTED', interaction }],
    ['interaction', { eventType: 'ADDED', interaction: { caseId: 'case-1' } }],
    ['interaction', { eventType: 'CASE_SELECTED', selectedCaseId: null }],
    ['system', { frameState: 'DREAMING' }],
    ['system', { eventType: 'CUSTOM_TOAST_BUTTON_CLICK', customToastId: 't', buttonIndex: -1 }],
    ['outbound', { eventType: 'CampaignPaused', campaign: 'Spring' }],
    ['markdone', {}],
    ['weather', { eventType: 'RAIN' }],
    ['agent', 'STATE_CHANGED'],
    ['agent', undefined],
    ['toString', {}],
  ] as const) {
    it(`hands on ${event} ${JSON.stringify(data)} unrecognized, as it came`, () => {
      const event_ = readEvent<string>(event, data);
      expect(event_).to.deep.equal({ eventType: undefined, received: data });
      expect((event_ as { readonly received: unknown }).received).to.equal(data);
    });
  }

  it('finds the state name under the members that other desktops use', () => {
    for (const name of ['state', 'type']) {
      const event = readEvent('agent', { eventType: 'STATE_CHANGED', [name]: 'READY' });
      expect(event).to.include({ eventType: 'STATE_CHANGED', mediaState: 'READY' });
    }
  });

  it('drops reasons that are none, and makes texts of numbers', () => {
    const data = { eventType: 'STATE_CHANGED', mediaState: 'READY', reason: null, reasonCode: 20 };
    expect(readEvent('agent', data)).to.deep.equal({
      eventType: 'STATE_CHANGED',
      mediaState: 'READY',
      reasonCode: '20',
    });
  });

  it('drops the mode of a campaign that is none', () => {
    const data = { eventType: 'CampaignStarted', campaign: 'Spring', mode: null };
    expect(readEvent('outbound', data)).to.deep.equal({
      eventType: 'CampaignStarted',
      campaign: 'Spring',
    });
  });

  it('reads a media event, whose payload is inferred', () => {
    const data = { eventType: 'STATE_CHANGED', media: 'email', mediaState: 'READY' };
    expect(readEvent('media', data)).to.deep.equal(data);
  });

  it('reads a markdone event, whose payload is inferred', () => {
    expect(readEvent('markdone', { interaction })).to.deep.equal({
      eventType: 'MARKDONE',
      interaction,
    });
  });

  it('looks for frameState before eventType', () => {
    const data = { frameState: 'FOLLOWING', eventType: 'CUSTOM_TOAST_BUTTON_CLICK' };
    expect(readEvent('system', data)).to.deep.equal({ frameState: 'FOLLOWING' });
  });

  it('reads the interaction within', () => {
    const data = { eventType: 'ADDED', interaction: { interactionId: 7 } };
    const event = readEvent('interaction', data);
    expect(event.eventType === 'ADDED' && event.interaction).to.deep.include({
      interactionId: '7',
      userData: {},
    });
  });

  it('hands on what a messenger channel carries', () => {
    const message = { text: 'hello' };
    expect(readEvent('messenger:orders', message)).to.equal(message);
    expect(readEvent('messenger:orders', undefined)).to.equal(undefined);
  });
});
