import { isRecord, isString, readAs } from '@scapi/protocol';
import { readOtherShape } from '@scapi/protocol/other-shapes.js';
import type { Answer, SeenEvent } from './conversation.js';

/** A question beyond the plain requests, asked to learn how the desktop says no. */
export type Probe =
  | 'unknownMedia'
  | 'unknownInteraction'
  | 'unknownCase'
  | 'leadingWildcard'
  | 'unlistedService'
  | 'ungrantedEvent'
  | 'unknownEvent'
  | 'unsubscribe';

/** All that was learned of a desktop so far. */
export interface Seen {
  /** By request name or {@link Probe}; the first answer counts. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Acknowledgements of subscriptions, by event. */
  readonly subscriptions: ReadonlyMap<string, Answer>;
  readonly events: readonly SeenEvent[];
  readonly listed: readonly string[] | undefined;
  readonly frameIds: readonly unknown[];
  readonly userAgents: ReadonlySet<string>;
  readonly texts: number;
  readonly unasked: number;
  /** Events that came while the subscriptions were made, before the agent or another party acted. */
  readonly early: readonly string[];
  /** How often the desktop was asked until it answered. */
  readonly attempts: number;
  /** The sections that describe web views, with their options. */
  readonly views: readonly OptionSection[];
  /** What the page's own address holds where a macro without a value stood. */
  readonly unknownMacro: string | undefined;
  /** The examination is over: what has not come will not come. */
  readonly isFinished: boolean;
}

/** A section of options, read from whatever shape it came in. */
export interface OptionSection {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The result of a question; `undefined` where there is none. */
export const resultOf = (seen: Seen, question: string): unknown => {
  const answer = seen.answers.get(question);
  return answer?.kind === 'result' ? answer.data : undefined;
};

/** Did a question get a result, be it nothing? */
export const hasResult = (seen: Seen, question: string): boolean =>
  seen.answers.get(question)?.kind === 'result';

/** The interactions in the list and in events, as they came. */
export function interactionsOf(seen: Seen): readonly Readonly<Record<string, unknown>>[] {
  const list = resultOf(seen, 'interaction.getInteractions');
  const inEvents = seen.events.map(({ data }) =>
    isRecord(data) ? data['interaction'] : undefined,
  );
  return [...(Array.isArray(list) ? (list as unknown[]) : []), ...inEvents].filter(isRecord);
}

/** The states in the answers, as they came. */
export const statesOf = (seen: Seen): readonly Readonly<Record<string, unknown>>[] =>
  [resultOf(seen, 'agent.getState'), resultOf(seen, 'agent.getStateList')].flat().filter(isRecord);

/** Reads the answer to `configuration.getOption` in any shape. */
export function sectionsOf(data: unknown): readonly OptionSection[] {
  const isPlain = Array.isArray(data) && data.every((one) => readAs('Section', one) !== undefined);
  const list: unknown = isPlain ? data : readOtherShape('Section[]', data, readAs);
  return (Array.isArray(list) ? (list as unknown[]) : []).filter(isRecord).map((section) => {
    const { name, options } = section;
    return { name: isString(name) ? name : '', options: isRecord(options) ? options : {} };
  });
}
