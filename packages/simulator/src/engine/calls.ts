import type { CallType, TargetQuery, UserData } from '@scapi/protocol';
import type { Core } from './core.js';
import type { DesktopInteraction, IncomingCall } from './contract.js';
import type { Interactions, NewInteraction } from './interactions.js';
import { isCall } from './machines/machine-of.js';
import { DesktopRefusal } from './refusal.js';

/** Whom to consult; by voice unless it says otherwise. */
export type ConsultTarget = Pick<TargetQuery, 'destination' | 'media'>;

/** The calls: who may be on the line, and what the far end does. */
export interface Calls {
  /** A call comes in; returns its identifier. */
  ring(call: IncomingCall): string;
  dial(
    action: 'voice.dial' | 'voice.dialEx',
    destination: string,
    userData?: UserData | null,
  ): void;
  answer(action: string, interactionId: string): void;
  hold(action: string, interactionId: string): void;
  resume(action: string, interactionId: string): void;
  hangUp(action: string, interactionId: string): void;
  consult(action: string, interactionId: string, target: ConsultTarget, userData: UserData): void;
  completeTransfer(action: string, consultInteractionId: string): void;
  completeConference(action: string, consultInteractionId: string): void;
  /** Refuses, or holds the other, when a call other than these is active. */
  freeLine(action: string, except?: readonly string[]): void;
  /** Lets the far end pick up after the time that the desktop was given for it. */
  awaitAnswer(interactionId: string): void;
  farEndAnswers(action: string, interactionId: string): void;
  record(action: string, interactionId: string): void;
}

/** What a call from this desktop has from the start. */
export const outgoing = (
  destination: string,
  callType: CallType,
  callUuid: string,
): NewInteraction => ({
  media: 'voice',
  title: destination,
  direction: 'OUT',
  callType,
  callUuid,
  dnis: destination,
  parties: [{ name: destination }],
  recordingState: 'STOPPED',
});

/** Makes the calls of a desktop. `answerAfter` in milliseconds. */
export function createCalls(
  core: Core,
  interactions: Interactions,
  answerAfter: number | undefined,
): Calls {
  const { ids, store, timers } = core;

  function freeLine(action: string, except: readonly string[] = []): void {
    const busy = store.state.interactions.find(
      (each) => isActive(each) && !except.includes(each.interactionId),
    );
    if (!busy) return;
    const { interactionId, state, isConsultation } = busy;
    const canBeHeld = state === 'TALKING' && (!isConsultation || core.dialect.consultHold);
    if (core.dialect.secondCall === 'hold' && canBeHeld) {
      interactions.step(action, 'voice.hold', interactionId);
      return;
    }
    throw new DesktopRefusal(
      `${action}: interaction ${interactionId} is ${state}; hold it or hang up first`,
    );
  }

  function farEndAnswers(action: string, id: string): void {
    const { isConsultation } = interactions.get(action, id);
    interactions.step(action, isConsultation ? 'target answers' : 'destination answers', id);
  }

  function awaitAnswer(id: string): void {
    if (answerAfter === undefined) return;
    timers.after(answerAfter, () => {
      if (interactions.find(id)?.state === 'DIALING') farEndAnswers('world.answer', id);
    });
  }

  /** The main call of a consultation, if the two can still be joined. */
  function mainOf(action: string, consultation: DesktopInteraction): DesktopInteraction {
    const id = consultation.parentInteractionId ?? '';
    const main = interactions.find(id);
    if (main?.state === 'HELD') return main;
    const why = main ? `is ${main.state}, not HELD` : 'is gone';
    throw new DesktopRefusal(
      `${action}: interaction ${id}, which ${consultation.interactionId} consults for, ${why}`,
    );
  }

  return {
    freeLine,
    farEndAnswers,
    awaitAnswer,
    ring({ ani = '+15550100', dnis = '8001', userData = {}, caseId }) {
      const id = interactions.create({
        media: 'voice',
        title: ani,
        direction: 'IN',
        callType: 'INBOUND',
        callUuid: ids.callUuid(),
        ani,
        dnis,
        parties: [{ name: ani }],
        recordingState: 'STOPPED',
        userData,
        ...(caseId !== undefined && { caseId }),
      });
      interactions.step('world.call', 'call distributed', id);
      return id;
    },
    dial(action, destination, userData) {
      freeLine(action);
      const id = interactions.create({
        ...outgoing(destination, callTypeOf(destination), ids.callUuid()),
        userData: userData ?? {},
      });
      interactions.step(action, action, id);
      awaitAnswer(id);
    },
    answer(action, id) {
      interactions.check(action, 'voice.answer', id);
      freeLine(action);
      interactions.step(action, 'voice.answer', id);
    },
    hold(action, id) {
      interactions.step(action, 'voice.hold', id);
    },
    resume(action, id) {
      interactions.check(action, 'voice.resume', id);
      freeLine(action);
      interactions.step(action, 'voice.resume', id);
    },
    hangUp(action, id) {
      interactions.step(action, 'voice.hangUp', id);
    },
    consult(action, id, { destination, media = 'voice' }, userData) {
      const main = interactions.check(action, 'interaction.consult', id);
      if (media !== 'voice') {
        throw new DesktopRefusal(`${action}: cannot consult by ${media}; only by voice`);
      }
      const consult = interactions.create({
        ...outgoing(destination, 'CONSULT', ids.callUuid()),
        isConsultation: true,
        parentInteractionId: id,
        caseId: main.caseId,
        userData: main.userData,
      });
      interactions.step(action, 'interaction.consult', id, { cast: { consult } });
      // The consultation begins with the data of the call; what the request adds is a change.
      const { userData: begunWith } = interactions.get(action, consult);
      interactions.changeUserData(consult, { ...begunWith, ...userData });
      awaitAnswer(consult);
    },
    completeTransfer(action, id) {
      mainOf(action, interactions.check(action, 'interaction.completeTransfer', id));
      interactions.step(action, 'interaction.completeTransfer', id);
    },
    completeConference(action, id) {
      const consultation = interactions.check(action, 'interaction.completeConference', id);
      const main = mainOf(action, consultation);
      interactions.update(main.interactionId, {
        parties: [...main.parties, ...consultation.parties],
      });
      interactions.step(action, 'interaction.completeConference', id);
    },
    record(action, id) {
      const call = interactions.get(action, id);
      if (!isCall(call) || !['TALKING', 'HELD'].includes(call.state)) {
        throw new DesktopRefusal(
          `${action}: interaction ${id} is ${call.state}; a recording needs a call that is TALKING or HELD`,
        );
      }
      interactions.stepRecording(action, id);
    },
  };
}

const isActive = (interaction: DesktopInteraction): boolean =>
  isCall(interaction) && (interaction.state === 'TALKING' || interaction.state === 'DIALING');

/** Up to five digits, or a name that is no number, stay inside the company. (inferred) */
const callTypeOf = (destination: string): CallType =>
  /^(?:\d{1,5}|[a-z]\w*)$/i.test(destination) ? 'INTERNAL' : 'OUTBOUND';
