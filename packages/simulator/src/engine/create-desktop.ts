import { createAgentActions } from './agent-actions.js';
import { callHandler } from './answers.js';
import { copyParameters, createActions, type Act } from './caller-actions.js';
import { createRealClock } from './clock.js';
import type { Desktop, DesktopInit } from './contract.js';
import type { Core } from './core.js';
import { DEFAULT_DIALECT } from './dialect.js';
import { createEngine } from './create-engine.js';
import { createFaults } from './faults.js';
import { firstState } from './first-state.js';
import { createFrames } from './frames.js';
import { createGate } from './gate.js';
import { createIds } from './ids.js';
import { createLog } from './log.js';
import { mergeDialect } from './merge-dialect.js';
import { checkOptions, DEFAULT_OPTIONS, mergeOptions } from './options.js';
import { createOutbox } from './outbox.js';
import { createRandom } from './random.js';
import { createRateLimit } from './rate-limit.js';
import { DesktopRefusal } from './refusal.js';
import { createHandlers } from './services/index.js';
import { AGENT } from './caller.js';
import { createStore } from './store.js';
import { ownTabOf } from './tabs.js';
import { createTimers } from './timers.js';
import { readWebContent } from './web-content.js';
import { createWorld } from './world.js';
import { clone } from '../platform.js';

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
    emit(event, data, isRecipient) {
      frames.emit(event, data, isRecipient);
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

  /** Runs an action; listeners are called once, when it has ended. */
  const act: Act = (name, parameters, action) => {
    if (closed) throw new DesktopRefusal(`${name}: the desktop is closed`);
    const copied = copyParameters(name, parameters);
    return store.batch(() => action(copied));
  };

  // Made when first used: there are many, and a test uses few.
  let agent: Desktop['agent'] | undefined;
  let world: Desktop['world'] | undefined;

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
      return store.snapshot();
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
    get agent() {
      return (agent ??= createActions('agent', createAgentActions(engine), act));
    },
    get world() {
      return (world ??= createActions('world', createWorld(engine), act));
    },
    close() {
      closed = true;
      frames.close();
      timers.cancelAll();
      store.close();
    },
  };
}
