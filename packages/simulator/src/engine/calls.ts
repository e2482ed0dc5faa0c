import type { CallType, TargetQuery, UserData } from '@scapi/protocol';
import type { Core } from './core.js';
import type { DesktopInteraction, IncomingCall } from './contract.js';
import type { NewInteraction } from './interaction-list.js';
import type { Interactions } from './interactions.js';
import { isCall } from './machines/machine-of.js';
import { DesktopRefusal } from './refusal.js';

/** Whom to consult; by voice unless it says otherwise. */
export type ConsultTarget = Pick<TargetQuery, 'destination' | 'media'>;

/** The calls: who may be on the line, and what the far end does. */
export interface Calls {
  /** A call comes in; returns its identifier. */
  ring(call: IncomingCall): string;
  /** The agent takes a call that rings. */
  answer(interactionId: string): void;
  consult(interactionId: string, target: ConsultTarget, userData: UserData): void;
  completeTransfer(consultInteractionId: string): void;
  completeConference(consultInteractionId: string): void;
  /** Refuses, or holds the other, when a call other than these is active. */
  freeLine(except?: readonly string[]): void;
  /** Lets the far end pick up after the time that the desktop was given for it. */
  awaitAnswer(interactionId: string): void;
  farEndAnswers(interactionId: string): void;
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

  function freeLine(except: readonly string[] = []): void {
    const busy = store.state.interactions.find(
      (each) => isActive(each) && !except.includes(each.interactionId),
    );
    if (!busy) return;
    const { interactionId, state, isConsultation } = busy;
    const canBeHeld = state === 'TALKING' && (!isConsultation || core.dialect.consultHold);
    if (core.dialect.secondCall === 'hold' && canBeHeld) {
      interactions.step('voice.hold', interactionId);
      return;
    }
    throw new DesktopRefusal(`interaction ${interactionId} is ${state}; hold it or hang up first`);
  }

  function farEndAnswers(id: string): void {
    const { isConsultation } = interactions.get(id);
    interactions.step(isConsultation ? 'target answers' : 'destination answers', id);
  }

  function awaitAnswer(id: string): void {
    if (answerAfter === undefined) return;
    timers.after(answerAfter, () => {
      if (interactions.find(id)?.state === 'DIALING') farEndAnswers(id);
    });
  }

  /** The main call of a consultation, if the two can still be joined. */
  function mainOf(consultation: DesktopInteraction): DesktopInteraction {
    const id = consultation.parentInteractionId ?? '';
    const main = interactions.find(id);
    if (main?.state === 'HELD') return main;
    const why = main ? `is ${main.state}, not HELD` : 'is gone';
    throw new DesktopRefusal(
      `interaction ${id}, which ${consultation.interactionId} consults for, ${why}`,
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
      interactions.step('call distributed', id);
      return id;
    },
    answer(id) {
      interactions.check('voice.answer', id);
      freeLine();
      interactions.step('voice.answer', id);
    },
    consult(id, { destination, media = 'voice' }, userData) {
      const main = interactions.check('interaction.consult', id);
      if (media !== 'voice') {
        throw new DesktopRefusal(`cannot consult by ${media}; only by voice`);
      }
      const consult = interactions.create({
        ...outgoing(destination, 'CONSULT', ids.callUuid()),
        isConsultation: true,
        parentInteractionId: id,
        caseId: main.caseId,
        userData: main.userData,
      });
      interactions.step('interaction.consult', id, { cast: { consult } });
      // The consultation begins with the data of the call; what the request adds is a change.
      const { userData: begunWith } = interactions.get(consult);
      interactions.changeUserData(consult, { ...begunWith, ...userData });
      awaitAnswer(consult);
    },
    completeTransfer(id) {
      mainOf(interactions.check('interaction.completeTransfer', id));
      interactions.step('interaction.completeTransfer', id);
    },
    completeConference(id) {
      const consultation = interactions.check('interaction.completeConference', id);
      const main = mainOf(consultation);
      interactions.update(main.interactionId, {
        parties: [...main.parties, ...consultation.parties],
      });
      interactions.step('interaction.completeConference', id);
    },
  };
}

const isActive = (interaction: DesktopInteraction): boolean =>
  isCall(interaction) && (interaction.state === 'TALKING' || interaction.state === 'DIALING');
