import { EVENT_NAMES, isRecord, isString, signatureOf } from '@scapi/protocol';
import {
  createConversation,
  type Answer,
  type Conversation,
  type ConversationOptions,
  type DesktopChannel,
} from './conversation.js';
import { READING_REQUESTS } from './reading-link.js';
import { resultOf, sectionsOf, type OptionSection, type Probe, type Seen } from './seen.js';
import { allowedRequests, allowsNamespace, listedServices } from './services.js';

/** Something that no desktop has. */
const UNKNOWN = 'scapi-doctor-unknown';
const ATTEMPTS = 3;
/** So many questions in a row without an answer, and the desktop is left alone. */
const MOST_SILENCES = 3;
const LATENCY_SAMPLES = 5;

/** What an examination may do. */
export interface ExaminationOptions extends ConversationOptions {
  /** Asks for the token of the session, to see the shape of the answer. Default no. */
  readonly mayAskForToken?: boolean;
  /** What the page's own address holds where a macro without a value stood. */
  readonly unknownMacro?: string;
}

/** An examination of a desktop, by reading only. */
export interface Examination extends Pick<Conversation, 'crossings' | 'close'> {
  /** Asks everything; afterwards the subscriptions go on, so that events are seen. */
  run(): Promise<void>;
  /** Ends the subscriptions. */
  finish(): Promise<void>;
  /** What was learned so far. */
  seen(): Seen;
  /** Why it stopped asking before the end, if it did. */
  readonly stopped: string | undefined;
  /** Milliseconds that answers took. */
  readonly latencies: readonly number[];
  /** Called whenever something was learned. */
  onChange: (() => void) | undefined;
}

/** Prepares an examination; it listens from now on. */
export function createExamination(
  channel: DesktopChannel,
  { mayAskForToken = false, unknownMacro, ...options }: ExaminationOptions = {},
): Examination {
  const talk = createConversation(channel, options);
  const answers = new Map<string, Answer>();
  const subscriptions = new Map<string, Answer>();
  const latencies: number[] = [];
  let listed: readonly string[] | undefined;
  let views: readonly OptionSection[] = [];
  let early: readonly string[] = [];
  let attempts = 0;
  let silences = 0;
  let stopped: string | undefined;
  let isFinished = false;

  const learn = (answer: Answer, maySayNothing: boolean): void => {
    if (answer.kind !== 'silence') {
      silences = 0;
      latencies.push(answer.took);
    } else if (!maySayNothing) silences += 1;
    if (silences >= MOST_SILENCES)
      stopped = `${String(silences)} questions in a row got no answer, as in the quarantine of a rate limit: the doctor asked nothing more`;
    examination.onChange?.();
  };
  const ask = async (
    request: string,
    parameters: readonly unknown[] = [],
    probe: string = request,
  ): Promise<void> => {
    if (stopped !== undefined) return;
    const answer = await talk.ask(request, parameters);
    if (!answers.has(probe)) answers.set(probe, answer);
    learn(answer, probe === 'unlistedService');
  };
  const isAllowed = (request: string): boolean => allowedRequests(listed).includes(request);
  const askIfAllowed = async (
    request: string,
    parameters: readonly unknown[],
    probe?: Probe,
  ): Promise<void> => {
    if (isAllowed(request)) await ask(request, parameters, probe);
  };
  const subscribe = async (event: string, name: string, probe?: Probe): Promise<void> => {
    if (stopped !== undefined) return;
    const answer = await talk.subscribe(event);
    subscriptions.set(name, answer);
    if (probe) answers.set(probe, answer);
    learn(answer, true);
  };

  const handshake = async (): Promise<void> => {
    while (attempts < ATTEMPTS) {
      attempts += 1;
      answers.delete('system.getAllowedServices');
      silences = 0;
      await ask('system.getAllowedServices');
      if (answers.get('system.getAllowedServices')?.kind !== 'silence') return;
    }
    stopped =
      'The desktop does not answer: it is none, it does not accept the origin of this page, or it ignores it for a while';
  };

  const askPlain = async (): Promise<void> => {
    await askIfAllowed('configuration.getOption', [
      ['service-client-api.*', 'workspace.web-content', 'interaction.web-content'],
    ]);
    views = await askForViews();
    for (const request of READING_REQUESTS) {
      const isPlain = signatureOf(request)?.parameters.length === 0 && !answers.has(request);
      if (isPlain && (request !== 'auth.getJwtToken' || mayAskForToken))
        await askIfAllowed(request, []);
    }
  };
  const askForViews = async (): Promise<readonly OptionSection[]> => {
    const names = sectionsOf(resultOf(seen(), 'configuration.getOption'))
      .flatMap(({ options: { 'workspace.web-content': a, 'interaction.web-content': b } }) => [
        a,
        b,
      ])
      .flatMap((list) => (isString(list) ? list.split(',') : []))
      .map((name) => name.trim())
      .filter((name) => /^[^*/]+$/.test(name));
    if (names.length === 0 || stopped !== undefined) return [];
    const { kind, data } = await talk.ask('configuration.getOption', [
      names.map((name) => `${name}/*`),
    ]);
    return kind === 'result' ? sectionsOf(data) : [];
  };

  const askWithParameters = async (): Promise<void> => {
    const media = [resultOf(seen(), 'media.getMediaList')].flat().find(isRecord)?.['media'];
    if (isString(media)) await askIfAllowed('media.getMediaByName', [media]);
    const interactions = [resultOf(seen(), 'interaction.getInteractions')].flat().filter(isRecord);
    const [first] = interactions;
    const preview = interactions.find(({ callType }) => /^OUTBOUND_/i.test(String(callType)));
    const { interactionId: id, caseId } = first ?? {};
    if (isString(id)) {
      await askIfAllowed('interaction.getByInteractionId', [id]);
      await askIfAllowed('configuration.getContextualOption', ['service-client-api.*', id]);
    }
    if (isString(caseId)) await askIfAllowed('interaction.getByCaseId', [caseId]);
    const previewId = preview?.['interactionId'];
    if (isString(previewId)) {
      for (const method of ['getCallResult', 'getChainedRecords', 'getRecordFields'])
        await askIfAllowed(`outbound.${method}`, [previewId]);
    }
  };

  /** How the desktop says no. */
  const probe = async (): Promise<void> => {
    await askIfAllowed('media.getMediaByName', [UNKNOWN], 'unknownMedia');
    await askIfAllowed('interaction.getByInteractionId', [UNKNOWN], 'unknownInteraction');
    await askIfAllowed('interaction.getByCaseId', [UNKNOWN], 'unknownCase');
    await askIfAllowed('configuration.getOption', [`*.${UNKNOWN}`], 'leadingWildcard');
    const unlisted = READING_REQUESTS.find(
      (request) => !isAllowed(request) && signatureOf(request)?.parameters.length === 0,
    );
    const isToken = unlisted === 'auth.getJwtToken' && !mayAskForToken;
    if (unlisted && !isToken) await ask(unlisted, [], 'unlistedService');
  };

  const listen = async (): Promise<void> => {
    const before = talk.events.length;
    for (const event of EVENT_NAMES.filter((name) => !name.includes(':')))
      await subscribe(event, event);
    await subscribe('agent', 'agent again');
    const namespaces = ['outbound', 'media', 'agent', 'interaction', 'system'];
    const ungranted = listed && namespaces.find((name) => !allowsNamespace(listed, name));
    const answer = ungranted === undefined ? undefined : subscriptions.get(ungranted);
    if (answer) answers.set('ungrantedEvent', answer);
    const granted = namespaces.find((name) => allowsNamespace(listed, name));
    if (granted !== undefined) await subscribe(`${granted}:${UNKNOWN}`, UNKNOWN, 'unknownEvent');
    early = talk.events.slice(before).map(({ event }) => event);
  };

  const sampleLatency = async (): Promise<void> => {
    const request = ['agent.getState', 'system.getAllowedServices'].find(
      (name) => answers.get(name)?.kind === 'result',
    );
    for (let count = 0; request !== undefined && count < LATENCY_SAMPLES; count += 1)
      await ask(request);
  };

  const seen = (): Seen => ({
    answers,
    subscriptions,
    events: talk.events,
    listed,
    frameIds: talk.frameIds,
    userAgents: talk.userAgents,
    texts: talk.texts,
    unasked: talk.unasked,
    early,
    attempts,
    views,
    unknownMacro,
    isFinished,
  });

  const examination: Examination = {
    crossings: talk.crossings,
    latencies,
    onChange: undefined,
    seen,
    get stopped() {
      return stopped;
    },
    async run() {
      await handshake();
      listed = listedServices(resultOf(seen(), 'system.getAllowedServices'));
      for (const step of [askPlain, askWithParameters, probe, listen, sampleLatency]) await step();
    },
    async finish() {
      const open = [...subscriptions.values()].filter(
        ({ kind, subscriptionId }) => kind === 'result' && subscriptionId !== undefined,
      );
      const ended = await Promise.all(
        open.map(({ subscriptionId }) => talk.unsubscribe(subscriptionId)),
      );
      const [answer] = ended;
      if (answer) answers.set('unsubscribe', answer);
      isFinished = true;
      examination.onChange?.();
    },
    close: () => talk.close(),
  };
  talk.onEvent = () => examination.onChange?.();
  return examination;
}
