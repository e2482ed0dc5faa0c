import { expect } from '@open-wc/testing';
import * as given from './given.test-support.js';
import { find, request, type Scene, type Scenes } from './scene.test-support.js';

/** Consultation, two-step transfer and conference. */
export const voiceConsult: Scenes = {
  'main TALKING: interaction.consult(main, target)': {
    given: given.talking,
    when: request('interaction.consult', { type: 'AGENT', destination: 'E78' }),
    emits: ['HELD', 'ADDED', 'DIALING'],
    then(stage, id) {
      const consultation = find(stage, given.newest(stage));
      expect(find(stage, id)?.state).to.equal('HELD');
      expect(consultation).to.include({
        state: 'DIALING',
        isConsultation: true,
        callType: 'CONSULT',
        parentInteractionId: id,
        caseId: find(stage, id)?.caseId,
      });
    },
  },
  'consult DIALING: target answers': {
    given: given.consulting,
    when: ({ desktop }, id) => desktop.world.answer(id),
  },
  'consult DIALING|TALKING: voice.hangUp(consult)': [given.consulting, given.consulted].map(
    (before): Scene => ({
      given: before,
      when: request('voice.hangUp'),
      then: (stage) => expect(find(stage, '1')?.state).to.equal('HELD'),
    }),
  ),
  'consult TALKING (also DIALING on some switches): interaction.completeTransfer(consult)': [
    { given: given.consulted },
    { given: given.consulting, init: { dialect: { transferWhileDialing: true } } },
  ].map((scene): Scene => ({
    ...scene,
    when: request('interaction.completeTransfer'),
    emits: ['RELEASED', 'RELEASED', 'REMOVED'],
    then(stage, id) {
      expect(find(stage, '1')?.state).to.equal('IDLE');
      expect(find(stage, id)).to.equal(undefined);
    },
  })),
  'consult TALKING: interaction.completeConference(consult)': {
    given: given.consulted,
    when: request('interaction.completeConference'),
    then(stage, id) {
      expect(find(stage, id)).to.equal(undefined);
      expect(find(stage, '1')?.parties.map(({ name }) => name)).to.deep.equal([
        '+15550100',
        'SIP_5002',
      ]);
    },
  },
  'TALKING: interaction.singleStepTransfer': {
    given: given.talking,
    when: request('interaction.singleStepTransfer', 'SIP_5002'),
  },
  'TALKING: interaction.singleStepConference': {
    given: given.talking,
    when: request('interaction.singleStepConference', 'SIP_5002'),
  },
};
