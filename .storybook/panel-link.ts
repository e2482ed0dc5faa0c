import { isRecord, isString } from '@scapi/protocol';
import type { Desktop } from '@scapi/simulator/testing';
import { addons } from 'storybook/preview-api';
import {
  ACT,
  ASK,
  REPORT,
  type PanelAction,
  type Report,
  type ReportedMessage,
} from './panel-messages.js';

type Entry = Desktop['log']['entries'][number];
type Interaction = Desktop['state']['interactions'][number];

/** More than a reader looks at, and few enough to be sent at every change. */
const SHOWN = 150;

let stop = (): void => undefined;
let current: Desktop | undefined;
let isDue = false;

/** Lets the panel show this desktop and act on it, in place of the one before. */
export function showInPanel(desktop: Desktop | undefined): void {
  if (desktop !== undefined && desktop === current) return;
  stop();
  current = desktop;
  if (desktop) {
    const stops = [desktop.subscribe(reportSoon), desktop.log.subscribe(reportSoon)];
    stop = () => {
      for (const end of stops) end();
    };
  } else stop = () => undefined;
  reportSoon();
}

/** Answers the panel for as long as the page lives. */
export function listenToPanel(): void {
  const channel = addons.getChannel();
  channel.on(ASK, reportSoon);
  channel.on(ACT, (action: PanelAction) => {
    if (current) ACTIONS[action].act(current);
    reportSoon();
  });
}

function reportSoon(): void {
  if (isDue) return;
  isDue = true;
  setTimeout(() => {
    isDue = false;
    addons.getChannel().emit(REPORT, reportOf(current));
  }, 100);
}

const NOTHING: Report = { hasDesktop: false, actions: [], interactions: [], messages: [] };

function reportOf(desktop: Desktop | undefined): Report {
  if (!desktop) return NOTHING;
  const { log, state } = desktop;
  const requests = new Map<unknown, string>();
  for (const { direction, message } of log.entries) {
    if (direction === 'in' && isRecord(message)) {
      requests.set(message['referenceId'], titleOfCall(message));
    }
  }
  return {
    hasDesktop: true,
    actions: (Object.keys(ACTIONS) as PanelAction[]).filter((name) =>
      ACTIONS[name].isPossible(desktop),
    ),
    interactions: state.interactions.map(({ title, state: status }) => `${title}: ${status}`),
    messages: log.entries.slice(-SHOWN).map((entry) => reportMessage(entry, requests)),
  };
}

const reportMessage = (
  { seq, at, direction, message, outcome, why }: Entry,
  requests: ReadonlyMap<unknown, string>,
): ReportedMessage => ({
  seq,
  at,
  direction,
  title: !isRecord(message)
    ? 'unreadable'
    : direction === 'in'
      ? titleOfCall(message)
      : titleOfAnswer(message, requests),
  outcome,
  why,
  text: JSON.stringify(message, undefined, 2),
});

function titleOfCall({ request, event, data }: Readonly<Record<string, unknown>>): string {
  if (isString(request)) return request;
  if (!isString(event)) return 'unreadable';
  return event === 'subscribe' ? `subscribe ${[data].flat().map(String).join(', ')}` : event;
}

function titleOfAnswer(
  message: Readonly<Record<string, unknown>>,
  requests: ReadonlyMap<unknown, string>,
): string {
  const { event, data, referenceId } = message;
  if (isString(event)) {
    const type = isRecord(data) ? data['eventType'] : undefined;
    return isString(type) ? `${event} · ${type}` : event;
  }
  const answered = requests.get(referenceId) ?? 'a request';
  return Object.hasOwn(message, 'errorMessage') ? `error to ${answered}` : `reply to ${answered}`;
}

interface Act {
  readonly isPossible: (desktop: Desktop) => boolean;
  readonly act: (desktop: Desktop) => void;
}

/** Something that can be done with the newest interaction that is in a state for it. */
const withNewest = (
  fits: (interaction: Interaction) => boolean,
  act: (desktop: Desktop, id: string) => void,
): Act => {
  const find = ({ state }: Desktop) => state.interactions.findLast(fits);
  return {
    isPossible: (desktop) => find(desktop) !== undefined,
    act: (desktop) => {
      const found = find(desktop);
      if (found) act(desktop, found.interactionId);
    },
  };
};

const always = (act: (desktop: Desktop) => void): Act => ({ isPossible: () => true, act });
const isVoice = ({ media, preview }: Interaction): boolean => media === 'voice' && !preview;

const CALLER = { ani: '+1 555 0142', userData: { CustomerName: 'Ada Byron', OrderId: '4711' } };

const ACTIONS: Readonly<Record<PanelAction, Act>> = {
  call: always(({ world }) => void world.call(CALLER)),
  chat: always(
    ({ world }) => void world.chat({ from: 'Grace Hopper', subject: 'Where is my order?' }),
  ),
  accept: withNewest(
    (item) => isVoice(item) && item.state === 'RINGING',
    (desktop, id) => desktop.perform('voice.answer', id),
  ),
  answer: withNewest(
    (item) => isVoice(item) && item.state === 'DIALING',
    ({ world }, id) => world.answer(id),
  ),
  'hang-up': withNewest(
    (item) => isVoice(item) && ['RINGING', 'TALKING', 'HELD'].includes(item.state),
    ({ world }, id) => world.hangUp(id),
  ),
  done: withNewest(
    (item) => isVoice(item) && item.state === 'IDLE',
    (desktop, id) => desktop.perform('interaction.markdone', id),
  ),
  reload: always((desktop) => desktop.reload()),
  clear: always(({ log }) => log.clear()),
};
