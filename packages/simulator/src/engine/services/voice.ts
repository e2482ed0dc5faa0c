import type { CallType, UserData } from '@scapi/protocol';
import { outgoing } from '../calls.js';
import { isCall } from '../machines/machine-of.js';
import { DesktopRefusal } from '../refusal.js';
import type { Caller } from '../caller.js';
import { transition, type Engine, type Handlers } from './service.js';

/** Namespace `voice`. @see Protocol reference, section 4.4. */
export function voiceService(engine: Engine): Handlers<'voice'> {
  const { core, calls, interactions, pausedRecordings } = engine;

  const dial =
    (trigger: 'voice.dial' | 'voice.dialEx') =>
    (_caller: Caller, destination: string, userData?: UserData | null): void => {
      calls.freeLine();
      const id = interactions.create({
        ...outgoing(destination, callTypeOf(destination), core.ids.callUuid()),
        userData: userData ?? {},
      });
      interactions.step(trigger, id);
      calls.awaitAnswer(id);
    };

  const record =
    (trigger: string) =>
    (_caller: Caller, id: string): void => {
      const call = interactions.get(id);
      if (!isCall(call) || !['TALKING', 'HELD'].includes(call.state)) {
        throw new DesktopRefusal(
          `interaction ${id} is ${call.state}; a recording needs a call that is TALKING or HELD`,
        );
      }
      interactions.stepRecording(trigger, id);
    };
  const pauseRecording = record('voice.pauseCallRecording');

  return {
    'voice.dial': dial('voice.dial'),
    'voice.dialEx': dial('voice.dialEx'),
    'voice.answer': (_caller, id) => {
      calls.answer(id);
    },
    'voice.hold': transition(engine, 'voice.hold'),
    'voice.resume': (_caller, id) => {
      interactions.check('voice.resume', id);
      calls.freeLine();
      interactions.step('voice.resume', id);
    },
    'voice.hangUp': transition(engine, 'voice.hangUp'),
    'voice.startCallRecording': record('voice.startCallRecording'),
    'voice.stopCallRecording': record('voice.stopCallRecording'),
    'voice.pauseCallRecording': (caller, id) => {
      pauseRecording(caller, id);
      pausedRecordings.paused(caller, id);
    },
    'voice.resumeCallRecording': record('voice.resumeCallRecording'),
  };
}

/** Up to five digits, or a name that is no number, stay inside the company. (inferred) */
const callTypeOf = (destination: string): CallType =>
  /^(?:\d{1,5}|[a-z]\w*)$/i.test(destination) ? 'INTERNAL' : 'OUTBOUND';
