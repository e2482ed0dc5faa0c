export { redactTrace } from '../doctor/redact-trace.js';
export { exportTrace } from './export-trace.js';
export {
  createReplay,
  replayTrace,
  type Replay,
  type ReplayOptions,
  type TraceDifference,
} from './replay-trace.js';
export { REDACTED, TraceError, parseTrace, type Trace, type TraceEntry } from './trace.js';
