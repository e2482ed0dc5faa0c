import type { Agent, State } from '@scapi/protocol';
import { createAgentActions } from './agent-actions.js';
import { createAgentStates } from './agent-states.js';
import { callHandler } from './answers.js';
import { createAttachedData } from './attached-data.js';
import { createCalls } from './calls.js';
import { createCampaigns } from './campaigns.js';
import { createCases } from './cases.js';
import { createRealClock } from './clock.js';
import type { Desktop, DesktopInit, DesktopState } from './contract.js';
import type { Core } from './core.js';
import { DEFAULT_DIALECT } from './dialect.js';
import { createFaults } from './faults.js';
import { createFrames } from './frames.js';
import { createGate } from './gate.js';
import { createIds } from './ids.js';
import { createInteractions } from './interactions.js';
import { createLog, type WritableLog } from './log.js';
import { createMarkdone } from './markdone.js';
import { createMediaItems } from './media-items.js';
import { mergeDialect } from './merge-dialect.js';
import { createNotices } from './notices.js';
import { checkOptions, DEFAULT_OPTIONS, mergeOptions } from './options.js';
import { createOutbox } from './outbox.js';
import { createPausedRecordings } from './paused-recordings.js';
import { createPreviews } from './previews.js';
import { createRandom } from './random.js';
import { createRateLimit } from './rate-limit.js';
import { firstAgentStates } from './first-agent-states.js';
import { DesktopRefusal, rethrowNamed } from './refusal.js';
import { createHandlers } from './services/index.js';
import { AGENT } from './caller.js';
import type { Engine } from './services/service.js';
import { createStore } from './store.js';
import { createTabs, firstTabs, ownTabOf } from './tabs.js';
import { createTimers } from './timers.js';
import { createToasts } from './toasts.js';
import { readWebContent, type WebContent } from './web-content.js';
import { createWorld } from './world.js';
import { clone } from '../platform.js';

const KIM_ROE: Agent = {
  username: 'kim.roe',
  firstname: 'Kim',
  lastname: 'Roe',
  employeeId: 'E77',
  roles: ['ROLE_AGENT'],
};

const CHANNELS = ['voice', 'chat', 'email', 'workitem'];

/**
 * Makes a simulated Agent Desktop.
 *
 * Unlike the vendor's desktop, which by default accepts no origin, it accepts every origin until option
 * `service-client-api.accepted-web-content-origins` says otherwise.
 *
 * @throws DesktopRefusal when an option that is a number is none.
 */
export function createDesktop(init: DesktopInit = {}): Desktop {
  const {
    seed = 'scapi',
    clock = createRealClock(),
    farEnd = {},
    latency = 0,
    logLimit = 1000,
  } = init;
  const log = createLog(logLimit);
  const random = createRandom(`chance:${seed}`);
  let options = mergeOptions(DEFAULT_OPTIONS, init.options ?? {});
  let closed = false;
  let dialect = mergeDialect(DEFAULT_DIALECT, init.dialect);
  checkOptions(options);
  const store = createStore(firstState(init, readWebContent(options, dialect)));

  const timers = createTimers(clock);
  const core: Core = {
    clock,
    store,
    ids: createIds(seed),
    get options() {
      return options;
    },
    get dialect() {
      return dialect;
    },
    timers: {
      ...timers,
      after: (delay, task) =>
        timers.after(delay, () => {
          store.batch(task);
        }),
    },
    emit(event, data, hears) {
      frames.emit(event, data, hears);
    },
  };

  const tab = ownTabOf(init);
  const engine = createEngine(core, log, tab, farEnd);
  const handlerOf = createHandlers(engine);
  const rateLimit = createRateLimit(core);
  const faults = createFaults({
    random,
    quarantine: (seconds) => rateLimit.quarantine(seconds),
    endQuarantine: () => rateLimit.end(),
    reload,
  });
  const delayed = createTimers(clock);
  const frames = createFrames({
    core,
    rateLimit,
    faults,
    log,
    gate: createGate(core),
    outbox: createOutbox({ clock, log, random, latency, timers: createTimers(clock) }),
    timers: {
      ...delayed,
      after: (delay, task) =>
        delayed.after(delay, () => {
          store.batch(task);
        }),
    },
    handlerOf,
    tab,
    onClose(frameId) {
      engine.markdone.dropOwner(frameId);
      engine.pausedRecordings.dropOwner(frameId);
      rateLimit.forget(frameId);
    },
  });

  /** Does something of which listeners hear once, when it is through. */
  const act: Act = (name, parameters, action) => {
    if (closed) throw new DesktopRefusal(`${name}: the desktop is closed`);
    const copied = copyParameters(name, parameters);
    return store.batch(() => action(copied));
  };

  function reload(): void {
    store.batch(() => {
      frames.reload();
      engine.toasts.closeAll();
      store.set({ dialogs: [], menuBarViews: [], notices: [] });
    });
  }

  return {
    clock,
    log,
    faults,
    reload,
    get state() {
      return store.state;
    },
    get options() {
      return options;
    },
    get dialect() {
      return dialect;
    },
    subscribe: (listener) => store.subscribe(listener),
    configure(change) {
      const changed = mergeOptions(options, change.options ?? {});
      checkOptions(changed);
      options = changed;
      const { caseUidKey } = dialect;
      dialect = mergeDialect(dialect, change.dialect);
      store.batch(() => {
        store.set({ webContent: readWebContent(options, dialect) });
        if (dialect.caseUidKey !== caseUidKey)
          engine.attachedData.renameKey(caseUidKey, dialect.caseUidKey);
      });
    },
    attach: (peer) => frames.attach(peer),
    perform: (name, ...parameters) =>
      act(name, parameters, (copied) =>
        // A copy: what the caller does with it must not change the desktop.
        clone(callHandler(handlerOf, name, AGENT, copied)),
      ) as never,
    agent: actions('agent', createAgentActions(engine), act),
    world: actions('world', createWorld(engine), act),
    close() {
      closed = true;
      frames.close();
      timers.cancelAll();
      store.close();
    },
  };
}

function createEngine(
  core: Core,
  log: WritableLog,
  tab: string,
  { answerAfter, joinAfter = 500 }: NonNullable<DesktopInit['farEnd']>,
): Engine {
  const cases = createCases(core);
  const tabs = createTabs(core, tab);
  const interactions = createInteractions(core, cases, tabs);
  const notices = createNotices(core);
  const calls = createCalls(core, interactions, answerAfter);
  const campaigns = createCampaigns(core);
  return {
    core,
    cases,
    interactions,
    notices,
    calls,
    campaigns,
    agentStates: createAgentStates(core),
    attachedData: createAttachedData(core, interactions),
    markdone: createMarkdone(core, interactions, notices),
    mediaItems: createMediaItems(core, interactions, joinAfter),
    pausedRecordings: createPausedRecordings(core, notices, log),
    previews: createPreviews(core, interactions, calls, campaigns),
    tabs,
    toasts: createToasts(core, notices),
  };
}

function firstState(
  { agent = KIM_ROE, channels = CHANNELS, ...init }: DesktopInit,
  webContent: WebContent,
): DesktopState {
  const agentStates = firstAgentStates(init);
  const agentState: State = agentStates[0] ?? { operationName: 'Unknown', displayName: 'Unknown' };
  return {
    agent,
    agentState,
    agentStates,
    channels: channels.map((media) => ({ media, state: agentState })),
    interactions: [],
    cases: [],
    toasts: [],
    dialogs: [],
    menuBarViews: [],
    campaigns: [],
    frames: [],
    webContent,
    ...firstTabs(init),
    microphoneMuted: false,
    speakerMuted: false,
    directPush: false,
    workbin: [],
    notices: [],
  };
}

/** Runs an action of a caller, who is not part of the desktop. */
type Act = (
  name: string,
  parameters: readonly unknown[],
  action: (copied: readonly unknown[]) => unknown,
) => unknown;

/** Copies, so that what the caller holds cannot change the desktop. */
function copyParameters(name: string, parameters: readonly unknown[]): readonly unknown[] {
  try {
    return clone(parameters);
  } catch {
    throw new DesktopRefusal(`${name}: parameters must be plain data`);
  }
}

/** The actions of the agent or the world, each run by `act`. */
function actions<A extends object>(actor: string, all: A, act: Act): A {
  const entries = Object.entries(all as Readonly<Record<string, (...args: unknown[]) => unknown>>);
  return Object.fromEntries(
    entries.map(([name, action]) => [
      name,
      (...parameters: unknown[]) =>
        act(`${actor}.${name}`, parameters, (copied) => {
          try {
            return action(...copied);
          } catch (error) {
            rethrowNamed(`${actor}.${name}`, error);
          }
        }),
    ]),
  ) as A;
}
