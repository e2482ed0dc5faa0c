/**
 * A simulated Agent Desktop: the engine, without any page.
 *
 * @packageDocumentation
 */
export { createDesktop } from './engine/create-desktop.js';
export * from './engine/contract.js';
export {
  createManualClock,
  createRealClock,
  type Clock,
  type ManualClock,
  type ManualClockOptions,
  type TimerId,
} from './engine/clock.js';
export {
  DEFAULT_DIALECT,
  DIALECT_SWITCHES,
  type Dialect,
  type DialectName,
  type DialectSwitch,
} from './engine/dialect.js';
export {
  FAULT_KINDS,
  type ActiveFault,
  type Fault,
  type Faults,
  type FaultTarget,
} from './engine/faults.js';
export type { DesktopLog, LogEntry, LogOutcome } from './engine/log.js';
export { expandMacros, type MacroContext } from './engine/macros.js';
export { RESULT_SWITCHES } from './engine/result-shapes.js';
export { DEFAULT_OPTIONS, type DesktopOptions, type KnownOptions } from './engine/options.js';
export { DesktopRefusal } from './engine/refusal.js';
export { toastButtons } from './engine/toasts.js';
export type { ApplicationInfo, AttachTarget, Endpoint } from './endpoints/endpoint.js';
export { connectApplication, servePort, type Connection } from './endpoints/port.js';
export { serveWindow, type WindowEndpoint, type WindowView } from './endpoints/window.js';
export { joinElection, type Election, type ElectionOptions } from './election/election.js';
export { joinSession, type Session, type SessionOptions } from './session/join-session.js';
export * from './scenarios/index.js';
export * from './trace/index.js';
