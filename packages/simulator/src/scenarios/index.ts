export { scenarioFromTrace, type ScenarioOfTrace } from './from-trace/scenario-from-trace.js';
export {
  ScenarioFormatError,
  parseScenario,
  validateScenario,
  type ScenarioProblem,
} from './parse-scenario.js';
export { READY_SCENARIOS, findReadyScenario } from './ready/index.js';
export {
  ScenarioStepError,
  runScenario,
  type RunOptions,
  type ScenarioProgress,
  type ScenarioRun,
} from './run-scenario.js';
export type * from './scenario.js';
