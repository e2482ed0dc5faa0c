import { expect } from '@open-wc/testing';
import type { Stage } from '../application.test-support.js';
import * as given from './given.test-support.js';
import {
  find,
  hangUp,
  nothing,
  refused,
  request,
  type Scene,
  type Scenes,
} from './scene.test-support.js';

const block = (stage: Stage): string => {
  const id = given.over(stage);
  stage.desktop.perform('interaction.blockMarkdone', id, 'Choose a disposition');
  return id;
};

const unblocked = (stage: Stage, id: string) => {
  expect(find(stage, id)?.state).to.equal('IDLE');
  expect(find(stage, id)?.markdoneBlock).to.equal(undefined);
};

/** Inbound voice call. */
export const voiceInbound: Scenes = {
  '(none): call distributed to the agent': { given: nothing, when: given.ringing },
  'RINGING: voice.answer / agent answers': {
    given: given.ringing,
    when: request('voice.answer'),
  },
  'RINGING: caller hangs up or call is redirected': [
    { given: given.ringing, when: hangUp },
    { given: given.ringing, when: ({ desktop }, id) => desktop.world.revoke(id) },
  ],
  'RINGING: interaction.reject': { given: given.ringing, when: request('interaction.reject') },
  'TALKING: voice.hold': { given: given.talking, when: request('voice.hold') },
  'HELD: voice.resume': { given: given.held, when: request('voice.resume') },
  'TALKING|HELD: voice.hangUp or remote release': [given.talking, given.held].flatMap(
    (before): Scene[] => [
      { given: before, when: request('voice.hangUp') },
      { given: before, when: hangUp },
    ],
  ),
  'IDLE: interaction.setUserData': {
    given: given.over,
    when: refused('interaction.setUserData', { Segment: 'Gold' }),
    then: (stage, id) => expect(find(stage, id)?.userData).not.to.have.property('Segment'),
  },
  'IDLE: interaction.markdone (not blocked)': {
    given: given.over,
    when: request('interaction.markdone'),
  },
  'IDLE: mark done while blocked': {
    given: block,
    when: refused('interaction.markdone'),
    then: ({ desktop }) =>
      expect(desktop.state.notices.map(({ text }) => text)).to.deep.equal(['Choose a disposition']),
  },
  'IDLE, blocked: unblockMarkdone, or block-markdone-timeout ends': [
    { given: block, when: request('interaction.unblockMarkdone'), then: unblocked },
    { given: block, when: ({ clock }) => clock.advance(30_000), then: unblocked },
  ],
  'any live: setUserData / deleteUserData': [given.ringing, given.talking, given.held].flatMap(
    (before): Scene[] => [
      { given: before, when: request('interaction.setUserData', { Segment: 'Gold' }) },
      { given: before, when: request('interaction.deleteUserData', 'Segment') },
    ],
  ),
  'any live: party joins or leaves': [given.ringing, given.talking, given.held].flatMap(
    (before): Scene[] => [
      { given: before, when: ({ desktop }, id) => desktop.world.partyJoins(id, 'Jo') },
      { given: before, when: ({ desktop }, id) => desktop.world.partyLeaves(id, '+15550100') },
    ],
  ),
};

/** Outbound voice call. */
export const voiceOutbound: Scenes = {
  'UNKNOWN: voice.dial / dialEx': [
    { given: nothing, when: ({ app }) => app.request('voice.dial', '5001') },
    { given: nothing, when: ({ app }) => app.request('voice.dialEx', '5001', null, { a: 1 }) },
  ],
  'DIALING: destination answers': {
    given: given.dialing,
    when: ({ desktop }, id) => desktop.world.answer(id),
  },
  'DIALING: voice.hangUp, busy, no answer': [
    { given: given.dialing, when: request('voice.hangUp') },
    { given: given.dialing, when: ({ desktop }, id) => desktop.world.decline(id) },
  ],
  'TALKING: voice.hold': { given: given.dialed, when: request('voice.hold') },
  'HELD: voice.resume': {
    given(stage) {
      const id = given.dialed(stage);
      stage.desktop.perform('voice.hold', id);
      return id;
    },
    when: request('voice.resume'),
  },
  'TALKING: voice.hangUp or remote release': [
    { given: given.dialed, when: request('voice.hangUp') },
    { given: given.dialed, when: hangUp },
  ],
  'HELD: voice.hangUp or remote release': [request('voice.hangUp'), hangUp].map((when) => ({
    given(stage) {
      const id = given.dialed(stage);
      stage.desktop.perform('voice.hold', id);
      return id;
    },
    when,
  })),
  'IDLE: interaction.markdone': {
    given(stage) {
      const id = given.dialed(stage);
      stage.desktop.perform('voice.hangUp', id);
      return id;
    },
    when: request('interaction.markdone'),
  },
};
