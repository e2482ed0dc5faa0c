import type { Trace } from '../../trace/trace.js';
import type { Scenario } from '../scenario.js';
import { Asked } from './asked.js';
import { Story } from './story.js';

/** A scenario made of a trace. */
export interface ScenarioOfTrace {
  /** For `runScenario`, or as JSON for `scapi-simulator --scenario`. */
  readonly scenario: Scenario;
  /** Events of the trace that no step stands for, each kind once. */
  readonly leftOut: readonly string[];
}

/**
 * Makes a scenario in which customers and the agent do what a trace shows. What the application did
 * itself is waited for where something on the desktop shows it. How events came about is inferred from
 * the state machines of the protocol reference, section 8.
 *
 * ```ts
 * const { scenario, leftOut } = scenarioFromTrace(redactTrace(parseTrace(text).entries), 'monday');
 * await runScenario(desktop, scenario).done;
 * ```
 *
 * @param trace - Redacted or not: a scenario takes no name, number or value from it.
 * @param name - Name of the scenario: small letters, digits and hyphens.
 */
export function scenarioFromTrace(trace: Trace, name: string): ScenarioOfTrace {
  const asked = new Asked();
  const story = new Story(asked);
  for (const { at, direction, message } of trace.entries) {
    if (direction === 'out') asked.add(message);
    else story.happened(at, message);
  }
  return {
    scenario: {
      name,
      title: `What the trace ${name} shows`,
      description: 'Made from a trace. Names, numbers and values are not those that were recorded.',
      steps: story.steps,
    },
    leftOut: [...story.leftOut],
  };
}
