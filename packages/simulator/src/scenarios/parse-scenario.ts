import { JsonSyntaxError, readJson, type Position } from '../json/json-source.js';
import { problemsOf, type Problem } from '../engine/validation.js';
import { scenarioSchema } from './scenario-schema.js';
import type { Scenario } from './scenario.js';

/** Something wrong with a scenario. */
export interface ScenarioProblem extends Problem {
  /** Where in the file; only of a scenario that was read from text. */
  readonly position?: Position;
}

/** A value or text that is no scenario. */
export class ScenarioFormatError extends Error {
  override readonly name = 'ScenarioFormatError';
  /** At least one. */
  readonly problems: readonly ScenarioProblem[];

  constructor(problems: readonly ScenarioProblem[]) {
    super(problems.map(describe).join('\n'));
    this.problems = problems;
  }
}

const describe = ({ path, reason, position }: ScenarioProblem): string =>
  position
    ? `line ${String(position.line)}: ${reason}`
    : `${path.join('.') || 'scenario'}: ${reason}`;

/**
 * Reads a scenario from JSON.
 *
 * @throws ScenarioFormatError with the line and the reason of everything that is wrong.
 */
export function parseScenario(text: string): Scenario {
  const source = read(text);
  const problems = problemsIn(source.value).map((problem) => ({
    ...problem,
    position: source.positionOf(problem.path),
  }));
  if (problems.length > 0) throw new ScenarioFormatError(problems);
  return source.value as Scenario;
}

/**
 * Narrows any value to a scenario.
 *
 * @throws ScenarioFormatError with everything that is wrong.
 */
export function validateScenario(value: unknown): Scenario {
  const problems = problemsIn(value);
  if (problems.length > 0) throw new ScenarioFormatError(problems);
  return value as Scenario;
}

const problemsIn = (value: unknown): readonly Problem[] =>
  problemsOf(scenarioSchema, value, 'a scenario');

function read(text: string): ReturnType<typeof readJson> {
  try {
    return readJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new ScenarioFormatError([{ path: [], reason: error.message, position: error.position }]);
  }
}
