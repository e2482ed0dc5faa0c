import type { Desktop } from '../engine/contract.js';
import { performStep } from './perform-step.js';
import { References } from './references.js';
import type { InteractionPattern, Scenario, Step, WaitStep } from './scenario.js';

/** A step that was done. */
export interface ScenarioProgress {
  /** Index of the step, from 0. */
  readonly index: number;
  /** Number of steps. */
  readonly count: number;
  readonly step: Step;
}

/** How to run. */
export interface RunOptions {
  /** Hears of every step that is done. */
  readonly onProgress?: (progress: ScenarioProgress) => void;
  /** Stops the run, as {@link ScenarioRun.stop} does. */
  readonly signal?: AbortSignal;
}

/** A scenario that runs. */
export interface ScenarioRun {
  /**
   * Resolves after the last step with `finished`, or with `stopped` when it was stopped before.
   * Rejects with a {@link ScenarioStepError} when a step fails.
   */
  readonly done: Promise<'finished' | 'stopped'>;
  /** Ends the run; what it did stays. */
  readonly stop: () => void;
}

/** A step that could not be done. */
export class ScenarioStepError extends Error {
  override readonly name = 'ScenarioStepError';
  /** Index of the step, from 0. */
  readonly index: number;

  constructor(scenario: Scenario, index: number, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const step = `step ${String(index + 1)} (${String(scenario.steps[index]?.do)})`;
    super(`${scenario.name}, ${step}: ${reason}`, { cause });
    this.index = index;
  }
}

/**
 * Runs a scenario on a desktop, by the desktop's clock: with a manual clock, `advance` runs the
 * scenario as fast as you like. Options, dialect and faults of the scenario are set first and stay
 * afterwards. Its seed is not applied: pass it to `createDesktop`.
 */
export function runScenario(
  desktop: Desktop,
  scenario: Scenario,
  { onProgress, signal }: RunOptions = {},
): ScenarioRun {
  const { clock } = desktop;
  const { steps } = scenario;
  const names = new References(desktop);
  const outcome = deferred<'finished' | 'stopped'>();
  /** Ends what the run waits for now: a time, an interaction, or nothing. */
  let release = (): void => undefined;

  const end = (): void => {
    release();
    signal?.removeEventListener('abort', stop);
  };
  const stop = (): void => {
    end();
    outcome.resolve('stopped');
  };
  /** Runs a part of step `index` that may fail, now or when the clock says so. */
  const guard = (index: number, part: () => void) => (): void => {
    try {
      part();
    } catch (error) {
      end();
      outcome.reject(new ScenarioStepError(scenario, index, error));
    }
  };
  const later = (delay: number, task: () => void): void => {
    const timer = clock.schedule(task, delay);
    release = () => clock.cancel(timer);
  };

  const begin = (index: number): void => {
    const step = steps[index];
    if (!step) {
      end();
      outcome.resolve('finished');
      return;
    }
    const act = guard(index, () => {
      if (step.do === 'waitFor') waitFor(index, step);
      else {
        performStep(desktop, step, names);
        finish(index, step);
      }
    });
    if (step.after === undefined) act();
    else later(step.after, act);
  };
  const finish = (index: number, step: Step): void => {
    onProgress?.({ index, count: steps.length, step });
    begin(index + 1);
  };
  const waitFor = (index: number, step: WaitStep): void => {
    const pattern = names.resolve(step.interaction) as InteractionPattern;
    const look = (): void => {
      const found = desktop.state.interactions.find((interaction) => matches(interaction, pattern));
      if (!found) return;
      if (step.as !== undefined) names.set(step.as, found.interactionId);
      release();
      // Not at once: the desktop is in the middle of the change that was waited for.
      later(
        0,
        guard(index, () => finish(index, step)),
      );
    };
    const fail = guard(index, () => {
      throw new Error(`no such interaction within ${String(step.within)} ms`);
    });
    const timer = step.within === undefined ? undefined : clock.schedule(fail, step.within);
    const stopLooking = desktop.subscribe(look);
    release = () => {
      stopLooking();
      clock.cancel(timer);
    };
    look();
  };

  if (signal?.aborted) stop();
  else {
    signal?.addEventListener('abort', stop);
    desktop.configure({ options: scenario.options ?? {}, dialect: scenario.dialect ?? {} });
    for (const fault of scenario.faults ?? []) desktop.faults.add(fault);
    begin(0);
  }
  return { done: outcome.promise, stop };
}

const matches = (interaction: object, pattern: InteractionPattern): boolean =>
  Object.entries(pattern).every(([name, value]) => Reflect.get(interaction, name) === value);

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
