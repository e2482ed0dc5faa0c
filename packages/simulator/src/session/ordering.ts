import type { Clock } from '../engine/clock.js';
import { createDueTimer } from './due-timer.js';
import type { SessionAction, SessionInit, SessionInput } from './input.js';
import type { SessionMessage, SessionWords } from './messages.js';
import type { Timeline } from './timeline.js';

/** The other tabs, as far as ordering needs them. */
export interface OtherTabs {
  readonly id: string;
  /** Sends to all other tabs; each receives the messages of a tab in the order in which they were sent. */
  tell(message: SessionMessage): void;
  /** The other tabs that are there now. */
  list(): Promise<readonly string[]>;
  /** Calls `listener` once after a tab has ended. */
  whenGone(tab: string, listener: () => void): void;
}

/** What ordering is made from. */
export interface OrderingParts {
  readonly tabs: OtherTabs;
  /** What the session begins with, should this tab be its first. */
  readonly init: SessionInit;
  readonly createTimeline: (init: SessionInit) => Timeline;
  readonly clock: Clock;
  /** Called once, when this tab takes part. */
  readonly onJoined: () => void;
}

/** Gives the inputs of all tabs one order. */
export interface Ordering {
  /** `undefined` until this tab takes part. */
  readonly timeline: Timeline | undefined;
  /**
   * Does something in this tab.
   *
   * @throws What the desktop throws.
   */
  act(action: SessionAction): unknown;
  receive(message: SessionMessage): void;
  /** Asks for the inputs there are. */
  join(): void;
  /** This tab becomes the sequencer: the browser chose it, and the one before has ended. */
  takeOver(): Promise<void>;
  close(): void;
}

type Report = Extract<SessionMessage, { readonly type: 'report' }>;

/**
 * Makes the ordering of a tab.
 *
 * One tab, the sequencer, gives the inputs their places and tells them to all; every other tab
 * proposes its own to it. All have the same settled inputs, some perhaps fewer: so a new sequencer
 * takes the longest list among the tabs there are, and nothing that any tab has seen settled is
 * lost. What was proposed and has no place yet is proposed again. Terms make sure that a message of
 * a sequencer that has ended, should it come late, changes nothing.
 */
export function createOrdering(parts: OrderingParts): Ordering {
  const { tabs, init, createTimeline, clock, onJoined } = parts;
  /** The last input of each tab that has a place. */
  const counts = new Map<string, number>();
  const reports = new Map<string, (report: Report | undefined) => void>();
  let timeline: Timeline | undefined;
  let sessionInit = init;
  let count = 0;
  /** The tab whose order this one follows: the last one that claimed it. */
  let sequencer: string | undefined;
  /** This tab gives out places. */
  let leads = false;
  let closed = false;
  const timer = createDueTimer(clock, () => {
    if (leads) act({ type: 'wait' });
    else tell({ type: 'tick' });
  });

  const tell = (words: SessionWords): void => tabs.tell({ ...words, tab: tabs.id });

  function begin(first: SessionInit): Timeline {
    sessionInit = first;
    timeline = createTimeline(first);
    return timeline;
  }

  function settle(own: Timeline, inputs: readonly SessionInput[]): void {
    for (const { tab, count: place } of inputs) counts.set(tab, place);
    own.settle(inputs);
  }

  /** Gives an input of this or another tab the next place. */
  function place(own: Timeline, input: SessionInput): unknown {
    counts.set(input.tab, input.count);
    tell({ type: 'settle', index: own.settled.length, input });
    return own.perform(input);
  }

  function act(action: SessionAction): unknown {
    if (!timeline || closed) return undefined;
    const input: SessionInput = { tab: tabs.id, count: ++count, at: clock.now(), action };
    try {
      if (leads) return place(timeline, input);
      tell({ type: 'propose', input });
      return timeline.act(input);
    } finally {
      wakeInTime();
    }
  }

  /** Sets the timer for what the desktop does by itself next. */
  const wakeInTime = (): void => timer.set(timeline?.replica.nextAt);

  function watch(tab: string): void {
    tabs.whenGone(tab, () => {
      if (leads) act({ type: 'leave', tab });
    });
  }

  /** Sends the settled inputs after the first `from`. */
  function announce(own: Timeline, from: number, to?: string): void {
    const inputs = own.settled.slice(from);
    tell({
      type: 'sequence',
      ...(to !== undefined && { to }),
      init: sessionInit,
      from,
      inputs,
    });
  }

  function follow(
    message: Extract<SessionMessage, { readonly type: 'sequence' | 'settle' }>,
  ): void {
    sequencer ??= message.tab;
    if (sequencer !== message.tab) return tell({ type: 'refuse', to: message.tab });
    const { type } = message;
    // What this tab has missed comes with the answer to its joining.
    if (!timeline && type === 'settle') return;
    const from = type === 'settle' ? message.index : message.from;
    if (from > (timeline?.settled.length ?? 0)) return tell({ type: 'join' });
    const isNew = !timeline;
    const own = timeline ?? begin(type === 'sequence' ? message.init : init);
    const inputs = type === 'settle' ? [message.input] : message.inputs;
    settle(own, inputs.slice(own.settled.length - from));
    if (type === 'sequence') for (const input of own.pending) tell({ type: 'propose', input });
    if (isNew) onJoined();
  }

  function receive(message: SessionMessage): void {
    if (closed) return;
    switch (message.type) {
      case 'join':
        if (!leads || !timeline) return;
        watch(message.tab);
        announce(timeline, 0, message.tab);
        return;
      case 'propose': {
        const { input } = message;
        // One that overtook its predecessors is proposed again, after them.
        if (!leads || !timeline || input.count !== (counts.get(input.tab) ?? 0) + 1) return;
        try {
          place(timeline, input);
        } catch {
          // The tab that proposed it was refused as well, and has reported it.
        }
        break;
      }
      case 'sequence':
        if (message.to !== undefined && message.to !== tabs.id) return;
        follow(message);
        break;
      case 'settle':
        follow(message);
        break;
      case 'claim': {
        // There is one sequencer at a time: the tab that claimed has ended.
        if (sequencer === tabs.id) return;
        sequencer = message.tab;
        const { settled = [] } = timeline ?? {};
        tell({
          type: 'report',
          to: message.tab,
          init: timeline && sessionInit,
          length: settled.length,
          inputs: settled.slice(message.length),
        });
        return;
      }
      case 'report':
        if (message.to === tabs.id) reports.get(message.tab)?.(message);
        return;
      case 'refuse':
        if (message.to !== tabs.id || !leads || !timeline) return;
        claim();
        announce(timeline, timeline.settled.length);
        return;
      case 'tick':
        if (leads && (timeline?.replica.nextAt ?? Infinity) <= clock.now()) act({ type: 'wait' });
        return;
    }
    wakeInTime();
  }

  function claim(): void {
    sequencer = tabs.id;
    tell({ type: 'claim', length: timeline?.settled.length ?? 0 });
  }

  /** Claims the order, and asks every other tab for its inputs. */
  async function askAll(): Promise<readonly Report[]> {
    const others = await tabs.list();
    const answers = others.map(
      (tab) =>
        new Promise<Report | undefined>((resolve) => {
          reports.set(tab, resolve);
          tabs.whenGone(tab, () => resolve(undefined));
        }),
    );
    claim();
    return (await Promise.all(answers)).filter((answer) => answer !== undefined);
  }

  return {
    act,
    receive,
    get timeline() {
      return timeline;
    },
    join() {
      tell({ type: 'join' });
    },
    async takeOver() {
      const answers = await askAll();
      if (closed) return;
      const known = answers.find((answer) => answer.init !== undefined);
      const isNew = !timeline;
      const own = timeline ?? begin(known?.init ?? init);
      const [longest] = answers.toSorted((a, b) => b.length - a.length);
      if (longest) settle(own, longest.inputs);
      leads = true;
      announce(own, Math.min(own.settled.length, ...answers.map(({ length }) => length)));
      for (const input of own.pending) {
        tell({ type: 'settle', index: own.settled.length, input });
        settle(own, [input]);
      }
      for (const { id } of own.replica.desktop.state.tabs) if (id !== tabs.id) watch(id);
      for (const { tab } of answers) watch(tab);
      if (isNew) onJoined();
      wakeInTime();
    },
    close() {
      closed = true;
      timer.cancel();
      timeline?.close();
    },
  };
}
