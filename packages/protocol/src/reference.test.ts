import { expect } from '@open-wc/testing';
import { AGENT_ROLES, AGENT_STATE_NAMES, AGENT_STATE_OPERATIONS } from './agent.js';
import { CALL_RESULTS } from './call-results.js';
import {
  CASE_EVENT_TYPES,
  CHAT_EVENT_TYPES,
  COMMON_EVENT_TYPES,
  EMAIL_EVENT_TYPES,
  INTERACTION_EVENT_TYPES,
  OPEN_MEDIA_EVENT_TYPES,
  OUTBOUND_EVENT_TYPES,
  VOICE_EVENT_TYPES,
} from './event-types.js';
import {
  CALL_TYPES,
  CAPABILITIES,
  DESKTOP_USER_DATA_KEYS,
  DIRECTIONS,
  INTERACTION_STATES,
  RECORDING_STATES,
  TARGET_TYPES,
} from './interaction.js';
import {
  CLIENT_USER_AGENT,
  PROTOCOL_VERSION,
  SERVER_USER_AGENT,
  VENDOR_REQUEST_TIMEOUT,
} from './messages.js';
import { CALLBACK_TYPES, CAMPAIGN_EVENT_TYPES, CAMPAIGN_MODES } from './outbound.js';
import { isRequestName, REQUEST_NAMES, signatureOf } from './parameters.js';
import { methods, reference, valuesOf } from './reference.test-support.js';
import { SIGNATURES } from './signatures.js';
import { EVENT_NAMES, FRAME_STATES } from './system.js';

/** How the reference writes the types of parameters, and how our signatures do. */
const PARAMETER_TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  CallbackType: 'string',
  number: 'number',
  object: 'object',
  'object | null': 'object',
  ToastParameters: 'object',
  DialogOptions: 'object',
  MenuBarView: 'object',
  'TargetQuery | string': 'target',
  'string | string[]': 'selector',
  'any JSON value': 'any',
};

/** What the reference says of a result, and what our signatures promise; longest beginning first. */
const RESULT_TYPES: readonly (readonly [beginning: string, type: string])[] = [
  ['not documented', ''],
  ['Interaction | null', 'Interaction?'],
  ['OutboundCampaign[]', 'Campaign[]'],
  ['OutboundRecord[]', 'object[]'],
  ['ConfigurationSection[]', 'Section[]'],
  ['calling-list fields', 'object'],
  ['list of call results', 'CallResult[]'],
  ['toast identifier', 'string'],
  ['dialog identifier', 'string'],
  ['JWT access token', 'string'],
  ...['Agent', 'State', 'State[]', 'Media', 'Media[]', 'Interaction[]', 'string[]'].map(
    (type) => [type, type] as const,
  ),
  ['boolean (inferred)', 'boolean'],
  ['number (inferred)', 'number'],
];

/** What the reference says of a result that it does not vouch for; the members of a section, section 11. */
const INFERRED = /inferred|fields|element shape not documented|^ConfigurationSection/;

const resultType = (text: string): string | undefined =>
  RESULT_TYPES.find(([beginning]) =>
    beginning === 'State' || beginning === 'Media'
      ? text === beginning
      : text.startsWith(beginning),
  )?.[1];

describe('protocol reference, section 4: requests', () => {
  it('has 74 names of the vendor’s client, and three that its manual has beyond them', () => {
    const byStatus = (wanted: string) => methods.filter(({ status }) => status === wanted);
    expect(byStatus('current')).to.have.lengthOf(74);
    expect(byStatus('docs-only')).to.have.lengthOf(1);
    expect(byStatus('allow-list-only')).to.have.lengthOf(2);
    expect(methods).to.have.lengthOf(77);
  });

  it('has the names of our table, in the same namespaces and order', () => {
    expect(REQUEST_NAMES).to.deep.equal(methods.map(({ request }) => request));
  });

  it('has the namespaces of our table', () => {
    expect(Object.keys(SIGNATURES)).to.deep.equal(Object.keys(reference.namespaces));
  });

  for (const { request, params, result } of methods) {
    it(`agrees about ${request}`, () => {
      expect(signatureOf(request)).to.deep.equal({
        parameters: params.map(({ name, type, optional }) => ({
          name,
          type: PARAMETER_TYPES[type],
          // Samples before December 2021 leave the handle out: the reference advises to allow it.
          optional: optional || `${request} ${name}` === 'outbound.callPreviewRecord recordHandle',
        })),
        result: resultType(result),
        isInferred: resultType(result) !== '' && INFERRED.test(result),
      });
    });
  }

  it('knows none of the other names, of drafts and of a sample page', () => {
    const others = Object.values(reference.namespaces)
      .flatMap(({ methods }) => Object.values(methods))
      .map(({ request }) => request)
      .filter((request) => !methods.some((method) => method.request === request));
    expect(others).to.have.lengthOf(3);
    expect(others.filter(isRequestName)).to.deep.equal([]);
  });
});

describe('protocol reference, section 6: enumerations', () => {
  const ours: Readonly<Record<string, readonly string[]>> = {
    AgentStateName: AGENT_STATE_NAMES,
    AgentStateOperation: AGENT_STATE_OPERATIONS,
    InteractionState: INTERACTION_STATES,
    CallType: CALL_TYPES,
    Direction: DIRECTIONS,
    RecordingState: RECORDING_STATES,
    Capability: CAPABILITIES,
    FrameState: FRAME_STATES,
    TargetType: TARGET_TYPES,
    AgentRole: AGENT_ROLES,
    CallbackType: CALLBACK_TYPES,
    CampaignEventType: CAMPAIGN_EVENT_TYPES,
    CampaignMode: CAMPAIGN_MODES,
    EventName: EVENT_NAMES,
    InteractionEventType: INTERACTION_EVENT_TYPES,
  };

  it('has those of our tables and the call results', () => {
    expect(Object.keys(reference.enums)).to.have.members([...Object.keys(ours), 'CallResult']);
  });

  for (const [name, values] of Object.entries(ours)) {
    it(`has the values of our ${name}`, () => {
      expect(valuesOf(name)).to.have.members([...values]);
    });
  }

  it('has the codes and meanings of our call results', () => {
    const theirs = reference.enums['CallResult']?.values.map(({ value, note }) => [
      String(value),
      note,
    ]);
    expect(theirs).to.deep.equal(Object.entries(CALL_RESULTS));
  });
});

describe('protocol reference, section 7: events', () => {
  it('has the event names of our table', () => {
    expect(Object.keys(reference.events)).to.have.members([...EVENT_NAMES]);
  });

  it('has the campaign event types of our table', () => {
    const types = Object.keys(reference.events['outbound']?.eventTypes ?? {});
    expect(types).to.deep.equal([...CAMPAIGN_EVENT_TYPES]);
  });

  it('groups the interaction event types by medium as we do', () => {
    const byMedium: Record<string, string[]> = {};
    const types = Object.entries(reference.events['interaction']?.eventTypes ?? {});
    for (const [type, { media = '' }] of types) (byMedium[media] ??= []).push(type);

    const { any, case: cases, voice, openmedia, chat, ...rest } = byMedium;
    const { 'email-out': email, 'outbound-preview': preview, outbound, ...others } = rest;
    // CASE_ID_CHANGED is of every medium, but carries no interaction: it is in no group of ours.
    expect(any).to.have.members([...COMMON_EVENT_TYPES, 'CASE_ID_CHANGED']);
    expect(cases).to.have.members([...CASE_EVENT_TYPES]);
    expect(voice).to.have.members([...VOICE_EVENT_TYPES]);
    expect(openmedia).to.have.members([...OPEN_MEDIA_EVENT_TYPES]);
    expect(chat).to.have.members([...CHAT_EVENT_TYPES]);
    expect(email).to.have.members([...EMAIL_EVENT_TYPES]);
    expect([...(preview ?? []), ...(outbound ?? [])]).to.have.members([...OUTBOUND_EVENT_TYPES]);
    expect(others).to.deep.equal({});
  });
});

describe('protocol reference, sections 2 and 5', () => {
  it('has our constants of the wire', () => {
    const { clientUserAgent, protocolVersion, requestTimeoutMs, serverUserAgent } = reference.wire;
    expect([clientUserAgent, serverUserAgent]).to.deep.equal([
      CLIENT_USER_AGENT,
      SERVER_USER_AGENT,
    ]);
    expect([protocolVersion, requestTimeoutMs]).to.deep.equal([
      PROTOCOL_VERSION,
      VENDOR_REQUEST_TIMEOUT,
    ]);
  });

  it("has our keys of the desktop's own attached data", () => {
    const keys = reference.types['UserDataWellKnownKeys']?.fields.map(({ name }) => name);
    expect(keys).to.deep.equal([...DESKTOP_USER_DATA_KEYS]);
  });
});
