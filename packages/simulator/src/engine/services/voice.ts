import type { Engine, Handler, Handlers } from './service.js';

type Recording = `voice.${'start' | 'stop' | 'pause' | 'resume'}CallRecording`;

/** Namespace `voice`. @see Protocol reference, section 4.4. */
export function voiceService({ calls, pausedRecordings }: Engine): Handlers<'voice'> {
  const record =
    (action: Recording): Handler<Recording> =>
    (_caller, id) => {
      calls.record(action, id);
    };

  return {
    'voice.dial': (_caller, destination, userData) => {
      calls.dial('voice.dial', destination, userData);
    },
    'voice.dialEx': (_caller, destination, userData) => {
      calls.dial('voice.dialEx', destination, userData);
    },
    'voice.answer': (_caller, id) => {
      calls.answer('voice.answer', id);
    },
    'voice.hold': (_caller, id) => {
      calls.hold('voice.hold', id);
    },
    'voice.resume': (_caller, id) => {
      calls.resume('voice.resume', id);
    },
    'voice.hangUp': (_caller, id) => {
      calls.hangUp('voice.hangUp', id);
    },
    'voice.startCallRecording': record('voice.startCallRecording'),
    'voice.stopCallRecording': record('voice.stopCallRecording'),
    'voice.pauseCallRecording': (caller, id) => {
      calls.record('voice.pauseCallRecording', id);
      pausedRecordings.paused(caller, id);
    },
    'voice.resumeCallRecording': record('voice.resumeCallRecording'),
  };
}
