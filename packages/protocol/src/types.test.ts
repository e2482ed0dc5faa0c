/**
 * Types are gone at run time, so their members are checked in two steps: the compiler compares them
 * with the lists below, the tests compare the lists with the protocol reference.
 */
import { expect } from '@open-wc/testing';
import type { Agent, State } from './agent.js';
import type { ConfigurationSection } from './configuration.js';
import type {
  AgentEvent,
  CampaignEvent,
  CaseEvent,
  CaseIdChangedEvent,
  FrameStateEvent,
  InteractionChangeEvent,
  ToastButtonEvent,
} from './events.js';
import type { Interaction, Party, TargetQuery } from './interaction.js';
import type { Media } from './media.js';
import type { OutboundCampaign, OutboundRecord } from './outbound.js';
import { reference } from './reference.test-support.js';
import type { ParametersOf, RequestName, ResultOf } from './requests.js';
import type { SIGNATURES } from './signatures.js';
import type { DialogOptions, MenuBarView, ToastParameters } from './system.js';

type Presence = 'required' | 'optional';

type Members<T> = {
  readonly [Key in keyof T as string extends Key ? never : Key]-?: object extends Pick<T, Key>
    ? 'optional'
    : 'required';
};

const MEMBERS = {
  Agent: {
    username: 'required',
    firstname: 'required',
    lastname: 'required',
    employeeId: 'required',
    roles: 'optional',
  } satisfies Members<Agent>,
  State: {
    operationName: 'required',
    displayName: 'required',
    type: 'optional',
    state: 'optional',
    reason: 'optional',
    reasonCode: 'optional',
  } satisfies Members<State>,
  Media: { media: 'required', state: 'required' } satisfies Members<Media>,
  Party: { name: 'required' } satisfies Members<Party>,
  Interaction: {
    interactionId: 'required',
    parentInteractionId: 'optional',
    caseId: 'required',
    userData: 'required',
    media: 'optional',
    state: 'required',
    previousState: 'optional',
    parties: 'required',
    isConsultation: 'required',
    isMainCaseInteraction: 'required',
    startDate: 'optional',
    isCaseSelected: 'optional',
    isCaseExpanded: 'optional',
    capabilities: 'optional',
    callUuid: 'optional',
    direction: 'optional',
    callType: 'optional',
    ani: 'optional',
    dnis: 'optional',
    recordingState: 'optional',
  } satisfies Members<Interaction>,
  TargetQuery: {
    type: 'required',
    destination: 'required',
    media: 'optional',
  } satisfies Members<TargetQuery>,
  ToastParameters: {
    title: 'optional',
    iconUrl: 'optional',
    subject: 'optional',
    message: 'optional',
    keyValues: 'optional',
    buttons: 'optional',
    buttonShowDismiss: 'optional',
    autoCloseTimeout: 'optional',
    sendToMyMessage: 'optional',
    width: 'optional',
  } satisfies Members<ToastParameters>,
  DialogOptions: {
    label: 'optional',
    width: 'optional',
    height: 'optional',
  } satisfies Members<DialogOptions>,
  MenuBarView: {
    name: 'required',
    iconUrl: 'optional',
    label: 'optional',
    shortLabel: 'optional',
    tooltip: 'optional',
    backgroundColor: 'optional',
    labelColor: 'optional',
  } satisfies Members<MenuBarView>,
  OutboundCampaign: {
    name: 'optional',
    campaign: 'optional',
    mode: 'optional',
  } satisfies Members<OutboundCampaign>,
  OutboundRecord: {
    GSW_RECORD_HANDLE: 'optional',
    GSW_CHAIN_ID: 'optional',
    GSW_APPLICATION_ID: 'optional',
    GSW_CAMPAIGN_NAME: 'optional',
    GSW_CALLING_LIST: 'optional',
    GSW_PHONE: 'optional',
    GSW_FROM: 'optional',
    GSW_USER_EVENT: 'optional',
  } satisfies Members<OutboundRecord>,
  ConfigurationSection: {
    name: 'optional',
    options: 'optional',
  } satisfies Members<ConfigurationSection>,
} as const;

/** Payloads, by an event type that has them: `<event> <eventType>`. */
const PAYLOADS = {
  'agent STATE_CHANGED': {
    eventType: 'required',
    mediaState: 'required',
    reason: 'optional',
    reasonCode: 'optional',
  } satisfies Members<AgentEvent>,
  'interaction general': {
    eventType: 'required',
    media: 'optional',
    interaction: 'required',
  } satisfies Members<InteractionChangeEvent>,
  'interaction CASE_ID_CHANGED': {
    eventType: 'required',
    caseId: 'required',
    previousCaseId: 'required',
  } satisfies Members<CaseIdChangedEvent>,
  'interaction CASE_SELECTED': {
    eventType: 'required',
    selectedCaseId: 'required',
  } satisfies Members<CaseEvent>,
  'system CUSTOM_TOAST_BUTTON_CLICK': {
    eventType: 'required',
    customToastId: 'required',
    buttonIndex: 'required',
  } satisfies Members<ToastButtonEvent>,
  'system (no eventType)': {
    frameState: 'required',
  } satisfies Omit<Members<FrameStateEvent>, 'eventType'>,
  'outbound CampaignStarted': {
    eventType: 'required',
    campaign: 'required',
    mode: 'optional',
  } satisfies Members<CampaignEvent>,
} as const;

describe('protocol reference, section 5: types', () => {
  const notOurs = [
    'UserDataWellKnownKeys', // DESKTOP_USER_DATA_KEYS
    'Case', // no such object travels
  ];

  it('has the types of our lists', () => {
    const theirs = Object.keys(reference.types).filter((name) => !notOurs.includes(name));
    expect(theirs).to.have.members(Object.keys(MEMBERS));
  });

  for (const [name, members] of Object.entries<Readonly<Record<string, Presence>>>(MEMBERS)) {
    it(`has the members of our ${name}`, () => {
      const theirs = reference.types[name]?.fields.flatMap(({ name: field, optional }) =>
        field === '<custom field>' // an index signature
          ? []
          : field.split(' or ').map((one) => [one, optional ? 'optional' : 'required'] as const),
      );
      expect(Object.fromEntries(theirs ?? [])).to.deep.equal(members);
    });
  }
});

describe('protocol reference, section 7: payloads', () => {
  const payloads = Object.entries(reference.events).flatMap(([event, { eventTypes }]) =>
    Object.entries(eventTypes).map(([type, { payload }]) => ({
      name: `${event} ${type}`,
      payload,
    })),
  );

  /** Event types whose payload is that of another. */
  const alike: Readonly<Record<string, keyof typeof PAYLOADS>> = {
    'interaction CASE_EXPANDED': 'interaction CASE_SELECTED',
    'interaction CASE_COLLAPSED': 'interaction CASE_SELECTED',
    'outbound CampaignLoaded': 'outbound CampaignStarted',
    'outbound CampaignUnloaded': 'outbound CampaignStarted',
    'outbound CampaignStopped': 'outbound CampaignStarted',
  };

  for (const { name, payload } of payloads) {
    if (!payload) continue; // the general one
    it(`has the members of our ${name}`, () => {
      const ours: Readonly<Record<string, Presence>> =
        PAYLOADS[(alike[name] ?? name) as keyof typeof PAYLOADS];
      const required = Object.keys(ours).filter((key) => ours[key] === 'required');
      expect(Object.keys(ours)).to.include.members(Object.keys(payload));
      expect(Object.keys(payload)).to.include.members(required);
    });
  }

  it('has the members of our general payload of interaction events', () => {
    const { payload = {} } = reference.events['interaction'] ?? {};
    expect(Object.keys(PAYLOADS['interaction general'])).to.have.members(Object.keys(payload));
  });
});

// The compiler checks the rest: `Requests` and `SIGNATURES` say the same.

type Signature<Name extends RequestName> = {
  [Namespace in keyof typeof SIGNATURES]: {
    [
      Method in keyof (typeof SIGNATURES)[Namespace] as `${Namespace}.${Method & string}`
    ]: (typeof SIGNATURES)[Namespace][Method];
  };
}[keyof typeof SIGNATURES] extends infer All
  ? All extends Readonly<Record<Name, infer Text>>
    ? Text
    : never
  : never;

type Split<Text> = Text extends ''
  ? []
  : Text extends `${infer First}, ${infer Rest}`
    ? [First, ...Split<Rest>]
    : [Text];

/** How many parameters may be given, for example `1 | 2`: as many as there are, or up to an optional one. */
type Counts<Parameters, Before extends readonly unknown[] = []> = Parameters extends [
  infer First,
  ...infer Rest,
]
  ? | (First extends `${string}?` | `${string}?: ${string}` ? Before['length'] : never)
    | Counts<Rest, [...Before, First]>
  : Before['length'];

type Same<A, B> = [A, B] extends [B, A] ? true : false;

/** Names about which the two disagree. */
type Different = {
  [Name in RequestName]: Signature<Name> extends `(${infer Parameters})${infer Result}`
    ? Same<
        [Counts<Split<Parameters>>, Result extends '' ? 'nothing' : 'promised'],
        [ParametersOf<Name>['length'], undefined extends ResultOf<Name> ? 'nothing' : 'promised']
      > extends true
      ? never
      : Name
    : Name;
}[RequestName];

true satisfies Same<Different, never>;
