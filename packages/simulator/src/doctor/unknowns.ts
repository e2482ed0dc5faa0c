import { isRecord, isString } from '@scapi/protocol';
import { describeShape } from './shape.js';
import { interactionsOf, resultOf, statesOf, type Seen } from './seen.js';

/** An item of section 11 of the protocol reference: what no source tells. */
export interface Unknown {
  readonly number: number;
  readonly title: string;
  /** What reading shows of it beside the switches of the dialect: a sentence for each thing seen. */
  readonly evidence?: (seen: Seen) => readonly string[];
  /** What must be there, or happen, for reading to tell. */
  readonly needs?: string;
  /** What of it only a command, an agent or a limit that is reached would tell. */
  readonly beyond?: string;
}

const KNOWN_MEMBERS =
  /^(interactionId|parentInteractionId|caseId|userData|media|state|previousState|parties|isConsultation|isMainCaseInteraction|startDate|isCaseSelected|isCaseExpanded|capabilities|callUuid|direction|callType|ani|dnis|recordingState)$/;

const distinct = (list: readonly string[]): readonly string[] => [...new Set(list)];

const shapesOfEvents =
  (...names: readonly string[]) =>
  ({ events }: Seen): readonly string[] =>
    distinct(
      events
        .filter(({ event }) => names.includes(event))
        .map(({ event, data }) => `Event ${event} carries ${describeShape(data)}.`),
    );

/** How a question was answered, in a sentence. */
const told = (seen: Seen, question: string, what: string): readonly string[] => {
  const answer = seen.answers.get(question);
  if (!answer) return [];
  if (answer.kind === 'silence') return [`${what} gets no answer.`];
  return answer.kind === 'error'
    ? [`${what} gets an error.`]
    : [`${what} gets ${describeShape(answer.data)}.`];
};

/** The texts of errors, each once. */
const errorTexts = ({ answers, subscriptions }: Seen): readonly string[] =>
  distinct(
    [...answers, ...subscriptions]
      .filter(([, { kind }]) => kind === 'error')
      .map(([question, { errorMessage }]) =>
        isString(errorMessage)
          ? `${question}: “${errorMessage.slice(0, 200)}”`
          : `${question}: ${describeShape(errorMessage)}`,
      ),
  );

const otherMembers = (seen: Seen): readonly string[] =>
  distinct(
    interactionsOf(seen).map((each) => {
      const others = Object.keys(each).filter((name) => !KNOWN_MEMBERS.test(name));
      const medium = isString(each['media']) ? each['media'] : 'unknown medium';
      return `An interaction (${medium}) carries ${others.length > 0 ? `also ${others.join(', ')}` : 'nothing beyond the known members'}.`;
    }),
  );

const sectionMembers = (seen: Seen): readonly string[] => {
  const [first] = [resultOf(seen, 'configuration.getOption')].flat().filter(isRecord);
  return first ? [`getOption answers ${describeShape(first)}.`] : [];
};

const AN_INTERACTION = 'an interaction on the desktop while the doctor looks';
const AN_EVENT = 'a change of the agent’s state while the doctor watches';

/** Every item of section 11, with what reading can tell of it. */
export const UNKNOWNS: readonly Unknown[] = [
  {
    number: 1,
    title: 'Where results are',
    beyond: 'the answers of commands, among them the identifiers of toasts and dialogs',
  },
  {
    number: 2,
    title: 'Texts of errorMessage',
    evidence: errorTexts,
    needs: 'a question that is refused',
  },
  {
    number: 3,
    title: 'What a refusal looks like',
    evidence: (seen) => [
      ...told(seen, 'unknownInteraction', 'An unknown interaction'),
      ...told(seen, 'unlistedService', 'A service outside the list'),
    ],
    needs: 'a list of allowed services that leaves one out',
    beyond: 'keys of attached data that may not be written',
  },
  {
    number: 4,
    title: 'How rate limits count',
    beyond:
      'everything: a limit would have to be reached. The limits themselves are under “Limits”',
  },
  {
    number: 5,
    title: 'Where answers go',
    evidence: ({ answers }) =>
      [...answers.values()].some(({ kind }) => kind !== 'silence')
        ? ['They come from the window that was asked, from its origin, to the window that asked.']
        : [],
    beyond: 'whether the desktop names that origin as the only one that may receive them',
  },
  {
    number: 6,
    title: 'frameId',
    evidence: ({ frameIds }) => frameIds.map((id) => `A frameId came; it is ${describeShape(id)}.`),
    needs: 'a desktop that assigns one',
  },
  {
    number: 7,
    title: 'Text messages',
    evidence: ({ texts, isFinished }) => {
      if (texts > 0) return [`${texts} came. The doctor keeps none of them.`];
      return isFinished ? ['None came.'] : [];
    },
    needs: 'the end of the watching',
  },
  { number: 8, title: 'Subscriptions', needs: `the end of the watching, and ${AN_EVENT}` },
  {
    number: 9,
    title: 'A snapshot on subscribing',
    evidence: ({ subscriptions, early }) => {
      if (subscriptions.size === 0) return [];
      return early.length === 0
        ? ['No event came while the subscriptions were made.']
        : [`Events came while the subscriptions were made: ${distinct(early).join(', ')}.`];
    },
  },
  {
    number: 10,
    title: 'How the desktop says it is ready',
    evidence: ({ unasked, attempts }) =>
      attempts === 0
        ? []
        : [
            unasked === 0
              ? 'It said nothing before it was asked.'
              : `${unasked} messages came before it was asked.`,
            `It answered question ${attempts}.`,
          ],
  },
  { number: 11, title: 'The result of system.getAllowedServices' },
  {
    number: 12,
    title: 'Payloads of media, markdone and messenger events',
    evidence: shapesOfEvents('media', 'markdone'),
    needs: `${AN_EVENT}, and an interaction marked done`,
    beyond: 'messenger events: an application would have to broadcast',
  },
  {
    number: 13,
    title: 'Where a State has its machine name',
    evidence: (seen) =>
      distinct(statesOf(seen).map((state) => `A state is ${describeShape(state)}.`)),
  },
  {
    number: 14,
    title: 'What else chats, e-mails and open media carry',
    evidence: otherMembers,
    needs: AN_INTERACTION,
  },
  { number: 15, title: 'Capabilities', needs: AN_INTERACTION },
  {
    number: 16,
    title: 'The event after a held call is resumed',
    needs: 'a call held and resumed while the doctor watches',
  },
  {
    number: 17,
    title: 'Results of outbound',
    needs: 'a loaded campaign, and a preview record on the desktop',
    beyond: 'the time zone of rescheduleDate, and the callback type PERSONAL',
  },
  { number: 18, title: 'Members of ConfigurationSection', evidence: sectionMembers },
  { number: 19, title: 'Toasts', beyond: 'everything: the doctor opens none' },
  { number: 20, title: 'Dialogs', beyond: 'everything: the doctor opens none' },
  {
    number: 21,
    title: 'Blocking mark done',
    beyond: 'everything but the time, which is under “Limits”: the doctor blocks nothing',
  },
  {
    number: 22,
    title: 'The agent event of older desktops',
    evidence: shapesOfEvents('agent'),
    needs: AN_EVENT,
  },
  {
    number: 23,
    title: 'What exactly a destination is',
    beyond: 'everything: the doctor makes no call',
  },
  {
    number: 24,
    title: 'More settings of web views',
    needs: 'options of web views that this page may read',
  },
  {
    number: 25,
    title: 'Pages of the manual that were not archived',
    beyond: 'everything: this is about paper. What those requests answer is under “Answers”',
  },
];
