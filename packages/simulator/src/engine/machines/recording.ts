import type { Machine, Row } from './machine.js';

type State = 'STOPPED' | 'RECORDING' | 'PAUSED';

type Trigger =
  | 'voice.startCallRecording'
  | 'voice.pauseCallRecording'
  | 'voice.resumeCallRecording'
  | 'voice.stopCallRecording'
  | 'call released';

const changed = 'CALL_RECORDING_STATE_CHANGED';

// A table: aligned by hand.
// prettier-ignore
const rows: readonly Row<State, Trigger, typeof changed>[] = [
  // state                 trigger                      next         events   status
  ['STOPPED',              'voice.startCallRecording',  'RECORDING', changed, 'inferred'],
  ['RECORDING',            'voice.pauseCallRecording',  'PAUSED',    changed, 'inferred'],
  ['PAUSED',               'voice.resumeCallRecording', 'RECORDING', changed, 'inferred'],
  [['RECORDING', 'PAUSED'],'voice.stopCallRecording',   'STOPPED',   changed, 'inferred'],
  [['RECORDING', 'PAUSED'],'call released',             'STOPPED',   changed, 'inferred'],
];

/** The recording of a call: its states are those of `recordingState`. @see Protocol reference, section 8. */
export const recording: Machine = { name: 'recording', rows };
