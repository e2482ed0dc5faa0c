import { isRecord, isString } from '@scapi/protocol';
import type { Dialect, DialectName } from '../engine/dialect.js';
import { WEB_VIEW_PLACEMENTS } from '../engine/web-content.js';
import { hasResult, interactionsOf, resultOf, statesOf, type Seen } from './seen.js';

type Readers = { readonly [Name in DialectName]?: (seen: Seen) => Dialect[Name] | undefined };

/** Which choice an answer stands for, by what kind of value its result is. */
const byKind =
  <Choice>(question: string, choices: Readonly<Partial<Record<Kinds, Choice>>>) =>
  (seen: Seen): Choice | undefined => {
    const result = resultOf(seen, question);
    return result === undefined ? undefined : choices[kindOf(result)];
  };

type Kinds = 'boolean' | 'list' | 'null' | 'number' | 'object' | 'other' | 'text';

function kindOf(value: unknown): Kinds {
  if (value === null) return 'null';
  if (isString(value)) return 'text';
  if (Array.isArray(value)) return 'list';
  if (isRecord(value)) return 'object';
  return typeof value === 'boolean' || typeof value === 'number'
    ? (typeof value as 'boolean' | 'number')
    : 'other';
}

const BOOLEANS = [
  'system.amIVisible',
  'system.isFrameLeading',
  'sipEndpoint.isMicrophoneMute',
  'system.isFrameFollowing',
  'system.isFrameNegotiating',
  'system.isFrameLeadingOrNegotiating',
  'system.isLastActiveFrame',
  'sipEndpoint.isSpeakerMute',
];

/** Refused or answered: what a probe came to. */
const refusal = <Yes, No>(seen: Seen, probe: string, refused: Yes, answered: No) => {
  const kind = seen.answers.get(probe)?.kind;
  if (kind === 'error') return refused;
  return kind === 'result' ? answered : undefined;
};

/** The first element of a list that says something. */
const elements = (seen: Seen, request: string): readonly unknown[] => {
  const result = resultOf(seen, request);
  return Array.isArray(result) ? result : [];
};

const eventsOf = (seen: Seen, name: string): readonly unknown[] =>
  seen.events.filter(({ event }) => event === name).map(({ data }) => data);

/** An interaction of a campaign, from its preview record on. */
const isOutbound = ({ callType }: Readonly<Record<string, unknown>>): boolean =>
  isString(callType) && /^outbound_/i.test(callType);

/** Nothing is known of an origin whose every question is refused, but this. */
const isRefused = ({ answers }: Seen): boolean =>
  answers.size > 1 && [...answers.values()].every(({ kind }) => kind === 'error');

/** The switches of the dialect that can be found out by reading, each with how. */
export const DIALECT_READERS: Readers = {
  refusedOrigin: (seen) => (isRefused(seen) ? 'error' : undefined),
  refusedService(seen) {
    const kind = isRefused(seen) ? undefined : seen.answers.get('unlistedService')?.kind;
    return kind === 'error' || kind === 'silence' ? kind : undefined;
  },
  subscribeNeedsService: (seen) => refusal(seen, 'ungrantedEvent', true, false),
  unknownEventName: (seen) => refusal(seen, 'unknownEvent', 'refuse', 'accept'),
  repeatedSubscription: readRepetition,
  subscriptionIdType(seen) {
    const types = [...seen.subscriptions.values()].map(
      ({ subscriptionId }) => typeof subscriptionId,
    );
    return types.find((type) => type === 'string' || type === 'number');
  },
  acknowledgeUnsubscribe(seen) {
    const answer = seen.answers.get('unsubscribe');
    return answer && answer.kind !== 'silence' ? true : answer && false;
  },
  frameIdentification(seen) {
    if (seen.frameIds.length > 0) return 'attach';
    const isAnswered = [...seen.answers.values()].some(({ kind }) => kind === 'result');
    return seen.isFinished && isAnswered ? 'never' : undefined;
  },
  allowedServices(seen) {
    const result = resultOf(seen, 'system.getAllowedServices');
    if (!Array.isArray(result)) {
      return byKind('system.getAllowedServices', { text: 'text', object: 'object' } as const)(seen);
    }
    if (result.length === 0) return undefined;
    return result.some((name) => isString(name) && name.endsWith('*')) ? 'patterns' : 'names';
  },

  booleanResults(seen) {
    const choices = {
      boolean: 'boolean',
      text: 'text',
      number: 'number',
      object: 'object',
    } as const;
    return BOOLEANS.map((request) => byKind(request, choices)(seen)).find(Boolean);
  },
  tokenResult: byKind('auth.getJwtToken', { text: 'text', object: 'object' }),
  campaignResults(seen) {
    const [first] = elements(seen, 'outbound.getCampaigns');
    if (first !== undefined) return isRecord(first) ? 'list' : 'names';
    return byKind('outbound.getCampaigns', { object: 'object' } as const)(seen);
  },
  campaignNameField(seen) {
    const [first] = elements(seen, 'outbound.getCampaigns');
    if (!isRecord(first)) return undefined;
    if ('name' in first) return 'campaign' in first ? 'both' : 'name';
    return 'campaign' in first ? 'campaign' : undefined;
  },
  callResultList(seen) {
    const [first] = elements(seen, 'outbound.getListOfCallResults');
    if (first !== undefined) return isRecord(first) ? 'list' : 'codes';
    return byKind('outbound.getListOfCallResults', { object: 'object' } as const)(seen);
  },
  callResult: byKind('outbound.getCallResult', {
    number: 'number',
    text: 'text',
    object: 'object',
  }),
  recordResults: byKind('outbound.getChainedRecords', { list: 'plain', object: 'object' }),
  optionResults(seen) {
    const result = resultOf(seen, 'configuration.getOption');
    if (Array.isArray(result)) return 'list';
    const [first] = isRecord(result) ? Object.values(result) : [];
    if (first === undefined) return undefined;
    return isRecord(first) ? 'object' : 'flat';
  },
  leadingWildcard: (seen) => refusal(seen, 'leadingWildcard', 'error', 'empty'),
  caseResults(seen) {
    const question = hasResult(seen, 'interaction.getByCaseId')
      ? 'interaction.getByCaseId'
      : 'unknownCase';
    const result = resultOf(seen, question);
    if (isRecord(result) && 'interactionId' in result) return 'main';
    return byKind(question, { list: 'list', null: 'main', object: 'object' } as const)(seen);
  },

  caseUidKey(seen) {
    const keys = interactionsOf(seen).flatMap(({ userData }) =>
      isRecord(userData) ? Object.keys(userData) : [],
    );
    return (['IW_CaseUid', 'IW_CaseUId'] as const).find((key) => keys.includes(key));
  },
  stateNameField(seen) {
    const [first] = statesOf(seen);
    if (!first) return undefined;
    if ('state' in first) return 'type' in first ? 'both' : 'state';
    return 'type' in first ? 'type' : 'none';
  },
  agentEventField(seen) {
    const [first] = eventsOf(seen, 'agent');
    if (!isRecord(first)) return undefined;
    return (['mediaState', 'type'] as const).find((name) => name in first);
  },
  mediaEvents(seen) {
    const [first] = eventsOf(seen, 'media');
    if (first === undefined && eventsOf(seen, 'media').length === 0) return undefined;
    return isRecord(first) && Object.keys(first).length > 0 ? 'change' : 'empty';
  },
  unknownMedia(seen) {
    const answer = seen.answers.get('unknownMedia');
    if (answer?.kind === 'error') return 'error';
    return answer?.kind === 'result' && answer.data == null ? 'null' : undefined;
  },

  capabilities(seen) {
    const has = ({ capabilities }: Readonly<Record<string, unknown>>) =>
      Array.isArray(capabilities);
    const all = interactionsOf(seen);
    if (all.some((each) => !isOutbound(each) && has(each))) return 'all';
    const ofCampaigns = all.filter(isOutbound);
    if (ofCampaigns.length === 0 || ofCampaigns.length === all.length) return undefined;
    return ofCampaigns.some(has) ? 'outbound' : 'none';
  },
  interactionMedia(seen) {
    const [first] = interactionsOf(seen);
    return first && 'media' in first;
  },
  callTypeCase(seen) {
    const types = interactionsOf(seen).map(({ callType }) => callType);
    const type = types.find((one) => isString(one) && one !== '');
    if (!isString(type)) return undefined;
    return type === type.toUpperCase() ? 'upper' : 'title';
  },
  resumeEvent: readResume,
  endedChatState: (seen) =>
    interactionsOf(seen).some(({ media, state }) => media === 'chat' && state === 'IDLE')
      ? 'IDLE'
      : undefined,
  markdoneEvents: (seen) => (eventsOf(seen, 'markdone').length > 0 ? 'emit' : undefined),
  webViewMode(seen) {
    const placements: readonly unknown[] = WEB_VIEW_PLACEMENTS;
    const all = seen.views.map(({ options }) => options);
    return (['mode', 'type', 'view'] as const).find((name) =>
      all.some((options) => placements.includes(options[name])),
    );
  },
  unknownMacros({ unknownMacro }) {
    if (unknownMacro === undefined) return undefined;
    return unknownMacro === '' ? 'empty' : 'keep';
  },
};

/** The choices that a desktop was seen to make. */
export function readDialect(seen: Seen): Partial<Dialect> {
  const readers = Object.entries(DIALECT_READERS).filter(
    ([name]) => name === 'refusedOrigin' || !isRefused(seen),
  );
  return Object.fromEntries(
    readers
      .map(([name, read]) => [name, read(seen)] as const)
      .filter(([, choice]) => choice !== undefined),
  );
}

/** Events of the agent come in equal pairs when each of two subscriptions is served. */
function readRepetition(seen: Seen): Dialect['repeatedSubscription'] | undefined {
  const texts = eventsOf(seen, 'agent').map((data) => JSON.stringify(data));
  if (texts.length === 0 || seen.subscriptions.get('agent again')?.kind !== 'result')
    return undefined;
  const isPaired = texts.every(
    (text, index) => text === texts[index % 2 === 0 ? index + 1 : index - 1],
  );
  return isPaired ? 'each' : 'once';
}

/** The first event of an interaction that talks again after it was held. */
function readResume(seen: Seen): Dialect['resumeEvent'] | undefined {
  const held = new Set<unknown>();
  for (const data of eventsOf(seen, 'interaction')) {
    if (!isRecord(data) || !isRecord(data['interaction'])) continue;
    const { interactionId, state } = data['interaction'];
    if (state === 'HELD') held.add(interactionId);
    else if (state === 'TALKING' && held.has(interactionId)) {
      const { eventType } = data;
      return eventType === 'ESTABLISHED' || eventType === 'PARTY_CHANGED' ? eventType : undefined;
    }
  }
  return undefined;
}
