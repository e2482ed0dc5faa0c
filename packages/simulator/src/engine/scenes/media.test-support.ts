import { expect } from '@open-wc/testing';
import * as given from './given.test-support.js';
import { find, hangUp, nothing, request, type Scene, type Scenes } from './scene.test-support.js';

/** Open media. */
export const openMedia: Scenes = {
  '(none): invitation': { given: nothing, when: ({ desktop }) => desktop.world.workItem() },
  'INVITED: interaction.accept': {
    given: ({ desktop }) => desktop.world.workItem(),
    when: request('interaction.accept'),
  },
  'INVITED: interaction.reject': {
    given: ({ desktop }) => desktop.world.workItem(),
    when: request('interaction.reject'),
  },
  'INVITED: accept timeout': {
    given: ({ desktop }) => desktop.world.workItem(),
    when: ({ desktop }, id) => desktop.world.revoke(id),
  },
  'ACCEPTED: placed in workbin': [
    {
      given: given.accepted,
      when: ({ desktop }, id) => desktop.agent.placeInWorkbin(id),
      emits: ['IN_WORKBIN', 'REMOVED'],
    },
    {
      given: given.accepted,
      when({ desktop }, id) {
        desktop.world.failNext('IN_WORKBIN_FAILED');
        desktop.agent.placeInWorkbin(id);
      },
      emits: ['IN_WORKBIN_FAILED'],
    },
  ],
  'workbin: pulled': [[], ['PULL_WORKBIN_FAILED'], ['PULL_FAILED']].map(([failure]): Scene => ({
    given(stage) {
      const id = given.accepted(stage);
      stage.desktop.agent.placeInWorkbin(id);
      return id;
    },
    when({ desktop }, id) {
      if (failure === 'PULL_FAILED' || failure === 'PULL_WORKBIN_FAILED') {
        desktop.world.failNext(failure);
      }
      desktop.agent.pullFromWorkbin(id);
    },
    emits: failure === undefined ? ['ADDED', 'PULLED'] : [failure],
    then: ({ desktop }) =>
      expect(desktop.state.workbin).to.have.length(failure === undefined ? 0 : 1),
  })),
  'ACCEPTED: placed in queue fails': {
    given: given.accepted,
    when({ desktop }, id) {
      desktop.world.failNext('IN_QUEUE_FAILED');
      desktop.agent.placeInQueue(id);
    },
  },
  'ACCEPTED: transfer': [
    { given: given.accepted, when: request('interaction.singleStepTransfer', 'Billing') },
    { given: given.accepted, when: ({ desktop }, id) => desktop.agent.placeInQueue(id) },
  ],
  'ACCEPTED: conference invitation / leaving': {
    given: given.accepted,
    when({ desktop }, id) {
      desktop.world.partyJoins(id, 'Jo');
      desktop.world.partyLeaves(id, 'Jo');
    },
  },
  'ACCEPTED: interaction.markdone': {
    given: given.accepted,
    when: request('interaction.markdone'),
  },
};

/** Chat. */
export const chat: Scenes = {
  'INVITED: interaction.accept': {
    given: ({ desktop }) => desktop.world.chat(),
    when: request('interaction.accept'),
  },
  'joining: connected': {
    given: given.joining,
    when: ({ clock }) => clock.advance(500),
    then: (stage, id) => expect(find(stage, id)).not.to.have.property('phase'),
  },
  'joining: connection fails': {
    given: given.joining,
    when: ({ desktop }, id) => desktop.world.failJoin(id),
  },
  'ACCEPTED: message in or out': [
    { given: given.chatting, when: ({ desktop }, id) => desktop.world.message(id, 'Hello') },
    { given: given.chatting, when: ({ desktop }, id) => desktop.agent.sendMessage(id, 'Hello') },
  ],
  'ACCEPTED: either side ends': [
    { given: given.chatting, when: hangUp },
    { given: given.chatting, when: ({ desktop }, id) => desktop.agent.endChat(id) },
  ],
  'ended: interaction.markdone': {
    given: given.chatEnded,
    when: request('interaction.markdone'),
  },
};

/** E-mail. */
export const email: Scenes = {
  '(none): email.create': {
    given: nothing,
    when: ({ app }) => app.request('email.create', 'jo@mail.example'),
  },
  '(none): inbound invitation': { given: nothing, when: ({ desktop }) => desktop.world.email() },
  'COMPOSING: standard response inserted': {
    given: given.composing,
    when: ({ desktop }, id) => desktop.agent.insertStandardResponse(id),
    then: (stage, id) => expect(find(stage, id)?.content?.body).not.to.equal(''),
  },
  'COMPOSING: agent sends': {
    given: given.composing,
    when: ({ desktop }, id) => desktop.agent.sendEmail(id),
  },
  'COMPOSING: agent discards': {
    given: given.composing,
    when: ({ desktop }, id) => desktop.agent.discardEmail(id),
  },
  'COMPOSING: saved': {
    given: given.composing,
    when: ({ desktop }, id) => desktop.agent.placeInWorkbin(id),
  },
  'ACCEPTED (inbound): interaction.markdone': {
    given(stage) {
      const id = stage.desktop.world.email();
      stage.desktop.perform('interaction.accept', id);
      return id;
    },
    when: request('interaction.markdone'),
  },
};
